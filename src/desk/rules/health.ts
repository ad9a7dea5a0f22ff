import type { Bilingual } from '@/platform/language'

/** What the house knows of itself. Times in epoch ms, sizes in bytes; null: not known, or never. */
export type HealthFacts = {
  now: number
  zone: string
  fence: { at: string } | null
  database: { kind: 'sqlite' | 'mongodb'; bytes: number | null }
  disks: { what: 'data' | 'backups'; directory: string; free: number | null; growthADay: number | null }[]
  queue: { queued: number; overdueSince: number | null; held: number; failed: number; unknown: number }
  channels: { id: string; name: string; isLive: boolean; isOn: boolean; problem: Bilingual | null; lastSentAt: number | null; lastTestedAt: number | null }[]
  clock: { offset: number; against: 'database' | 'itself' }
  versions: { app: string; node: string; payload: string; migration: string; pending: number }
  backup: {
    folder: string | null
    at: string
    /** When the last one should have been made; null when none is planned. */
    wanted: number | null
    good: { at: number; bytes: number; files: number; folder: string; isSealed: boolean; missing: number } | null
    failure: { at: number; reason: Bilingual } | null
    proof: { at: number; seconds: number } | null
    isRunning: boolean
    isOnSameDisk: boolean
  }
  errors: { at: number; text: string }[]
}

/** What the house is by itself, without what it works on. */
export type OwnFacts = Pick<HealthFacts, 'now' | 'zone' | 'fence' | 'disks' | 'clock' | 'backup'>

/** Green: nothing to do. Amber: somebody should decide. Red: something is wrong now. */
export type HealthTone = 'green' | 'amber' | 'red'
export type HealthAct = { label: Bilingual; href?: string; does?: 'backup' | 'prove' | 'release' }
export type HealthLine = { key: string; name: Bilingual; tone: HealthTone; text: Bilingual; at?: number; acts: HealthAct[] }

const minute = 60_000
const day = 24 * 60 * minute

/** The state of the house, one line a thing: what it is, and the act that mends it. */
export function judgeHealth(facts: HealthFacts): HealthLine[] {
  const lines = [
    database,
    ...facts.disks.map((_, at) => (all: HealthFacts) => disk(all, at)),
    queue,
    ...facts.channels.map((_, at) => (all: HealthFacts) => channel(all, at)),
  ]
  return [...fence(facts), ...[backup, proof, ...lines, clock, versions, errors].flatMap((judge) => judge(facts))]
}

/** The part that only administrators see and mend, quickly asked. */
export function judgeOwn(facts: OwnFacts): HealthLine[] {
  return [...fence(facts), ...backup(facts), ...facts.disks.flatMap((_, at) => disk(facts, at)), ...clock(facts)]
}

export function worst(lines: readonly Pick<HealthLine, 'tone'>[]): HealthTone {
  return lines.some(({ tone }) => tone === 'red') ? 'red' : lines.some(({ tone }) => tone === 'amber') ? 'amber' : 'green'
}

/** Sizes as people say them. */
export function saySize(bytes: number): string {
  if (bytes >= 1_000_000_000) return `${(bytes / 1_000_000_000).toFixed(1)} GB`
  return bytes >= 1_000_000 ? `${Math.round(bytes / 1_000_000)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`
}

function fence({ fence: stands }: OwnFacts): HealthLine[] {
  if (!stands) return []
  const text = { zh: '这是从备份恢复的副本，什么都不会发出去', en: 'This is a restored copy: nothing goes out' }
  const acts: HealthAct[] = [{ label: { zh: '查看并放行', en: 'See and release' }, does: 'release' }]
  return [{ key: 'fence', name: { zh: '围栏', en: 'Fence' }, tone: 'amber', text, at: Date.parse(stands.at), acts }]
}

const settings: HealthAct = { label: { zh: '去设置', en: 'Settings' }, href: '/admin/globals/settings' }
const backUpNow: HealthAct = { label: { zh: '现在备份', en: 'Back up now' }, does: 'backup' }

function backup({ backup: { folder, at, wanted, good, failure, isRunning, isOnSameDisk }, fence: stands, now }: OwnFacts): HealthLine[] {
  const line = (tone: HealthTone, text: Bilingual, rest: Partial<HealthLine> = {}): HealthLine[] => [
    { key: 'backup', name: { zh: '备份', en: 'Backup' }, tone, text, acts: [backUpNow, settings], ...(good ? { at: good.at } : {}), ...rest },
  ]
  if (isRunning) return line('green', { zh: '正在备份', en: 'A backup is being made' }, { acts: [] })
  if (failure && failure.at > (good?.at ?? 0)) {
    const why = { zh: `上一次备份没有成功：${failure.reason.zh}`, en: `The last backup failed: ${failure.reason.en}` }
    return line('red', why, { at: failure.at })
  }
  if (!good && stands) return line('amber', { zh: '这份副本自己还没有备份', en: 'This copy has no backup of its own yet' })
  if (!good) return line('red', { zh: '从来没有备份过，硬盘一坏内容就全没了', en: 'There was never a backup: with the disk everything would be lost' })
  const said = `${saySize(good.bytes)}，${good.files} 个文件`
  const english = `${saySize(good.bytes)}, ${good.files} files`
  if (wanted !== null && good.at < wanted && now - wanted > 60 * minute) {
    return line('red', { zh: `${at} 的定时备份没有做成，最近一份已过时`, en: `The backup of ${at} was not made; the last one is out of date` })
  }
  if (folder === null) {
    return line('amber', { zh: `有一份（${said}），但没有定时备份`, en: `There is one (${english}), but none is scheduled` })
  }
  if (good.missing > 0) {
    return line('amber', {
      zh: `已备份（${said}），其中 ${good.missing} 个文件素材库早已丢失`,
      en: `Backed up (${english}); the library had lost ${good.missing} files before`,
    })
  }
  if (isOnSameDisk) return line('amber', { zh: `已备份（${said}），但和数据在同一块盘上`, en: `Backed up (${english}), but on the disk of the data` })
  return line('green', { zh: `已备份并检查过（${said}），每天 ${at}`, en: `Backed up and checked (${english}), daily at ${at}` })
}

function proof({ backup: { good, proof: proven }, now }: HealthFacts): HealthLine[] {
  if (!good) return []
  const prove: HealthAct = { label: { zh: '试着恢复', en: 'Try a restore' }, does: 'prove' }
  const base = { key: 'proof', name: { zh: '恢复', en: 'Restore' }, acts: [prove] }
  if (!proven) {
    return [
      { ...base, tone: 'amber', text: { zh: '还没有试过恢复：没恢复过的备份不算数', en: 'No restore was tried yet: a backup counts once it was restored' } },
    ]
  }
  const isOld = now - proven.at > 14 * day
  const text = isOld
    ? { zh: '超过两周没有试过恢复', en: 'No restore was tried for two weeks' }
    : { zh: `试过，恢复得出来，用时 ${proven.seconds} 秒`, en: `Tried, and it restores, in ${proven.seconds} s` }
  return [{ ...base, tone: isOld ? 'amber' : 'green', text, at: proven.at }]
}

function database({ database: { kind, bytes } }: HealthFacts): HealthLine[] {
  const name = kind === 'sqlite' ? 'SQLite' : 'MongoDB'
  const size = bytes === null ? '' : saySize(bytes)
  const base = { key: 'database', name: { zh: '数据库', en: 'Database' }, acts: [] }
  return [{ ...base, tone: 'green', text: { zh: `${name} ${size}，读写正常`, en: `${name} ${size}, reads and writes` } }]
}

function disk({ disks }: OwnFacts, at: number): HealthLine[] {
  const one = disks[at]
  if (!one) return []
  const { what, directory, free, growthADay } = one
  const name = what === 'data' ? { zh: '数据盘', en: 'Disk of the data' } : { zh: '备份盘', en: 'Disk of the backups' }
  const base = { key: `disk-${what}`, name, acts: [] }
  if (free === null) return [{ ...base, tone: 'red', text: { zh: `读不到 ${directory}，请检查挂载`, en: `${directory} cannot be read; check the mount` } }]
  const days = growthADay !== null && growthADay > 0 ? Math.floor(free / growthADay) : null
  const tone = free < 1_000_000_000 || (days !== null && days < 7) ? 'red' : free < 5_000_000_000 || (days !== null && days < 30) ? 'amber' : 'green'
  const pace = days === null || days > 999 ? { zh: '', en: '' } : { zh: `，按现在的速度还能用 ${days} 天`, en: `, enough for ${days} days at this pace` }
  const act = tone === 'green' ? { zh: '', en: '' } : { zh: '。请清理或换一块大盘', en: '. Make room or use a larger disk' }
  return [{ ...base, tone, text: { zh: `剩 ${saySize(free)}${pace.zh}${act.zh}`, en: `${saySize(free)} free${pace.en}${act.en}` } }]
}

function queue({ queue: { queued, overdueSince, held, failed, unknown }, now, fence: stands }: HealthFacts): HealthLine[] {
  const base = { key: 'queue', name: { zh: '投递', en: 'Deliveries' } }
  const to = (label: Bilingual, state: string): HealthAct => ({ label, href: `/admin/collections/deliveries?where[state][equals]=${state}` })
  const lateMinutes = overdueSince === null ? 0 : Math.floor((now - overdueSince) / minute)
  if (lateMinutes >= 5 && !stands) {
    const text = {
      zh: `${queued} 条在等，最早的已等了 ${lateMinutes} 分钟：投递进程可能停了，请重启服务`,
      en: `${queued} wait, the oldest for ${lateMinutes} min: the dispatcher may have stopped; restart the server`,
    }
    return [{ ...base, tone: 'red', text, acts: [to({ zh: '看排队的', en: 'See them' }, 'queued')] }]
  }
  const parts = [
    { count: failed, zh: '条失败', en: 'failed', act: to({ zh: '处理失败的', en: 'Deal with the failed' }, 'failed') },
    { count: unknown, zh: '条结果待查', en: 'being looked up', act: to({ zh: '核实', en: 'Find out' }, 'unknown') },
    { count: held, zh: '条等人决定', en: 'waiting for a person', act: to({ zh: '去决定', en: 'Decide' }, 'waiting-for-person') },
  ].filter(({ count }) => count > 0)
  if (parts.length === 0) {
    return [{ ...base, tone: 'green', text: { zh: `没有失败的，${queued} 条在排队`, en: `None failed, ${queued} in the queue` }, acts: [] }]
  }
  const text = { zh: parts.map(({ count, zh }) => `${count} ${zh}`).join('，'), en: parts.map(({ count, en }) => `${count} ${en}`).join(', ') }
  return [{ ...base, tone: failed > 0 ? 'red' : 'amber', text, acts: parts.map(({ act }) => act) }]
}

function channel({ channels }: HealthFacts, at: number): HealthLine[] {
  const one = channels[at]
  if (!one?.isOn) return []
  const base = {
    key: `channel-${one.id}`,
    name: { zh: one.name, en: one.name },
    acts: [{ label: { zh: '打开', en: 'Open' }, href: `/admin/collections/channels/${one.id}` }],
  }
  if (one.problem) return [{ ...base, tone: 'red', text: one.problem }]
  const last = Math.max(one.lastSentAt ?? 0, one.lastTestedAt ?? 0)
  if (last === 0) {
    return [
      {
        ...base,
        tone: one.isLive ? 'amber' : 'green',
        text: { zh: '还没有发过，也没有测试过连接', en: 'Nothing was sent yet and the connection was never tested' },
      },
    ]
  }
  return [
    {
      ...base,
      tone: 'green',
      text: one.lastSentAt === last ? { zh: '最近一次投递成功', en: 'Last delivery went well' } : { zh: '最近一次测试通过', en: 'Last test passed' },
      at: last,
    },
  ]
}

function clock({ clock: { offset, against } }: OwnFacts): HealthLine[] {
  const seconds = Math.round(Math.abs(offset) / 1000)
  const base = { key: 'clock', name: { zh: '时钟', en: 'Clock' }, acts: [] }
  if (seconds < 5) return [{ ...base, tone: 'green', text: { zh: '走得准', en: 'Keeps time' } }]
  const other =
    against === 'database'
      ? { zh: '和数据库的时钟差', en: 'It differs from the clock of the database by' }
      : { zh: '启动以来被拨动了', en: 'Since the start it was moved by' }
  const tone = seconds >= 60 ? 'red' : 'amber'
  return [
    {
      ...base,
      tone,
      text: { zh: `${other.zh} ${seconds} 秒，定时会不准。请让系统对时（NTP）`, en: `${other.en} ${seconds} s, so times will be wrong. Synchronise it (NTP)` },
    },
  ]
}

function versions({ versions: { app, node, payload, migration, pending } }: HealthFacts): HealthLine[] {
  const base = { key: 'versions', name: { zh: '版本', en: 'Versions' }, acts: [] }
  const parts = `${app} · Node ${node} · Payload ${payload}`
  const said = { zh: `行文 ${parts}`, en: `Xingwen ${parts}` }
  if (pending > 0) {
    return [
      {
        ...base,
        tone: 'red',
        text: { zh: `${said.zh}：有 ${pending} 个数据库迁移没有执行，请重启服务`, en: `${said.en}: ${pending} migrations were not run; restart the server` },
      },
    ]
  }
  return [{ ...base, tone: 'green', text: { zh: `${said.zh} · 数据库 ${migration}`, en: `${said.en} · schema ${migration}` } }]
}

function errors({ errors: found, now }: HealthFacts): HealthLine[] {
  const recent = found.filter(({ at }) => now - at < day)
  const base = { key: 'errors', name: { zh: '错误', en: 'Errors' } }
  const acts: HealthAct[] = [{ label: { zh: '看日志', en: 'See the log' }, href: '/admin/health?level=error#log' }]
  const last = recent.at(-1)
  if (!last) return [{ ...base, tone: 'green', text: { zh: '一天内没有错误', en: 'No errors within a day' }, acts: [] }]
  return [
    {
      ...base,
      tone: 'amber',
      at: last.at,
      text: { zh: `一天内 ${recent.length} 个，最近：${last.text}`, en: `${recent.length} within a day, the last: ${last.text}` },
      acts,
    },
  ]
}
