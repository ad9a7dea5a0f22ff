import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { isCrossSite } from './http-guard'

const ask = (method: string, headers: Record<string, string>) => isCrossSite({ method, headers } as unknown as IncomingMessage, 'https://shop.example')

describe('isCrossSite', () => {
  it.each([
    ['a page of ours', 'POST', { host: 'localhost:3000', origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }, false],
    ['a page of ours behind a proxy', 'PATCH', { host: '127.0.0.1:3000', origin: 'https://shop.example' }, false],
    ['a program without ambient cookies', 'POST', { host: 'localhost:3000' }, false],
    ['reading', 'GET', { host: 'localhost:3000', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, false],
    ['another site', 'POST', { host: 'localhost:3000', origin: 'https://evil.example' }, true],
    ['another port of this machine', 'DELETE', { host: 'localhost:3000', origin: 'http://localhost:4000' }, true],
    ['a hidden origin', 'POST', { host: 'localhost:3000', origin: 'null' }, true],
    ['a cross-site form without origin', 'POST', { host: 'localhost:3000', 'sec-fetch-site': 'cross-site' }, true],
    ['a neighbour on the same domain', 'POST', { host: 'shop.example', 'sec-fetch-site': 'same-site' }, true],
  ])('%s', (_, method, headers, expected) => {
    expect(ask(method, headers)).toBe(expected)
  })
})
