'use client'
import { Button, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { Images } from 'lucide-react'
import { useState } from 'react'
import { say } from '@/platform/language'
import { PictureDialog } from './PictureDialog'
import './pictures.css'

/** Pictures from the words of this draft or product. */
export function PictureMaker() {
  const { id, collectionSlug } = useDocumentInfo()
  const { i18n } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  if (!id || (collectionSlug !== 'drafts' && collectionSlug !== 'products')) return null
  return (
    <div className="field-type xw-pictures__open">
      <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => setOpen(true)}>
        <Images size={16} aria-hidden /> {say({ zh: '做图片', en: 'Make pictures' }, i18n.language)}
      </Button>
      {isOpen && <PictureDialog collection={collectionSlug} id={id} onClose={() => setOpen(false)} />}
    </div>
  )
}
