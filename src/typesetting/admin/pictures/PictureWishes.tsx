'use client'
import { useTranslation } from '@payloadcms/ui'
import { say, type Bilingual } from '@/platform/language'
import { themes } from '../../index'
import { kindNamed, pictureKinds } from '../../picture-maker/kinds'
import { FocusPoint } from './FocusPoint'
import { ProductChoice } from './ProductChoice'
import type { Cover } from './use-cover'
import { asksFor, type Wishes } from './wishes'

type Props = { from: 'draft' | 'product'; wishes: Wishes; cover: Cover | null; title: string; onChange: (change: Partial<Wishes>) => void }

const heights = [0, 1500, 2400, 4000, 8000]

/** What to make, and how. */
export function PictureWishes({ from, wishes, cover, title, onChange }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { kind } = wishes
  return (
    <div className="xw-pictures__wishes">
      <div className="xw-pictures__kinds" role="radiogroup" aria-label={t({ zh: '图片种类', en: 'Kind of picture' })}>
        {pictureKinds
          .filter((one) => one.from.includes(from))
          .map((one) => (
            <label key={one.id} title={t(one.basis)}>
              <input type="radio" name="xw-picture-kind" checked={one.id === kind} onChange={() => onChange({ kind: one.id })} />
              <span>
                <strong>{t(one.name)}</strong>
                <small>{t(one.hint)}</small>
              </span>
            </label>
          ))}
      </div>
      {asksFor.title(kind) && (
        <label className="xw-pictures__field">
          {t({ zh: '图上的标题', en: 'Title on the picture' })}
          <input value={wishes.title} maxLength={120} placeholder={title} onChange={(event) => onChange({ title: event.target.value })} />
        </label>
      )}
      {kind === 'poster' && from === 'draft' && <ProductChoice value={wishes.productId} onChange={(productId) => onChange({ productId })} />}
      {asksFor.theme(kind) && (
        <label className="xw-pictures__field">
          {t({ zh: '版式', en: 'Theme' })}
          <select value={wishes.theme} onChange={(event) => onChange({ theme: event.target.value })}>
            <option value="">{t(from === 'draft' ? { zh: '文稿的版式', en: 'Theme of the draft' } : { zh: '默认', en: 'Default' })}</option>
            {themes.map(({ id, name }) => (
              <option key={id} value={id}>
                {t(name)}
              </option>
            ))}
          </select>
        </label>
      )}
      {asksFor.height(kind) && (
        <label className="xw-pictures__field">
          {t({ zh: '每张最高', en: 'Tallest slice' })}
          <select value={wishes.sliceHeight} onChange={(event) => onChange({ sliceHeight: Number(event.target.value) })}>
            {heights.map((height) => (
              <option key={height} value={height}>
                {height === 0 ? t({ zh: '推荐', en: 'Recommended' }) : `${height} px`}
              </option>
            ))}
          </select>
        </label>
      )}
      {asksFor.focus(kind) && cover && <FocusPoint cover={cover} focus={wishes.focus ?? cover.focus} onChange={(focus) => onChange({ focus })} />}
      <label className="xw-pictures__tick" title={t(kindNamed(kind)?.basis ?? { zh: '', en: '' })}>
        <input type="checkbox" checked={wishes.format === 'png'} onChange={(event) => onChange({ format: event.target.checked ? 'png' : 'jpeg' })} />
        {t({ zh: '用 PNG（超过大小上限时改用 JPEG）', en: 'PNG (JPEG where it would be too heavy)' })}
      </label>
      <label className="xw-pictures__tick">
        <input type="checkbox" checked={wishes.aiLabel} onChange={(event) => onChange({ aiLabel: event.target.checked })} />
        {t({ zh: '标「AI 生成」', en: 'Label “AI 生成”' })}
      </label>
      <label className="xw-pictures__tick">
        <input type="checkbox" checked={wishes.adLabel} onChange={(event) => onChange({ adLabel: event.target.checked })} />
        {t({ zh: '标「广告」', en: 'Label “广告”' })}
      </label>
    </div>
  )
}
