import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { guardedFetch } from '@/platform/guarded-fetch'
import { DomainError } from '@/platform/errors'
import { Tally, type AttackSet } from './house'

/** Hosts that are this machine, the network behind it, or the cloud's own, however they are spelt. */
const plain = ['127.0.0.1', '10.0.0.1', '172.16.0.1', '192.168.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '198.18.0.1']
const names = ['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'ip6-localhost', 'metadata.google.internal', 'printer.local', 'router.lan', 'x.internal']
const sixes = [
  ...['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]'],
  ...['[fe80::1]', '[fc00::1]', '[fd12:3456::1]', '[ff02::1]', '[::ffff:a9fe:a9fe]', '[2001:db8::1]', '[fec0::1]', '[::ffff:0:127.0.0.1]'],
]
const schemes = [
  'file:///etc/passwd',
  'ftp://127.0.0.1/',
  'gopher://127.0.0.1:6379/_x',
  'data:text/html,x',
  'javascript:1',
  'blob:http://127.0.0.1/x',
  'unix:/run/x',
]

/** The ways to write one address of four numbers that some reader takes for it. */
function spellings(address: string): string[] {
  const parts = address.split('.').map(Number) as [number, number, number, number]
  const whole = parts.reduce((sum, part) => sum * 256 + part, 0)
  const [a, b, c, d] = parts
  const octal = (part: number) => `0${part.toString(8)}`
  const hex = (part: number) => `0x${part.toString(16)}`
  return [
    address,
    `${address}.`,
    String(whole),
    `0x${whole.toString(16)}`,
    `0${whole.toString(8)}`,
    parts.map(octal).join('.'),
    parts.map(hex).join('.'),
    parts.map((part) => `000${octal(part)}`).join('.'),
    `${a}.${b}.${c * 256 + d}`,
    `${a}.${b * 65_536 + c * 256 + d}`,
    `${hex(a)}.${b}.${octal(c)}.${d}`,
    address.replaceAll('.', '。'),
    address.replaceAll('.', '%2e'),
    address.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    address.replace(/\d/g, (digit) => String.fromCodePoint(0x1d7d8 + Number(digit))),
  ]
}

export const innerAddresses: AttackSet = {
  name: 'addresses inside, against the guarded fetch',
  async run() {
    const tally = new Tally('addresses inside, against the guarded fetch')
    let knocks = 0
    const canary = createServer((_, res) => {
      knocks += 1
      res.end('inside')
    }).listen(0)
    await once(canary, 'listening')
    const { port } = canary.address() as AddressInfo
    const hosts = [...plain.flatMap(spellings), ...names, ...sixes]
    const addresses = [
      ...hosts.flatMap((host) => [
        `http://${host}:${port}/`,
        `http://user@${host}:${port}/`,
        `http://example.com@${host}:${port}/`,
        `https://${host}:${port}/`,
      ]),
      ...hosts.flatMap((host) => [`http://${host}:${port}\\@example.com/`, `\thttp://${host}:${port}/`, `http:${host}:${port}/`]),
      ...schemes,
    ]
    for (const address of addresses) await tryAddress(tally, address, () => knocks)
    canary.closeAllConnections()
    canary.close()
    return tally.end()
  },
}

async function tryAddress(tally: Tally, address: string, knocks: () => number): Promise<void> {
  const before = knocks()
  try {
    await guardedFetch(address, { maxBytes: 1_000, timeoutMs: 10_000 })
    tally.hit(`${address} was fetched`)
  } catch (error) {
    if (knocks() !== before) tally.hit(`${address} was connected to`)
    else if (error instanceof DomainError) tally.refused()
    else tally.broken(`${address}: ${String(error)}`)
  }
}
