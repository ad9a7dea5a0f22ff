'use client'
import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import type { Problem } from '@/platform/admin/call'
import { letGo, type LocalCopy } from '@/platform/admin/local-copies'
import { Moment } from '@/platform/admin/Moment'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say } from '@/platform/language'
import { KeepAsText } from './KeepAsText'

import type { FieldShape } from './versions-compared'
import './conflict.css'

type Props = { version: LocalCopy; onCompare: () => void; onRestore: () => Promise<Problem | null>; onDropped: () => void }

/** Reminds the owner of a version that was not written: it is here until it is compared, copied or let go. */
export function UnwrittenBar({ version, onCompare, onRestore, onDropped }: Props) {
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  const [first = '', second = ''] = version.key.split('/')
  const entity = first === 'globals' ? getEntityConfig({ globalSlug: second }) : getEntityConfig({ collectionSlug: first })
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  async function restore() {
    setBusy(true)
    setProblem(await onRestore())
    setBusy(false)
  }
  const drop = () => void letGo(version).then(onDropped)
  return (
    <div className="xw-unwritten" role="status">
      <span>
        {say(words[version.kind], i18n.language)}
        <Moment iso={new Date(version.at).toISOString()} />
      </span>
      <ProblemNote problem={problem} />
      <span className="xw-row">
        {version.kind === 'typed' && (
          <Button size="small" disabled={isBusy} onClick={() => void restore()}>
            {say({ zh: '恢复', en: 'Bring it back' }, i18n.language)}
          </Button>
        )}
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

const words = {
  refused: { zh: '你有一份没有写入的版本，还在这台电脑上：', en: 'A version of yours was not written and is still on this computer: ' },
  typed: { zh: '上次离开时有没来得及保存的内容，还在这台电脑上：', en: 'Words that were not saved when you left are still on this computer: ' },
}
