import type { Refusal } from '@/platform/errors'
import type { ConnectorContext, ProbeContext, ProbeResult } from '../connector'
import { CallFailed, call, failureOf, openSession } from './client'
import { settingsRefusals } from './settings'

const IP_NOT_LISTED = 40164
const NOT_PERMITTED = 48001

/**
 * Signs in afresh and reads two counters: tells a wrong AppID, a wrong secret, an address that is not on the list and a missing
 * permission apart. Sends nothing and changes nothing.
 */
export async function probeAccount(given: ProbeContext): Promise<ProbeResult> {
  const [refusal] = settingsRefusals(given.settings, given.mode)
  if (refusal) return { ok: false, refusal }
  const session = openSession(contextOf(given))
  try {
    await call(session, 'draft/count', { json: {} })
    if (session.settings.finish === 'publish') await call(session, 'freepublish/batchget', { json: { offset: 0, count: 1, no_content: 1 } })
    return { ok: true }
  } catch (error) {
    if (error instanceof CallFailed) return { ok: false, refusal: refusalOf(error) }
    throw error
  }
}

/** Nothing remembered: a token that still lives would hide a secret that has been changed. */
function contextOf(given: ProbeContext): ConnectorContext {
  const remembered = new Map<string, string>()
  return {
    ...given,
    memory: { get: (key) => Promise.resolve(remembered.get(key) ?? null), set: (key, value) => Promise.resolve(void remembered.set(key, value)) },
    step: () => Promise.resolve(),
    intend: () => Promise.reject(new Error('a probe has no effect')),
    compare: () => ({ score: 1, verdict: 'same', differences: [] }),
  }
}

function refusalOf({ call: path, answer }: CallFailed): Refusal {
  const said = failureOf(path, answer)
  if (answer.kind !== 'refused') {
    return {
      ...said,
      text: {
        zh: '连不上微信公众平台，或没有得到答复。请检查服务器的网络后再试；这次测试没有发送任何内容。',
        en: 'WeChat could not be reached, or gave no answer. Check the server’s network and try again; this test sent nothing.',
      },
    }
  }
  if (answer.code === IP_NOT_LISTED) return ipRefusal(said, addressIn(answer.errmsg))
  if (answer.code === NOT_PERMITTED) {
    const publishes = path.startsWith('freepublish/')
    return {
      ...said,
      text: {
        zh: `帐号没有「${publishes ? '发布' : '草稿箱'}」接口的权限（48001）。请在公众平台「设置与开发 → 接口权限」开通${publishes ? '，或把渠道改为「放进草稿箱，由人发表」' : ''}。`,
        en: `The account may not use the ${publishes ? 'publish' : 'draft box'} interface (48001). Have it granted on the platform${publishes ? ', or set the channel to stop at the draft box' : ''}.`,
      },
    }
  }
  return said
}

/** The platform names the address that it saw: `invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist`. */
function addressIn(errmsg: string): string | null {
  return /invalid ip ([0-9a-f.:]+)/i.exec(errmsg)?.[1]?.replace(/[,:]+$/, '') ?? null
}

function ipRefusal(said: Refusal, ip: string | null): Refusal {
  return {
    ...said,
    text: {
      zh: `服务器的 IP ${ip ?? ''} 不在公众号的白名单里（40164）。请在公众平台「设置与开发 → 基本配置 → IP 白名单」里加上${ip ? ` ${ip}` : '它'}，几分钟后再试。`,
      en: `The server’s IP ${ip ?? ''} is not on the account’s allow-list (40164). Add ${ip ?? 'it'} under the account’s IP allow-list and try again in a few minutes.`,
    },
    data: { ...said.data, ip },
  }
}
