'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { Download } from 'lucide-react'
import { say, type Bilingual } from '@/platform/language'
import { weight, type Made } from './made'

/** Offered where a picture can be the cover of the draft. */
export type AsCover = { taken: string | null; isBusy: boolean; take: (id: string) => void }

type Props = {
  pictures: Made[]
  remarks: Bilingual[]
  chosen: ReadonlySet<string>
  isGrid: boolean
  isStale: boolean
  onChoose: (id: string) => void
  cover?: AsCover
}

/** The pictures themselves, exactly the bytes that will be stored. */
export function PictureResults({ pictures, remarks, chosen, isGrid, isStale, onChoose, cover }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  return (
    <>
      {isStale && <p className="xw-hint">{t({ zh: '选项已改，这还是改之前的图。', en: 'These were made before your last change.' })}</p>}
      {remarks.map((remark) => (
        <p key={remark.en} className="xw-pictures__remark">
          {t(remark)}
        </p>
      ))}
      <ul className={isGrid ? 'xw-pictures__list xw-pictures__list--grid' : 'xw-pictures__list'}>
        {pictures.map(({ id, url, name, width, height, bytes }, i) => (
          <li key={`${id} ${i}`}>
            <a href={url} target="_blank" rel="noreferrer" title={t({ zh: '看原图', en: 'See it in full' })}>
              <img src={url} width={width} height={height} alt={t({ zh: `第 ${i + 1} 张`, en: `Picture ${i + 1}` })} loading="lazy" />
            </a>
            <div className="xw-pictures__line">
              <label>
                <input type="checkbox" checked={chosen.has(id)} onChange={() => onChoose(id)} />
                <span>
                  <span>{`${i + 1} · ${width}×${height}`}</span> <span>{weight(bytes)}</span>
                </span>
              </label>
              <a href={url} download={name} aria-label={t({ zh: `下载第 ${i + 1} 张`, en: `Download picture ${i + 1}` })}>
                <Download size={16} aria-hidden />
              </a>
            </div>
            {cover && (
              <Button buttonStyle="secondary" size="small" margin={false} disabled={cover.isBusy || cover.taken === id} onClick={() => cover.take(id)}>
                {t(cover.taken === id ? { zh: '已用作封面', en: 'Used as cover' } : { zh: '用作封面', en: 'Use as cover' })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
