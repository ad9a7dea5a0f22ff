'use client'
import { Button } from '@payloadcms/ui'
import { Trash2, Upload } from 'lucide-react'
import Link from 'next/link'
import { useWords } from '@/platform/admin/room/use-words'

/** The name of the room, the way to what was deleted, and the one act. */
export function RoomHead({ onUpload }: { onUpload: (() => void) | null }) {
  const words = useWords()
  return (
    <header className="xw-room__head">
      <h1>{words({ zh: '素材库', en: 'Asset library' })}</h1>
      <div className="xw-room__acts">
        <Link className="xw-room__trash" href="/admin/collections/assets/trash" prefetch={false}>
          <Trash2 size={16} aria-hidden />
          {words({ zh: '回收站', en: 'Trash' })}
        </Link>
        {onUpload && (
          <Button id="upload-pictures" margin={false} onClick={onUpload}>
            <Upload size={16} aria-hidden />
            {words({ zh: '上传', en: 'Upload' })}
          </Button>
        )}
      </div>
    </header>
  )
}
