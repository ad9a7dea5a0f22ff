'use client'
import { Copy, ExternalLink } from 'lucide-react'
import { useEffect } from 'react'
import { Moment } from '@/platform/admin/Moment'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { UseList } from '@/platform/admin/removal/UseList'
import type { Bilingual } from '@/platform/language'
import { standingOf, type RoomCard } from '../../rules/room-card'
import { lacksForReady } from '../../rules/tier-change'
import { linkTo } from '../../rules/upload-refusals'
import { EditableFacts } from './EditableFacts'
import { sayBytes } from './say-bytes'
import { tabNames } from './TierTabs'
import type { Cards } from './use-cards'
import type { Changing } from './use-changes'
import { useUses, type Uses } from './use-uses'
import { useWords } from '@/platform/admin/room/use-words'

type Props = { card: RoomCard; cards: Cards; changing: Changing; mayChange: boolean; onShow: (id: string) => void }

/** What is known of a picture, in the order in which it is asked: may it go out, where is it used, what is it, whose is it, its kin, its file. */
export function SheetFacts({ card, cards, changing, mayChange, onShow }: Props) {
  const words = useWords()
  const { uses, problem } = useUses(card.id)
  const kin = uses?.uses.filter(({ collection }) => collection === 'assets') ?? []
  const places = uses ? { ...uses, uses: uses.uses.filter(({ collection }) => collection !== 'assets') } : null
  return (
    <>
      <GoingOut {...{ card, changing, mayChange }} />
      <section>
        <h3>{words({ zh: '用在哪里', en: 'Where it is used' })}</h3>
        <ProblemNote problem={problem} />
        {!problem && <Places places={places} />}
      </section>
      <EditableFacts {...{ card, changing, mayChange }} />
      {(card.derivedFrom !== null || kin.length > 0) && (
        <section>
          <h3>{words({ zh: '同源的图', en: 'Kin' })}</h3>
          {card.derivedFrom !== null && <Kin name={{ zh: '由它加工而来', en: 'Made from' }} ids={[card.derivedFrom]} {...{ cards, onShow }} />}
          {kin.length > 0 && <Kin name={{ zh: '用它做成', en: 'Made of it' }} ids={kin.map(({ id }) => id)} {...{ cards, onShow }} />}
        </section>
      )}
      <FileFacts card={card} />
      <a className="xw-sheet__form" href={linkTo(card.id)}>
        <ExternalLink size={16} aria-hidden />
        {words({ zh: '打开完整表单', en: 'Open the full form' })}
      </a>
    </>
  )
}

function GoingOut({ card, changing, mayChange }: Pick<Props, 'card' | 'changing' | 'mayChange'>) {
  const words = useWords()
  const { tone, word, why } = standingOf(card, Date.now())
  const lacks = card.tier === 'rework' ? lacksForReady(card, Date.now()) : null
  const promote = () => changing.edit(card.id, { tier: 'ready' }, { zh: `「${card.title}」已转为常用`, en: `“${card.title}” is ready now` })
  return (
    <section className="xw-sheet__verdict">
      <h2>{card.title}</h2>
      <p className={`xw-state xw-state--${tone}`}>
        {words(word)}
        <span className="xw-sheet__tier">{words(tabNames[card.tier])}</span>
      </p>
      {why && <p>{words(why)}</p>}
      {lacks && lacks.length > 0 && (
        <p>
          {words({
            zh: `转为常用还缺：${lacks.map(({ zh }) => zh).join('、')}。`,
            en: `To become ready it lacks: ${lacks.map(({ en }) => en).join(', ')}.`,
          })}
        </p>
      )}
      {lacks?.length === 0 && mayChange && (
        <button type="button" className="xw-sheet__act" onClick={promote}>
          {words({ zh: '转为常用', en: 'Make it ready' })}
        </button>
      )}
    </section>
  )
}

function Places({ places }: { places: Uses | null }) {
  const words = useWords()
  if (!places) return <p className="xw-hint">{words({ zh: '正在查找…', en: 'Looking…' })}</p>
  if (places.uses.length === 0) return <p className="xw-hint">{words({ zh: '没有地方在用它。', en: 'Nothing uses it.' })}</p>
  return (
    <>
      <UseList uses={places.uses} />
      {places.more && <p className="xw-hint">{words({ zh: '还有更多，没有全部列出。', en: 'There are more that are not listed.' })}</p>}
    </>
  )
}

function Kin({ name, ids, cards, onShow }: { name: Bilingual; ids: readonly (string | number)[]; cards: Cards; onShow: (id: string) => void }) {
  const words = useWords()
  useEffect(() => cards.need(ids), [cards, ids])
  return (
    <div className="xw-kin">
      <span className="xw-hint">{words(name)}</span>
      {ids.map((id) => {
        const card = cards.of(id)
        return (
          <button key={String(id)} type="button" title={card?.title} onClick={() => onShow(String(id))}>
            {card ? <img src={card.thumb} alt={card.title} /> : String(id)}
          </button>
        )
      })}
    </div>
  )
}

function FileFacts({ card }: { card: RoomCard }) {
  const words = useWords()
  const rows: [Bilingual, React.ReactNode][] = [
    [{ zh: '像素', en: 'Pixels' }, `${card.width} × ${card.height}`],
    [{ zh: '大小', en: 'Size' }, `${sayBytes(card.filesize)} · ${card.mimeType.replace('image/', '').toUpperCase()}`],
    [{ zh: '入库', en: 'Added' }, <Moment key="added" iso={card.createdAt} />],
    [
      { zh: '文件', en: 'File' },
      <a key="file" href={card.url} download={card.filename}>
        {card.filename}
      </a>,
    ],
    [{ zh: '指纹', en: 'Fingerprint' }, card.sha256 ? <Fingerprint key="hash" sha256={card.sha256} /> : '–'],
  ]
  return (
    <section>
      <h3>{words({ zh: '文件', en: 'File' })}</h3>
      <dl className="xw-sheet__file">
        {rows.map(([name, value]) => (
          <div key={name.en}>
            <dt>{words(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Fingerprint({ sha256 }: { sha256: string }) {
  const words = useWords()
  return (
    <span className="xw-sheet__hash" title={sha256}>
      {sha256.slice(0, 12)}…
      <button type="button" aria-label={words({ zh: '复制指纹', en: 'Copy the fingerprint' })} onClick={() => void navigator.clipboard?.writeText(sha256)}>
        <Copy size={14} aria-hidden />
      </button>
    </span>
  )
}
