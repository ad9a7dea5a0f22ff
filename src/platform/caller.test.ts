import { describe, expect, it } from 'vitest'
import { callerOf, isProxyList, readProxies } from './caller'

const none = readProxies('')
const ours = readProxies('10.0.0.0/8, 2001:db8:1::/48, 127.0.0.1')

describe('callerOf', () => {
  it.for<[string, string, string | undefined, typeof none, string]>([
    ['a visitor who names another address', '203.0.113.5', '198.51.100.1', none, '203.0.113.5'],
    ['a visitor behind our proxy', '10.1.2.3', '198.51.100.1', ours, '198.51.100.1'],
    ['a visitor who invents addresses before our proxy', '10.1.2.3', '1.1.1.1, 198.51.100.1', ours, '198.51.100.1'],
    ['two proxies of ours', '127.0.0.1', '198.51.100.1, 10.9.9.9', ours, '198.51.100.1'],
    ['a proxy that says nonsense', '10.1.2.3', 'unknown, <script>', ours, '10.1.2.3'],
    ['IPv4 inside IPv6', '::ffff:203.0.113.5', undefined, none, '203.0.113.5'],
    ['one of the many addresses of an IPv6 subscriber', '2001:db8:5:6:1:2:3:4', undefined, none, '2001:db8:5:6::/64'],
    ['the same, written short', '2001:db8:5:6::9', undefined, none, '2001:db8:5:6::/64'],
  ])('%s', ([, socket, forwarded, proxies, caller]) => {
    expect(callerOf(socket, forwarded, proxies)).toBe(caller)
  })
})

describe('isProxyList', () => {
  it.each([
    ['', true],
    ['10.0.0.1', true],
    ['10.0.0.0/8, ::1', true],
    ['10.0.0.0/33', false],
    ['proxy.example', false],
    ['10.0.0.0/8/9', false],
  ])('%j', (list, is) => {
    expect(isProxyList(list)).toBe(is)
  })
})
