'use client'
import { useTranslation } from '@payloadcms/ui'
import { Download, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { say } from '@/platform/language'
import { readThemeText, type Theme, type ThemeFinding } from '../../index'
import { saveThemeFile } from '../save-theme-file'
import { useThemes } from '../use-themes'
import { Findings } from './Findings'

type Props = { theme: Theme; onTake: (theme: Theme) => void }

/** Where a theme comes from and where it goes: another theme, a file, the clipboard. */
export function Transfer({ theme, onTake }: Props) {
  const { i18n } = useTranslation()
  const [isPasting, setPasting] = useState(false)
  const [findings, setFindings] = useState<ThemeFinding[]>([])
  const chooser = useRef<HTMLInputElement>(null)
  const read = (text: string) => {
    const { theme: found, findings: wrong } = readThemeText(text)
    setFindings(found ? [] : wrong)
    if (!found) return
    setPasting(false)
    onTake(found)
  }
  return (
    <>
      <div className="xw-maker__transfer">
        <StartFrom onTake={onTake} />
        <button type="button" className="xw-maker__button" onClick={() => chooser.current?.click()}>
          <Upload size={15} aria-hidden />
          {say({ zh: '导入文件', en: 'Import a file' }, i18n.language)}
        </button>
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => void readFile(event.target).then((text) => text !== null && read(text))}
        />
        <button type="button" className="xw-maker__button" aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
          {say({ zh: '粘贴 JSON', en: 'Paste JSON' }, i18n.language)}
        </button>
        <button type="button" className="xw-maker__button" onClick={() => saveThemeFile(theme)}>
          <Download size={15} aria-hidden />
          {say({ zh: '导出', en: 'Export' }, i18n.language)}
        </button>
      </div>
      {isPasting && <PasteBox onRead={read} />}
      <Findings findings={findings} role="alert" />
    </>
  )
}

function StartFrom({ onTake }: { onTake: (theme: Theme) => void }) {
  const { i18n } = useTranslation()
  const offered = useThemes()
  return (
    <select
      className="xw-maker__button"
      value=""
      onChange={(event) => {
        const chosen = offered.find(({ theme }) => theme.id === event.target.value)
        if (chosen) onTake(chosen.theme)
      }}
      aria-label={say({ zh: '从一套版式开始', en: 'Start from a theme' }, i18n.language)}
    >
      <option value="">{say({ zh: '从一套版式开始…', en: 'Start from a theme…' }, i18n.language)}</option>
      {offered.map(({ theme }) => (
        <option key={theme.id} value={theme.id}>
          {say(theme.name, i18n.language)}
        </option>
      ))}
    </select>
  )
}

function PasteBox({ onRead }: { onRead: (text: string) => void }) {
  const { i18n } = useTranslation()
  const [text, setText] = useState('')
  return (
    <div className="xw-maker__paste">
      <textarea
        rows={6}
        value={text}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        aria-label={say({ zh: '版式的 JSON', en: 'JSON of a theme' }, i18n.language)}
      />
      <button type="button" className="xw-maker__button" disabled={text.trim() === ''} onClick={() => onRead(text)}>
        {say({ zh: '用这一段', en: 'Use this' }, i18n.language)}
      </button>
    </div>
  )
}

/** Empties the chooser, so that the same file can be chosen again after it was mended. */
async function readFile(chooser: HTMLInputElement): Promise<string | null> {
  const text = (await chooser.files?.[0]?.text()) ?? null
  chooser.value = ''
  return text
}
