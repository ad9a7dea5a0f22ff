import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import pino from 'pino'
import { hasHealthToken, opensHealth, makeHealthToken } from '@/desk/actions/health/health-token'
import { backUpNow } from '@/desk/actions/health/make-backup'
import { readLog } from '@/desk/actions/health/read-log'
import { healthOf, tellHealth } from '@/desk/actions/health/tell-health'
import { openMetrics } from '@/desk/actions/health/metrics'
import { listNeeds } from '@/desk/server'
import { keepHouse } from '@/desk/keep-house'
import { NOTES } from '@/platform/backup/notes'
import { describe, expect, test, type Fixtures } from '../../support/fixtures'

type Payload = Fixtures['payload']
const day = 24 * 60 * 60 * 1000

/** A house whose backups are folders with a name, made at the time of the test. */
function houseAt(payload: Payload, folder: string, clock: { at: number }) {
  const asked: string[] = []
  const good = () => ({
    at: new Date(clock.at).toISOString(),
    ok: true,
    folder: path.join(folder, 'x'),
    files: 1,
    bytes: 1,
    heldAt: '',
    id: '1',
    seconds: 1,
    isSealed: false,
    isOneMoment: true,
    missing: 0,
  })
  const run = { fails: false }
  const start = {
    backup: (_plan: unknown, { now, unlessSince }: { now: number; unlessSince?: number }) => {
      asked.push(`backup since ${new Date(unlessSince ?? 0).toISOString()}`)
      const done = async () => {
        if (run.fails) {
          await payload.kv.set(NOTES.last, { ok: false, at: new Date(now).toISOString(), folder, reason: { zh: '磁盘满了', en: 'The disk is full' } })
          return { code: 1, said: '' }
        }
        mkdirSync(path.join(folder, `xingwen-${new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)}T0300`), { recursive: true })
        for (const key of [NOTES.last, NOTES.good]) await payload.kv.set(key, good())
        return { code: 0, said: '' }
      }
      return { ended: done(), kill: () => undefined }
    },
    proof: () => {
      asked.push('proof')
      return {
        ended: payload.kv.set(NOTES.proof, { at: new Date(clock.at).toISOString(), backup: '1', folder, seconds: 1 }).then(() => ({ code: 0, said: '' })),
        kill: () => undefined,
      }
    },
  }
  const house = keepHouse({ payload, logger: pino({ level: 'silent' }), clock: { now: () => clock.at }, start: start as never })
  return { house, asked, run }
}

describe('the house', () => {
  test('backs itself up once a day at its time, tries one a week, keeps what the plan says, and waits an hour after a failure', async ({
    payload,
    dataDir,
    users,
    requestAs,
  }) => {
    const folder = path.join(dataDir, '..', `${path.basename(dataDir)}-kept`)
    const clock = { at: Date.parse('2026-11-02T02:00:00+08:00') }
    const { house, asked, run } = houseAt(payload, folder, clock)
    await house.look()
    expect(asked).toEqual([])
    await payload.updateGlobal({
      slug: 'settings',
      data: { backups: { enabled: true, at: '03:00', folder, keepDaily: 3, keepWeekly: 0 } },
      overrideAccess: true,
    })
    await house.look()
    // It was switched on at two o'clock: the backup of yesterday is made up for, and tried.
    expect(asked.splice(0)).toEqual(['backup since 2026-10-31T19:00:00.000Z', 'proof'])
    await house.look()
    expect(asked).toEqual([])
    for (let night = 0; night < 8; night++) {
      clock.at = Date.parse('2026-11-02T03:00:30+08:00') + night * day
      await house.look()
      await house.look()
    }
    expect(asked.filter((one) => one === 'proof').length).toBe(1)
    expect(asked.splice(0).length).toBe(9)
    expect(readdirSync(folder).sort()).toEqual(['xingwen-2026-11-07T0300', 'xingwen-2026-11-08T0300', 'xingwen-2026-11-09T0300'])

    run.fails = true
    clock.at += day
    await house.look()
    clock.at += 30 * 60_000
    await house.look()
    expect(asked.splice(0).length).toBe(1)
    const { state, lines } = await healthOf(payload)
    expect(state).toBe('red')
    expect(lines.find(({ key }) => key === 'backup')).toMatchObject({ tone: 'red', text: { zh: expect.stringContaining('磁盘满了') as string } })
    const needs = await listNeeds(await requestAs('administrator'), clock.at)
    expect(needs.find(({ key }) => key === 'house:backup')).toMatchObject({ href: '/admin/health', urgent: true })
    expect((await listNeeds(await requestAs('editor'), clock.at)).some(({ key }) => key.startsWith('house'))).toBe(false)
    clock.at += 31 * 60_000
    await house.look()
    expect(asked.length).toBe(1)
    await house.stop()
    expect(existsSync(folder)).toBe(true)
    expect(users).toBeDefined()
  })

  test('tells administrators and monitors alone how it fares', async ({ payload, requestAs }) => {
    const administrator = await requestAs('administrator')
    for (const role of ['editor', 'marketer', 'reviewer', 'designer'] as const) {
      const req = await requestAs(role)
      for (const act of [tellHealth(req), backUpNow(req), readLog(req), makeHealthToken(req)]) await expect(act).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    }
    expect(await hasHealthToken(payload)).toBe(false)
    expect(await opensHealth(payload, 'Bearer ')).toBe(false)
    const { token } = await makeHealthToken(administrator)
    expect([
      await opensHealth(payload, `Bearer ${token}`),
      await opensHealth(payload, `Bearer ${token}x`),
      await opensHealth(payload, token),
      await opensHealth(payload, undefined),
    ]).toEqual([true, false, false, false])
    const { token: next } = await makeHealthToken(administrator)
    expect([await opensHealth(payload, `Bearer ${token}`), await opensHealth(payload, `Bearer ${next}`)]).toEqual([false, true])
    expect(JSON.stringify(await payload.kv.get('health-token'))).not.toContain(next)
    const { lines } = await tellHealth(administrator)
    expect(lines.find(({ key }) => key === 'database')).toMatchObject({ tone: 'green' })
    const text = await openMetrics(payload).text()
    for (const name of ['xingwen_health', 'xingwen_deliveries{state="queued"}', 'xingwen_disk_free_bytes{disk="data"}', 'process_cpu']) {
      expect(text).toContain(name)
    }
  })

  test('never lets a backup lie in the workspace, wherever the folder is named', async ({ payload, dataDir, requestAs }) => {
    const save = async (folder: string) =>
      payload.updateGlobal({
        slug: 'settings',
        data: { backups: { enabled: true, at: '03:00', folder, keepDaily: 1, keepWeekly: 0 } },
        overrideAccess: false,
        req: await requestAs('administrator'),
      })
    for (const folder of [path.join(dataDir, 'backups'), 'relative/folder', '']) await expect(save(folder)).rejects.toThrow()
    await save(`${dataDir}-kept`)
  })
})
