'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { titleFrom } from '../../rules/file-names'
import type { Tier } from '../../rules/tiers'
import { isGoing, type CountedLine } from '../../rules/upload-lines'
import type { Same } from '../../rules/upload-refusals'
import { sendFile } from './send-file'

export type UploadLine = CountedLine & {
  key: number
  file: File
  tier: Tier
  /** How much of it has been sent, 0 to 1. */
  share: number
  id?: string | number
  same?: Pick<Same, 'id' | 'title'>
  keepDouble?: boolean
}

export type Uploads = {
  lines: readonly UploadLine[]
  add: (files: readonly File[], tier: Tier) => void
  again: (key: number, how?: { keepDouble: boolean }) => void
  settle: (key: number) => void
  clear: () => void
}

/** Two are sent at a time: the server decodes one, and the other is on its way. */
const AT_ONCE = 2
/** The server has many pictures waiting: asked again after so long, so often. */
const BUSY_MS = 2_000
const BUSY_TIMES = 20

/** Files on their way into the library, each for itself: what is refused stops no other. */
export function useUploads(onStored: () => void): Uploads {
  const { i18n } = useTranslation()
  const [lines, setLines] = useState<readonly UploadLine[]>([])
  const begun = useRef(new Set<number>())
  const last = useRef(0)
  const stop = useRef(new AbortController())
  useEffect(() => {
    const { current } = stop
    return () => current.abort()
  }, [])
  const put = useCallback((key: number, change: Partial<UploadLine>) => {
    setLines((before) => before.map((line) => (line.key === key ? { ...line, ...change } : line)))
  }, [])
  const send = useCallback(
    async (line: UploadLine) => {
      const { key, file, tier, keepDouble } = line
      const title = titleFrom(file.name)
      // A description is needed to be stored; until somebody writes one, it says the name.
      const data = { alt: title, title, tier, licence: 'unknown', ...(keepDouble ? { keepDouble } : {}) }
      for (let times = 0; times < BUSY_TIMES; times += 1) {
        put(key, { state: 'sending', share: 0 })
        const onProgress = (share: number) => put(key, share < 1 ? { share } : { share, state: 'judging' })
        const sent = await sendFile({ file, data, language: i18n.language, onProgress, signal: stop.current.signal })
        if (sent === 'unreachable') {
          return put(key, { state: 'unsent', reason: { zh: '连不上服务器，没有传上去。', en: 'The server cannot be reached; it was not sent.' } })
        }
        if ('id' in sent) {
          put(key, { state: 'stored', id: sent.id })
          return onStored()
        }
        const { code, text, data: more } = sent.problem
        if (code === 'PICTURE_ALREADY_THERE') return put(key, { state: 'there', reason: text, same: more.same as UploadLine['same'] })
        if (!sent.isBusy) return put(key, { state: 'refused', reason: text })
        put(key, { state: 'waiting' })
        await new Promise((done) => setTimeout(done, BUSY_MS))
      }
      put(key, { state: 'unsent', reason: { zh: '排队的图片太多，过一会儿再试。', en: 'Too many pictures are waiting; try again in a while.' } })
    },
    [i18n.language, onStored, put],
  )
  useEffect(() => {
    const sending = lines.filter((line) => begun.current.has(line.key) && isGoing(line)).length
    const isFree = ({ key, state }: UploadLine) => state === 'waiting' && !begun.current.has(key)
    // Twins that are judged in the same moment would both be taken for the first: one waits until the other is in.
    const isTwin = ({ file }: UploadLine) => lines.some((line) => begun.current.has(line.key) && isGoing(line) && line.file.size === file.size)
    for (const line of lines
      .filter(isFree)
      .filter((one) => !isTwin(one))
      .slice(0, Math.max(0, AT_ONCE - sending))) {
      if (isTwin(line)) continue
      begun.current.add(line.key)
      void send(line)
    }
  }, [lines, send])
  const add = useCallback((files: readonly File[], tier: Tier) => {
    const fresh = files.map((file): UploadLine => {
      last.current += 1
      return { key: last.current, file, name: file.name, tier, state: 'waiting', share: 0 }
    })
    setLines((before) => [...before, ...fresh])
  }, [])
  const again = useCallback(
    (key: number, how: { keepDouble: boolean } = { keepDouble: false }) => {
      begun.current.delete(key)
      put(key, { state: 'waiting', reason: undefined, ...how })
    },
    [put],
  )
  const settle = useCallback((key: number) => put(key, { state: 'settled' }), [put])
  const clear = useCallback(() => setLines((before) => before.filter(isGoing)), [])
  return { lines, add, again, settle, clear }
}
