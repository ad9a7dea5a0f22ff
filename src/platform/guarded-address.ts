import { BlockList, isIP, isIPv4 } from 'node:net'
import { cutText } from './cut-text'
import { DomainError } from './errors'

/**
 * IPv4 that is not the public internet (IANA special-purpose registry, 2026), and the one public address that a cloud
 * answers its own machines on (Azure's 168.63.129.16).
 */
const closedV4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Within 2000::/3, the ranges that lead to an IPv4 address inside them, to documentation or to nobody. */
const closedV6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
]

const v4 = new BlockList()
for (const [net, bits] of closedV4) v4.addSubnet(net, bits, 'ipv4')
const openV6 = new BlockList()
openV6.addSubnet('2000::', 3, 'ipv6')
const v6 = new BlockList()
for (const [net, bits] of closedV6) v6.addSubnet(net, bits, 'ipv6')

/** Whether an IP address is one of the public internet. Mapped, translated and tunnelled IPv4 in IPv6 is not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !v4.check(address, 'ipv4')
  return isIP(address) === 6 && !address.includes('%') && openV6.check(address, 'ipv6') && !v6.check(address, 'ipv6')
}

const innerNames = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|test|invalid|example|onion|arpa)$/

/**
 * Reads a web address that somebody else named. Only http and https, the usual ports, no sign-in, a full domain name
 * or a public IP address; the URL parser has brought every spelling of a number to one form before it is judged.
 * @throws DomainError `ADDRESS_REFUSED`
 */
export function readOutsideAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !/^https?:\/\/[^/\\]/i.test(address.trim())) {
    throw addressRefused(address, { zh: '不是以 http:// 或 https:// 开头的完整网址', en: 'it is not a complete address that starts with http:// or https://' })
  }
  if (url.username !== '' || url.password !== '' || /^https?:\/\/[^/?#]*@/i.test(address.trim())) {
    throw addressRefused(address, { zh: '网址里带了用户名或密码', en: 'it holds a user name or a password' })
  }
  if (url.port !== '') throw addressRefused(address, { zh: `只能用 80 和 443 端口，不能用 ${url.port}`, en: `only ports 80 and 443 are used, not ${url.port}` })
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0) requirePublic(address, host)
  else if (!host.includes('.') || host.endsWith('.') || innerNames.test(host)) {
    throw addressRefused(address, { zh: `「${host}」不是互联网上的域名`, en: `“${host}” is not a domain name of the internet` })
  }
  return url
}

/** @throws DomainError `ADDRESS_REFUSED` */
export function requirePublic(address: string, ip: string): void {
  if (isPublicAddress(ip)) return
  throw addressRefused(address, { zh: `它指向内部网络（${ip}）`, en: `it leads to an inner network (${ip})` })
}

function addressRefused(address: string, reason: { zh: string; en: string }): DomainError {
  const shown = cutText(address.trim(), 120)
  return new DomainError({
    code: 'ADDRESS_REFUSED',
    text: {
      zh: `没有打开「${shown}」：${reason.zh}。请换成公开网页的网址。`,
      en: `“${shown}” was not opened: ${reason.en}. Use the address of a public page.`,
    },
    data: { address: shown },
  })
}
