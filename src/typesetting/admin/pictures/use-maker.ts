'use client'
import { useCallback, useState } from 'react'
import type { Problem } from '@/platform/admin/call'
import { useAct } from '@/platform/admin/use-act'
import { download, zipOf, type MadeSet, type Saved } from './made'
import { requestOf, type Wishes } from './wishes'

type From = { collection: 'drafts' | 'products'; id: string | number }

/** Makes, saves and packs pictures; what is on the form is stored first. */
export function useMaker(from: From, wishes: Wishes) {
  const { isBusy, problem, forget, run } = useAct()
  const [made, setMade] = useState<(MadeSet & { wishes: Wishes }) | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [savedCount, setSavedCount] = useState<number | null>(null)
  const [zipProblem, setZipProblem] = useState<Problem | null>(null)

  const make = useCallback(async () => {
    setSavedCount(null)
    const answer = await run<MadeSet>('/make-pictures', requestOf(from, wishes))
    if (!answer) return
    setMade({ ...answer, wishes })
    setChosen(new Set(answer.pictures.map(({ id }) => id)))
  }, [from, run, wishes])

  const save = useCallback(async () => {
    const answer = await run<Saved>('/make-pictures/save', { pictures: [...chosen] })
    if (answer) setSavedCount(answer.saved.length)
  }, [chosen, run])

  /** Stores one picture, and answers with its asset. */
  const keep = useCallback(async (picture: string) => (await run<Saved>('/make-pictures/save', { pictures: [picture] }))?.saved[0]?.assetId ?? null, [run])

  const pack = useCallback(async () => {
    const pictures = made?.pictures.filter(({ id }) => chosen.has(id)) ?? []
    await zipOf(pictures).then(
      (archive) => download(`${made?.wishes.kind ?? 'pictures'}.zip`, archive),
      () => setZipProblem(notPacked),
    )
  }, [chosen, made])

  const choose = useCallback((id: string) => {
    setSavedCount(null)
    setChosen((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  }, [])
  const forgetAll = useCallback(() => {
    forget()
    setZipProblem(null)
  }, [forget])
  return { isBusy, problem: problem ?? zipProblem, forget: forgetAll, made, chosen, savedCount, make, save, keep, pack, choose }
}

const notPacked: Problem = {
  code: 'NOT_PACKED',
  text: {
    zh: '有图片没有取到，没有打包。请重新生成后再下载。',
    en: 'A picture could not be fetched, so nothing was packed. Make the pictures again, then download.',
  },
  data: {},
}
