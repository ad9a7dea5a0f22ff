import type { ServerProps } from 'payload'
import Link from 'next/link'
import { roleOf } from '@/people/server'
import { readConfig } from '@/platform/config'
import { readFence } from '@/platform/fence'
import { say } from '@/platform/language'
import { exactMoment, sayMoment } from '@/platform/say-moment'
import './fence-band.css'

/** On every page of the desk, as long as this is a restored copy that nobody has released. */
export async function FenceBand({ payload, user, i18n }: Partial<Pick<ServerProps, 'payload' | 'user' | 'i18n'>>) {
  const fence = payload && user ? await readFence(payload) : null
  if (!fence) return null
  const language = i18n?.language ?? 'zh'
  const zone = readConfig().timeZone
  const moment = sayMoment(fence.at, { now: Date.now(), zone, language })
  return (
    <div className="xw-fence" role="status">
      <p>
        <strong>{say({ zh: '恢复的副本，什么都不会发出去', en: 'A restored copy: nothing goes out' }, language)}</strong>
        <span title={exactMoment(fence.at, zone, language)}>{say({ zh: `备份于 ${moment}`, en: `backed up ${moment}` }, language)}</span>
      </p>
      {roleOf(user) === 'administrator' ? (
        <Link href="/admin/health?release=1" prefetch={false}>
          {say({ zh: '查看并放行', en: 'See and release' }, language)}
        </Link>
      ) : (
        <span>{say({ zh: '请管理员放行', en: 'An administrator can release it' }, language)}</span>
      )}
    </div>
  )
}
