import { rmSync } from 'node:fs'
import { describe, expect, test } from '../support/browser'
import { until } from '../support/started-server'
import { ask, visit } from './desk'

type Health = { state: string; facts: { backup: { good: { folder: string; files: number } | null; proof: object | null } } }
type Sessions = { sessions: { id: string; isThis: boolean }[] }

describe('the administrator’s room', () => {
  test('shows how the house fares, makes a backup, and tries to restore it', async ({ people }) => {
    const page = await people.page('administrator')
    await visit(page, '/admin')
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '健康' }).click()
    await page.waitForURL(/admin\/health/)
    await page.getByText('从来没有备份过').waitFor()
    await page.locator('#health-backup').click()
    await page.getByText('但没有定时备份').waitFor()
    const { facts } = await ask<Health>(page, '/api/house/health')
    expect(facts.backup.good?.files).toBeGreaterThan(10)
    await page.locator('#health-prove').click()
    await page.getByText('恢复得出来').waitFor()
    expect((await ask<Health>(page, '/api/house/health')).facts.backup.proof).not.toBe(null)
    if (facts.backup.good) rmSync(facts.backup.good.folder, { recursive: true })
  })

  test('gives a monitor its token; without it nothing is told, and nobody else gets in', async ({ people, server }) => {
    const page = await people.page('administrator')
    await visit(page, '/admin/health')
    await page.locator('#make-token').click()
    const token = await page.locator('.xw-token__new code').innerText()
    const asked = (authorization?: string) => fetch(`${server.url}/healthz?deep=1`, { headers: authorization ? { authorization } : {} })
    expect([(await asked()).status, (await asked('Bearer wrong-token-of-nobody')).status]).toEqual([401, 401])
    expect(await (await asked(`Bearer ${token}`)).json()).toMatchObject({ facts: { database: { kind: 'sqlite' }, fence: null } })
    expect(await (await fetch(`${server.url}/healthz`)).json()).toMatchObject({ ready: true, fenced: false })

    const editor = await people.page('editor')
    await editor.goto('/admin/health')
    await editor.waitForURL((url) => url.pathname === '/admin')
    expect((await editor.request.get('/api/house/health')).status()).toBe(403)
    expect((await editor.request.get('/api/house/log/download')).status()).toBe(403)
    people.expectRefusal(403)
  })

  test('ends the session of a member, whose next step asks them to sign in', async ({ people }) => {
    const editor = await people.page('editor')
    const { user } = await ask<{ user: { id: string | number } }>(editor, '/api/users/me')
    const administrator = await people.page('administrator')
    await visit(administrator, `/admin/collections/users/${user.id}`)
    const devices = administrator.locator('.xw-devices')
    await devices.getByRole('button', { name: '结束' }).first().waitFor()
    for (;;) {
      const { sessions } = await ask<Sessions>(administrator, `/api/users/${user.id}/sessions`)
      if (sessions.length === 0) break
      await devices.getByRole('button', { name: '结束', exact: true }).first().click()
      await until('one session fewer', async () => (await ask<Sessions>(administrator, `/api/users/${user.id}/sessions`)).sessions.length < sessions.length)
    }
    expect(await ask<{ user: unknown }>(editor, '/api/users/me')).toMatchObject({ user: null })
    await visit(administrator, '/admin/collections/sign-ins')
    await administrator.getByRole('cell', { name: '登录成功' }).first().waitFor()
  })
})
