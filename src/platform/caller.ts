import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** Tells the inside who asked; whatever a caller wrote into it is replaced before anybody reads it. */
export const CALLER_HEADER = 'x-xingwen-caller'

/** Notes on a request which address it comes from; an address named by `X-Forwarded-For` counts only when a trusted proxy says it. */
export function noteCaller(req: IncomingMessage, proxies: BlockList): void {
  req.headers[CALLER_HEADER] = callerOf(req.socket.remoteAddress ?? '', req.headers['x-forwarded-for'], proxies)
}

/** Reads from the nearest proxy outwards, and stops at the first that is not trusted. */
export function callerOf(socketAddress: string, forwarded: string | string[] | undefined, proxies: BlockList): string {
  const named = [forwarded ?? []].flat().join(',').split(',')
  const chain = [...named.map((one) => one.trim()).filter((one) => isIP(one) !== 0), plain(socketAddress)]
  let caller = chain.pop() ?? ''
  while (chain.length > 0 && isTrusted(caller, proxies)) caller = plain(chain.pop() ?? '')
  return networkOf(caller)
}

/** Addresses and networks, separated by commas. Unreadable ones are left out; `isProxyList` has judged them. */
export function readProxies(list: string): BlockList {
  const proxies = new BlockList()
  for (const entry of entriesOf(list)) {
    const [address = '', bits] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) proxies.addAddress(address, family)
    else proxies.addSubnet(address, Number(bits), family)
  }
  return proxies
}

export function isProxyList(list: string): boolean {
  return entriesOf(list).every((entry) => {
    const [address = '', bits, more] = entry.split('/')
    const family = isIP(address)
    return family !== 0 && more === undefined && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32)))
  })
}

function entriesOf(list: string): string[] {
  return list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

function isTrusted(address: string, proxies: BlockList): boolean {
  const family = isIP(address)
  return family !== 0 && proxies.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/** IPv4 as it is, also when it comes mapped into IPv6. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

/** One subscriber has a whole /64 of IPv6: its addresses count as one. */
function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [left = '', right = ''] = address.split('::')
  const head = left.split(':').filter((part) => part !== '')
  const tail = right.split(':').filter((part) => part !== '')
  const filled = address.includes('::') ? [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail] : head
  return `${filled.slice(0, 4).join(':')}::/64`
}
