'use client'
import { useTranslation } from '@payloadcms/ui'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { say, type Bilingual } from '@/platform/language'
import type { ImageUse } from '../../index'
import { downloadPicture, downloadPictures, numbered } from './picture-files'

/** The pictures in the order of the post, one by one or all at once, as files that every channel takes. */
export function PictureDownloads({ images, stem }: { images: readonly ImageUse[]; stem: string }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [said, setSaid] = useState<Bilingual | null>(null)
  const [isBusy, setBusy] = useState(false)
  const run = async (work: () => Promise<void>) => {
    setSaid(null)
    setBusy(true)
    await work().catch(() => setSaid(failed))
    setBusy(false)
  }
  if (images.length === 0) return null
  return (
    <div className="xw-forms__downloads" aria-busy={isBusy}>
      <p className="xw-forms__downloads-head">
        {t({ zh: '图片，按发布顺序', en: 'Pictures in the order of the post' })}
        {images.length > 1 && (
          <button type="button" className="xw-link" disabled={isBusy} onClick={() => void run(() => downloadPictures(images, stem))}>
            {t({ zh: `全部下载（${images.length} 张）`, en: `Download all ${images.length}` })}
          </button>
        )}
      </p>
      <ol className="xw-forms__pictures">
        {images.map((image, index) => (
          <li key={`${image.id}/${index}`}>
            <button
              type="button"
              disabled={isBusy}
              title={t({ zh: '下载', en: 'Download' })}
              aria-label={t({ zh: `下载第 ${index + 1} 张`, en: `Download picture ${index + 1}` })}
              onClick={() => void run(() => downloadPicture(image, numbered(stem, index)))}
            >
              <img src={image.src} alt={image.alt} width={72} height={72} loading="lazy" />
              <span aria-hidden>{index + 1}</span>
              <Download size={14} aria-hidden />
            </button>
          </li>
        ))}
      </ol>
      <p role="status" className="xw-forms__failed">
        {said && t(said)}
      </p>
    </div>
  )
}

const failed: Bilingual = {
  zh: '图片没有取到，没有下载。请看看网络和登录，再点一次。',
  en: 'The picture could not be fetched, so nothing was downloaded. Check the network and your sign-in, then try again.',
}
