import type { AdminViewServerProps } from 'payload'
import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import { roleOf } from '@/people/server'
import { readConfig } from '@/platform/config'
import { HealthBoard } from '../admin/health/HealthBoard'
import { readLog } from '../actions/health/read-log'
import { healthOf } from '../actions/health/tell-health'
import { hasHealthToken } from '../actions/health/health-token'

/** `/admin/health`: how the house fares, for administrators. Everybody else is led to their own work. */
export async function HealthPage({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (roleOf(req.user) !== 'administrator') redirect('/admin')
  const [health, hasToken] = await Promise.all([healthOf(req.payload), hasHealthToken(req.payload)])
  const level = searchParams?.level === 'error' ? 'error' : 'info'
  const config = readConfig()
  const log = await readLog({ ...req, user: req.user, url: `/?level=${level}` } as never)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      viewActions={req.payload.config.admin.components?.actions}
      visibleEntities={visibleEntities}
    >
      <HealthBoard
        asksRelease={searchParams?.release === '1' && health.facts.fence !== null}
        health={health}
        log={log}
        level={level}
        token={{ isSet: hasToken, isInEnvironment: config.health.token !== null, metrics: config.health.metrics }}
      />
    </DefaultTemplate>
  )
}
