'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'

export type TokenState = { isSet: boolean; isInEnvironment: boolean; metrics: boolean }

/** The token with which a monitor asks how the house fares; shown once, when it is made. */
export function TokenCard({ state }: { state: TokenState }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [token, setToken] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const make = async () => {
    const answer = await call<{ token: string }>('/house/token', { method: 'POST', body: {}, language: i18n.language })
    if (answer.ok) setToken(answer.value.token)
    setProblem(answer.ok ? null : answer.problem)
  }
  const isSet = state.isSet || token !== null
  return (
    <section className="xw-token" aria-labelledby="xw-token-title">
      <h2 id="xw-token-title">{t({ zh: '给监控用的接口', en: 'For a monitor' })}</h2>
      <p>
        <code>GET /healthz?deep=1</code>
        {state.metrics && (
          <>
            {' · '}
            <code>GET /metrics</code>
          </>
        )}{' '}
        {t({ zh: '带上', en: 'with' })} <code>Authorization: Bearer …</code>
        {!state.metrics && (
          <>
            {t({ zh: '；Prometheus 的', en: '; for Prometheus' })} <code>/metrics</code> {t({ zh: '这样打开：', en: 'is switched on by' })}{' '}
            <code>METRICS=1</code>
          </>
        )}
      </p>
      {token && (
        <p className="xw-token__new">
          <code>{token}</code>
          <span>{t({ zh: '只显示这一次，请抄到监控里。', en: 'Shown this once: copy it into the monitor.' })}</span>
        </p>
      )}
      <ProblemNote problem={problem} />
      {state.isInEnvironment ? (
        <p className="xw-log__none">{t({ zh: '令牌由环境变量 HEALTH_TOKEN 决定。', en: 'The token is set by the variable HEALTH_TOKEN.' })}</p>
      ) : (
        <Button buttonStyle="secondary" id="make-token" margin={false} onClick={() => void make()} size="small">
          {isSet ? t({ zh: '换一个令牌（旧的立即失效）', en: 'Make a new token (the old one ends)' }) : t({ zh: '生成令牌', en: 'Make a token' })}
        </Button>
      )}
    </section>
  )
}
