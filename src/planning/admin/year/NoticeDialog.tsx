'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { Dialog } from '@/platform/admin/Dialog'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import type { Bilingual } from '@/platform/language'
import type { NoticeReading } from '../../rules/answers'
import { NoticeTable } from './NoticeTable'
import { useAsking } from './use-asking'
import { useWords } from '@/platform/admin/room/use-words'

type NoticeProps = { onClose: () => void; onDone: (text: Bilingual) => void; onYear: (year: number) => void }

/** 粘贴放假通知: paste, look at every day that was read and at every doubt, then store the year as a whole. */
export function NoticeDialog({ onClose, onDone, onYear }: NoticeProps) {
  const words = useWords()
  const [text, setText] = useState('')
  const [reading, setReading] = useState<NoticeReading | null>(null)
  const [replaces, setReplaces] = useState(false)
  const { isBusy, problem, ask, forget } = useAsking()

  async function read() {
    setReplaces(false)
    setReading(await ask<NoticeReading>('/occasions/notice/read', { text }))
  }

  async function store() {
    if (!reading) return
    const stored = await ask<{ year: number; days: number }>('/occasions/notice/store', { text, seen: reading.seen, replaces })
    if (!stored) return
    onDone({ zh: `${stored.year} 年的放假安排已存，共 ${stored.days} 天`, en: `The arrangement of ${stored.year} is stored, ${stored.days} days` })
    onYear(stored.year)
    onClose()
  }

  return (
    <Dialog
      wide
      title={reading ? words({ zh: `${reading.year} 年放假安排`, en: `Holidays of ${reading.year}` }) : words({ zh: '粘贴放假通知', en: 'Paste the notice' })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem} />
          {reading && reading.known && reading.mayStore && (
            <label className="xw-notice__replace">
              <input type="checkbox" checked={replaces} onChange={() => setReplaces(!replaces)} />
              {words({ zh: `换掉已有的 ${reading.year} 年安排`, en: `Replace the recorded arrangement of ${reading.year}` })}
            </label>
          )}
          <Button
            buttonStyle="secondary"
            onClick={() => {
              forget()
              if (reading) setReading(null)
              else onClose()
            }}
          >
            {reading ? words({ zh: '改文字', en: 'Change the text' }) : words({ zh: '取消', en: 'Cancel' })}
          </Button>
          {reading ? (
            <Button disabled={isBusy || !reading.mayStore || (reading.known !== null && !replaces)} onClick={() => void store()}>
              {words({ zh: '确认，存为这一年的安排', en: 'Confirm and store' })}
            </Button>
          ) : (
            <Button disabled={isBusy || text.trim() === ''} onClick={() => void read()}>
              {words({ zh: '读一遍', en: 'Read it' })}
            </Button>
          )}
        </>
      }
    >
      {reading ? (
        <NoticeTable reading={reading} />
      ) : (
        <label className="xw-notice__text">
          {words({
            zh: '从中国政府网复制《国务院办公厅关于××年部分节假日安排的通知》全文，粘贴在这里。先看读到了什么，再确认。',
            en: 'Copy the whole notice of the State Council from gov.cn and paste it here. You see what was read before anything is stored.',
          })}
          <textarea rows={14} value={text} onChange={(event) => setText(event.target.value)} autoFocus />
        </label>
      )}
    </Dialog>
  )
}
