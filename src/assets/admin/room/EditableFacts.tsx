'use client'
import type { Bilingual } from '@/platform/language'
import type { Changed } from '../../rules/change-many'
import { originNames } from '../../rules/origin'
import type { RoomCard } from '../../rules/room-card'
import { expiryOf } from '../../rules/room-facets'
import { licenceNames, seasonNames } from '../../rules/tiers'
import { ChoiceFact, TextFact } from './Fact'
import { dayOf, endOfDay, tagsFrom } from './said-values'
import type { Changing } from './use-changes'
import { useWords } from '@/platform/admin/room/use-words'

type Props = { card: RoomCard; changing: Changing; mayChange: boolean }

/** What a picture shows and where it came from, each saved as soon as it is left. */
export function EditableFacts({ card, changing, mayChange }: Props) {
  const words = useWords()
  const save = (name: Bilingual, set: Changed) => changing.edit(card.id, set, { zh: `${name.zh}已保存`, en: `${name.en} saved` })
  const text = (name: Bilingual, field: keyof typeof texts, rest: { lines?: number; isNeeded?: boolean } = {}) => (
    <TextFact
      label={words(name)}
      value={card[field] ?? ''}
      most={texts[field]}
      isLocked={!mayChange}
      onSave={(value) => save(name, { [field]: value === '' ? null : value })}
      {...rest}
    />
  )
  const choice = (name: Bilingual, field: 'season' | 'licence' | 'origin', table: Record<string, Bilingual>) => (
    <ChoiceFact
      label={words(name)}
      value={card[field] ?? ''}
      isLocked={!mayChange}
      options={[
        ...(field === 'season' ? [{ value: '', name: words({ zh: '没填', en: 'Not given' }) }] : []),
        ...Object.entries(table).map(([value, label]) => ({ value, name: words(label) })),
      ]}
      onSave={(value) => save(name, { [field]: value === '' ? null : value } as Changed)}
    />
  )
  const hasEnded = expiryOf(card.expiresAt, Date.now()) === 'ended'
  return (
    <>
      <section>
        <h3>{words({ zh: '画的是什么', en: 'What it shows' })}</h3>
        {text({ zh: '名称', en: 'Title' }, 'title', { isNeeded: true })}
        {text({ zh: '画面描述', en: 'Description' }, 'alt', { isNeeded: true, lines: 2 })}
        <TextFact
          label={words({ zh: '标签', en: 'Tags' })}
          value={card.tags.join('、')}
          most={600}
          isLocked={!mayChange}
          placeholder={words({ zh: '用顿号或空格隔开', en: 'Separated by commas' })}
          onSave={(value) => save({ zh: '标签', en: 'Tags' }, { tags: tagsFrom(value) })}
        />
        <div className="xw-fact-pair">
          {text({ zh: '目的地', en: 'Destination' }, 'destination')}
          {choice({ zh: '季节', en: 'Season' }, 'season', seasonNames)}
        </div>
      </section>
      <section>
        <h3>{words({ zh: '从哪里来', en: 'Where it came from' })}</h3>
        {text({ zh: '来源', en: 'Source' }, 'source')}
        <div className="xw-fact-pair">
          {choice({ zh: '授权', en: 'Licence' }, 'licence', licenceNames)}
          {text({ zh: '作者', en: 'Author' }, 'author')}
        </div>
        <div className="xw-fact-pair">
          <TextFact
            label={words({ zh: '授权到期', en: 'Licence ends' })}
            value={dayOf(card.expiresAt)}
            most={10}
            type="date"
            isLocked={!mayChange}
            note={hasEnded ? words({ zh: '已经到期', en: 'It has ended' }) : undefined}
            onSave={(value) => save({ zh: '授权到期', en: 'End of the licence' }, { expiresAt: endOfDay(value) })}
          />
          {choice({ zh: '画面由来', en: 'How it was made' }, 'origin', originNames)}
        </div>
        {text({ zh: '备注', en: 'Note' }, 'note', { lines: 2 })}
      </section>
    </>
  )
}

/** Longest value of each text, in characters. */
const texts = { title: 80, alt: 200, destination: 80, source: 2000, author: 120, note: 4000 } as const
