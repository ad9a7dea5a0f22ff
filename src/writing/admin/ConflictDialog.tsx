'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Problem } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { Moment } from '@/platform/admin/Moment'
import { keepCopy, letGo, type LocalCopy } from '@/platform/admin/local-copies'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'
import { FieldVersions, type Side } from './FieldVersions'
import { KeepAsText } from './KeepAsText'
import { sendChosen } from './send-chosen'
import { reloadPage } from './page'
import { useBothVersions } from './use-both-versions'
import { isUntouched, type Difference } from './versions-compared'
import './conflict.css'

type Props = {
  mine: LocalCopy
  file: File | null
  /** Lets saves of this document through again, right before the settled version is sent. */
  onSend: () => void
}

/** Two people changed one document: both versions side by side, and the choice field by field. Nothing is lost either way. */
export function ConflictDialog({ mine, file, onSend }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const both = useBothVersions(mine)
  const { theirs, differences, said, savedBy } = both
  const [chosen, setChosen] = useState<Record<string, Side>>({})
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const sideOf = (difference: Difference): Side => chosen[difference.name] ?? (isUntouched(difference, mine.base) ? 'theirs' : 'mine')
  const fromMine = differences.filter((difference) => sideOf(difference) === 'mine')
  const isMixed = fromMine.length < differences.length
  // Something I wrote is not among what is saved: it stays at hand as text.
  const isLeftOut = differences.some((difference) => sideOf(difference) === 'theirs' && !isUntouched(difference, mine.base))
  const isSame = theirs !== null && differences.length === 0 && !file

  useEffect(() => {
    if (!isSame) return
    void letGo(mine).then(reloadPage)
  }, [isSame, mine])

  async function takeTheirs() {
    await keepCopy({ ...mine, kind: 'refused' })
    await reloadPage()
  }

  async function save() {
    if (fromMine.length === 0 && !file) return takeTheirs()
    setBusy(true)
    onSend()
    const refused = await sendChosen({ mine, file, fromMine, base: theirs?.revision, language: i18n.language })
    setBusy(false)
    setProblem(refused)
    if (refused) return
    if (isLeftOut) await keepCopy({ ...mine, kind: 'refused' })
    else await letGo(mine)
    await reloadPage()
  }

  return (
    <Dialog
      wide
      title={t(titleOf(mine, { savedBy, isMe: String(theirs?.savedBy) === mine.by }))}
      footer={
        <>
          <ProblemNote problem={problem ?? both.problem} />
          <KeepAsText version={mine} fields={both.fields} />
          <Button buttonStyle="secondary" disabled={busy} onClick={() => void takeTheirs()}>
            {t({ zh: '采用对方的版本', en: 'Take theirs' })}
          </Button>
          <Button disabled={busy || !theirs} onClick={() => void save()}>
            {t(isMixed ? { zh: '按所选保存', en: 'Save what is chosen' } : { zh: '保留我的版本', en: 'Keep mine' })}
          </Button>
        </>
      }
    >
      <p>{t(leads[mine.kind])}</p>
      <div className="xw-versions__head" role="row">
        <strong>
          {t({ zh: '我的版本', en: 'Mine' })}
          {isMixed && (
            <button type="button" className="xw-versions__all" onClick={() => setChosen(Object.fromEntries(differences.map(({ name }) => [name, 'mine'])))}>
              {t({ zh: '全留我的', en: 'Keep all of mine' })}
            </button>
          )}
        </strong>
        <strong>
          {savedBy ? t({ zh: `${savedBy} 的版本`, en: `${savedBy}’s version` }) : t({ zh: '已保存的版本', en: 'The saved version' })}
          {typeof theirs?.updatedAt === 'string' && (
            <small>
              <Moment iso={theirs.updatedAt} />
            </small>
          )}
        </strong>
      </div>
      {!theirs && !both.problem && <div className="xw-versions__waiting" aria-busy="true" />}
      {file && (
        <p className="xw-hint">
          {t({
            zh: `你还换了文件：${file.name}。保留我的版本时一起写入。`,
            en: `You also replaced the file: ${file.name}. It is written together with your version.`,
          })}
        </p>
      )}
      {differences.map((difference) => (
        <FieldVersions
          key={difference.name}
          difference={difference}
          said={said}
          side={sideOf(difference)}
          onChoose={(side) => setChosen((before) => ({ ...before, [difference.name]: side }))}
        />
      ))}
    </Dialog>
  )
}

function titleOf({ kind }: LocalCopy, { savedBy, isMe }: { savedBy: string | null; isMe: boolean }): Bilingual {
  if (kind === 'typed') return { zh: '这台电脑上有没保存的内容', en: 'Unsaved words on this computer' }
  if (isMe) return { zh: '你在另一个窗口也改了这份内容', en: 'You changed this in another window, too' }
  const who = savedBy ?? ''
  return who ? { zh: `${who} 也改了这份内容`, en: `${who} changed this, too` } : { zh: '这份内容在别处也改过', en: 'This was changed elsewhere, too' }
}

const leads = {
  refused: {
    zh: '你的改动还没有写入，也没有丢：它保存在这台电脑上，直到你作出选择。下面是两边不同的地方，逐项选留哪一边。',
    en: 'Your change is not written, and not lost: it is kept on this computer until you choose. Here is where the two differ; choose a side for each.',
  },
  typed: {
    zh: '页面关掉时，这些还没来得及保存。下面是它和已保存版本不同的地方，逐项选留哪一边。',
    en: 'The page was closed before these were saved. Here is where they differ from what is saved; choose a side for each.',
  },
}
