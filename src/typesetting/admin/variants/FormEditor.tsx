'use client'
import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { say, type Bilingual } from '@/platform/language'
import type { DraftVariant, VariantPart } from '@/writing'
import { cleanTopics } from '../../rules/topics'
import { edited, kept, type MeasuredPart, restored } from '../../index'
import { BodyField } from './BodyField'
import { CoverField } from './CoverField'
import type { Editing } from './editing'
import { PartField } from './PartField'
import { PictureOrder } from './PictureOrder'

/** The parts of a channel's form, each as it follows the draft or as it was edited. */
export function FormEditor(editing: Editing) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { target, variant, described, isFixed, onChange } = editing
  const { derived, changes, measures } = described
  const limits = target.limits ?? {}
  const isText = target.form === 'plain'
  const set = <Part extends VariantPart>(part: Part, value: NonNullable<DraftVariant[Part]>) => onChange(edited(variant, part, { value, derived }))
  const partOf = (part: VariantPart, measured?: MeasuredPart) => ({
    isEdited: variant[part] !== undefined,
    isFixed,
    measure: measures.find((one) => one.part === (measured ?? part)),
    change: changes.find((one) => one.part === part),
    onRestore: () => onChange(restored(variant, part)),
    onKeep: () => onChange(kept(variant, part, derived)),
  })
  const words = (part: 'title' | 'digest' | 'opening' | 'link', rows: number) => (
    <textarea
      rows={rows}
      value={variant[part] ?? (part === 'link' ? '' : derived[part])}
      placeholder={
        part === 'opening'
          ? t({ zh: '正文没有单独的开头；写在这里，会加在最前面', en: 'The draft has no opening of its own; what you write here goes first' })
          : undefined
      }
      disabled={isFixed}
      onChange={({ target: { value } }) => set(part, part === 'opening' ? value : value.replace(/\n/g, ' '))}
    />
  )
  return (
    <div className="xw-forms__parts">
      <PartField label={t({ zh: '标题', en: 'Title' })} {...partOf('title')}>
        {words('title', 2)}
      </PartField>
      {!isText && (
        <PartField label={t({ zh: '摘要', en: 'Digest' })} {...partOf('digest')}>
          {words('digest', 2)}
        </PartField>
      )}
      {!isText && (
        <PartField label={t({ zh: '封面', en: 'Cover' })} {...partOf('cover')} isGroup>
          <CoverField {...editing} onCover={(id) => set('cover', id)} />
        </PartField>
      )}
      <PartField label={t({ zh: '开头', en: 'Opening' })} {...partOf('opening')}>
        {words('opening', 3)}
      </PartField>
      <PartField label={t({ zh: '正文', en: 'Text' })} {...partOf('body', limits.total ? 'total' : 'body')} isGroup>
        <BodyField {...editing} onBody={(value) => set('body', value)} />
      </PartField>
      {limits.topics && (
        <PartField label={t({ zh: '话题（用空格隔开）', en: 'Topics, separated by spaces' })} {...partOf('topics')}>
          <TopicsInput topics={variant.topics ?? derived.topics} isFixed={isFixed} onTopics={(topics) => set('topics', topics)} />
        </PartField>
      )}
      <PartField label={t({ zh: '图片和顺序', en: 'Pictures and their order' })} {...partOf('pictures')} isGroup>
        <PictureOrder {...editing} onPictures={(pictures) => set('pictures', pictures)} />
      </PartField>
      {(target.voice?.links ?? target.link) && (
        <PartField label={t(target.link === 'beside' ? sourceLink : { zh: '末尾的链接', en: 'Link at the end' })} {...partOf('link')}>
          {words('link', 1)}
        </PartField>
      )}
    </div>
  )
}

const sourceLink: Bilingual = { zh: '「阅读原文」去哪里（留空去店铺里的同一篇）', en: 'Where “Read original” leads (empty: the same post in the shop)' }

type Topics = { topics: string[]; isFixed: boolean; onTopics(topics: string[]): void }

/** Shows what is being typed as it is; only whole topics are stored. */
function TopicsInput({ topics, isFixed, onTopics }: Topics) {
  const { i18n } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <input
      type="text"
      value={typed ?? topics.join(' ')}
      placeholder={say({ zh: '还没有话题', en: 'No topics yet' }, i18n.language)}
      disabled={isFixed}
      onBlur={() => setTyped(null)}
      onChange={({ target: { value } }) => {
        setTyped(value)
        onTopics(cleanTopics(value.split(/[\s,，、#]+/)))
      }}
    />
  )
}
