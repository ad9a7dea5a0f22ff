'use client'
import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import { Moment } from '@/platform/admin/Moment'
import { say } from '@/platform/language'
import { KeepAsText } from './KeepAsText'
import { dropUnwritten, type Unwritten } from './unwritten'
import type { FieldShape } from './versions-compared'
import './conflict.css'

type Props = { version: Unwritten; onCompare: () => void; onDropped: () => void }

/** Reminds the owner of a version that was not written: it is here until it is compared, copied or let go. */
export function UnwrittenBar({ version, onCompare, onDropped }: Props) {
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  const [first = '', second = ''] = version.key.split('/')
  const entity = first === 'globals' ? getEntityConfig({ globalSlug: second }) : getEntityConfig({ collectionSlug: first })
  const drop = () => {
    dropUnwritten(version.key)
    onDropped()
  }
  return (
    <div className="xw-unwritten" role="status">
      <span>
        {say({ zh: '你有一份没有写入的版本，还在这台电脑上：', en: 'A version of yours was not written and is still on this computer: ' }, i18n.language)}
        <Moment iso={new Date(version.at).toISOString()} />
      </span>
      <span className="xw-row">
        <Button size="small" buttonStyle="secondary" onClick={onCompare}>
          {say({ zh: '对照', en: 'Compare' }, i18n.language)}
        </Button>
        <KeepAsText version={version} fields={(entity?.fields ?? []) as FieldShape[]} />
        <Button size="small" buttonStyle="transparent" onClick={drop}>
          {say({ zh: '不再需要', en: 'Let it go' }, i18n.language)}
        </Button>
      </span>
    </div>
  )
}
