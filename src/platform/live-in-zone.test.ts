import { execFileSync } from 'node:child_process'
import vm from 'node:vm'
import { expect, it } from 'vitest'
import { liveInZone, zoneOfBrowser } from './live-in-zone'

/** Asked of a machine that lives in the zone, and of one elsewhere that was told to. */
const questions = `
  const out = []
  const say = (date) => out.push([date.getTime(), date.getFullYear(), date.getMonth(), date.getDate(), date.getDay(), date.getHours(), date.getMinutes(), date.getSeconds(), date.getTimezoneOffset()])
  for (const month of [0, 2, 9, 10, 11]) for (const day of [1, 28, 29, 31]) for (const hour of [0, 1, 2, 3, 12, 23]) say(new Date(2026, month, day, hour, 30))
  for (let at = Date.UTC(2026, 2, 7); at < Date.UTC(2026, 2, 10); at += 1800e3) say(new Date(at))
  for (let at = Date.UTC(2026, 9, 31); at < Date.UTC(2026, 10, 3); at += 1800e3) say(new Date(at))
  for (let at = Date.UTC(2026, 11, 31); at < Date.UTC(2027, 0, 2); at += 1800e3) say(new Date(at))
  for (const text of ['2026-12-31T23:59', '2026-12-31T23:59:59.999', '2026-12-31', '2026-12-31T00:00Z', '2026-12-31T00:00+08:00', '2026-12-31 08:00', 'Dec 31, 2026 08:00', '12/31/2026', 'Thu, 31 Dec 2026 00:00:00 GMT', 'nonsense']) say(new Date(text))
  const set = new Date(Date.UTC(2026, 0, 31, 12))
  set.setMonth(1); say(set); set.setHours(26, 5); say(set); set.setDate(0); say(set); set.setFullYear(2028, 1, 29); say(set); set.setMinutes(90); say(set)
  out.push(new Date(Date.UTC(2026, 11, 31, 16)).toString().slice(0, 33), new Date(NaN).toString(), new Date(Date.UTC(2026, 11, 31, 16)).toLocaleString('en-GB'))
  out.push(new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short' }).format(Date.UTC(2026, 11, 31, 16)), Intl.DateTimeFormat().resolvedOptions().timeZone)
  class Own extends Date { own() { return this.getHours() } }
  out.push(new Own(2026, 0, 1, 5).own(), new Date() instanceof Date, typeof Date(), new Date(new Date(5)).getTime(), Date.UTC(2026, 0, 1), new Date(0).constructor === Date)
  JSON.stringify(out)
`

function askMachineIn(zone: string): string {
  return execFileSync(process.execPath, ['-p', `eval(${JSON.stringify(questions)})`], { env: { NODE_ENV: 'test', TZ: zone } })
    .toString()
    .trim()
}

function askWhoWasTold(zone: string): string {
  const context = vm.createContext({})
  const realm = vm.runInContext('globalThis', context) as Parameters<typeof liveInZone>[1]
  liveInZone(zone, realm)
  return vm.runInContext(questions, context) as string
}

it.each(['Asia/Shanghai', 'America/New_York', 'Europe/Paris', 'Pacific/Kiritimati', 'Australia/Lord_Howe'])(
  'local time is that of %s on a machine elsewhere, over ends of months and years and changes of the clock',
  (zone) => {
    expect(JSON.parse(askWhoWasTold(zone))).toEqual(JSON.parse(askMachineIn(zone)))
  },
)

it('remembers where the browser itself lives', () => {
  const context = vm.createContext({})
  const realm = vm.runInContext('globalThis', context) as Parameters<typeof liveInZone>[1]
  const own = zoneOfBrowser(realm)
  liveInZone(own === 'Asia/Shanghai' ? 'Europe/Paris' : 'Asia/Shanghai', realm)
  expect(zoneOfBrowser(realm)).toBe(own)
})
