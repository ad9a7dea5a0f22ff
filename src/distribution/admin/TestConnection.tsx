'use client'
import { Button, useDocumentInfo, useFormModified, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import { Moment } from '@/platform/admin/Moment'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'

type Tested = { ok: boolean; refusal: Problem | null; lastOkAt: string | null }

/** 测试连接: asks the platform whether the saved settings are right, and says what is wrong. */
export function TestConnection() {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { id } = useDocumentInfo()
  const isModified = useFormModified()
  const [isBusy, setBusy] = useState(false)
  const [tested, setTested] = useState<Tested | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const lastOkAt = useLastOk(id) ?? null
  if (id === undefined) return null

  async function test() {
    setBusy(true)
    const answer = await call<Tested>(`/channels/${id}/test`, { method: 'POST', language: i18n.language })
    setBusy(false)
    setTested(answer.ok ? answer.value : null)
    setProblem(answer.ok ? answer.value.refusal && { ...answer.value.refusal, data: answer.value.refusal.data ?? {} } : answer.problem)
  }
  const shownOk = tested?.lastOkAt ?? lastOkAt
  return (
    <section className="xw-test" aria-live="polite">
      <Button buttonStyle="secondary" disabled={isBusy || isModified} onClick={() => void test()}>
        {isBusy ? t({ zh: '正在测试…', en: 'Testing…' }) : t({ zh: '测试连接', en: 'Test the connection' })}
      </Button>
      {isModified && <p className="xw-hint">{t({ zh: '先保存，再测试。', en: 'Save first, then test.' })}</p>}
      {tested?.ok && (
        <p role="status">
          {t({
            zh: '连接正常：AppID、AppSecret、IP 和权限都没有问题。没有发送任何内容。',
            en: 'The connection works: AppID, secret, IP and permissions are right. Nothing was sent.',
          })}
        </p>
      )}
      <ProblemNote problem={problem} />
      <p className="xw-hint">
        {shownOk ? (
          <>
            {t({ zh: '最近一次连接成功：', en: 'Last success: ' })}
            <Moment iso={shownOk} />
          </>
        ) : (
          t({ zh: '还没有测试成功过。', en: 'It has not passed a test yet.' })
        )}
      </p>
    </section>
  )
}

function useLastOk(id: string | number | undefined): string | null | undefined {
  const [at, setAt] = useState<string | null>()
  useEffect(() => {
    if (id === undefined) return
    const abort = new AbortController()
    void call<{ lastOkAt: string | null }>(`/channels/${id}/test`, { signal: abort.signal }).then(
      (answer) => answer.ok && setAt(answer.value.lastOkAt),
      () => undefined,
    )
    return () => abort.abort()
  }, [id])
  return at
}
