'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call } from '@/platform/admin/call'
import { Moment } from '@/platform/admin/Moment'
import { say, type Bilingual } from '@/platform/language'
import type { LogLine } from '../../rules/log-lines'

export type ShownLog = { lines: LogLine[]; files: number; directory: string }

const levels: { value: string; label: Bilingual }[] = [
  { value: 'error', label: { zh: '只看错误', en: 'Errors' } },
  { value: 'warn', label: { zh: '错误与警告', en: 'Errors and warnings' } },
  { value: 'info', label: { zh: '全部', en: 'Everything' } },
]

/** The log as it is kept on disk: the newest first, found by level and words, downloaded whole. */
export function LogView({ first, level: firstLevel }: { first: ShownLog; level: string }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [log, setLog] = useState(first)
  const [asked, setAsked] = useState({ level: firstLevel, words: '' })
  const isFirst = asked.level === firstLevel && asked.words === ''
  useEffect(() => {
    if (isFirst) return setLog(first)
    const stop = new AbortController()
    const timer = setTimeout(() => {
      call<ShownLog>(`/house/log?${new URLSearchParams(asked).toString()}`, { language: i18n.language, signal: stop.signal })
        .then((answer) => answer.ok && setLog(answer.value))
        .catch(() => undefined)
    }, 200)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [asked, first, i18n.language, isFirst])
  return (
    <section className="xw-log" id="log" aria-labelledby="xw-log-title">
      <header>
        <h2 id="xw-log-title">{t({ zh: '日志', en: 'Log' })}</h2>
        <select aria-label={t({ zh: '看哪些', en: 'Which lines' })} onChange={(event) => setAsked({ ...asked, level: event.target.value })} value={asked.level}>
          {levels.map(({ value, label }) => (
            <option key={value} value={value}>
              {t(label)}
            </option>
          ))}
        </select>
        <input
          aria-label={t({ zh: '在日志里找', en: 'Find in the log' })}
          onChange={(event) => setAsked({ ...asked, words: event.target.value })}
          placeholder={t({ zh: '找词', en: 'Find' })}
          type="search"
          value={asked.words}
        />
        <a href="/api/house/log/download">{t({ zh: '下载', en: 'Download' })}</a>
      </header>
      {log.lines.length === 0 ? (
        <p className="xw-log__none">{t({ zh: '没有这样的记录。', en: 'No such lines.' })}</p>
      ) : (
        <ol>
          {log.lines.map((line, at) => (
            <Line key={`${line.at}-${at}`} line={line} />
          ))}
        </ol>
      )}
      <p className="xw-log__where" title={log.directory}>
        {t({ zh: '密码、令牌和密钥在写下时已隐去。', en: 'Passwords, tokens and keys are struck out before they are written.' })}
      </p>
    </section>
  )
}

function Line({ line: { at, level, text, detail } }: { line: LogLine }) {
  const head = (
    <>
      <i className={`xw-health__dot is-${level}`} />
      <span className="xw-log__text">{text}</span>
      {at > 0 && <Moment iso={new Date(at).toISOString()} />}
    </>
  )
  return (
    <li className={`is-${level}`}>
      {detail === '' ? (
        <div className="xw-log__head">{head}</div>
      ) : (
        <details>
          <summary className="xw-log__head">{head}</summary>
          <pre>{detail}</pre>
        </details>
      )}
    </li>
  )
}
