import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bytesAsSource, openArchive } from './archive'
import type { DomainError } from './errors'
import { writeArchive } from './write-archive'

const LIMITS = { files: 10, bytes: 100_000 }
const code = (act: Promise<unknown>) =>
  act.then(
    () => 'read',
    (error: DomainError) => error.code,
  )
const open = (bytes: Uint8Array, limits = LIMITS) => openArchive(bytesAsSource(bytes), limits)

async function written(...files: [name: string, words: string, packed: boolean][]): Promise<Buffer> {
  const given = files.map(([name, words, packed]) => ({ name, packed, size: words.length, bytes: () => Promise.resolve(strToU8(words)) }))
  const pieces: Uint8Array[] = []
  for await (const piece of writeArchive(given)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The directory and the header of the only entry claim another size. */
function lie(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(zip)
  bytes.writeUInt32LE(size, 22)
  bytes.writeUInt32LE(size, bytes.readUInt32LE(bytes.length - 6) + 24)
  return bytes
}

describe('an archive', () => {
  it('is read as it was written, by us and by others', async () => {
    const ours = await written(['文章.md', '洱海'.repeat(500), false], ['图/一.jpg', 'jpg', true])
    expect(ours.equals(await written(['文章.md', '洱海'.repeat(500), false], ['图/一.jpg', 'jpg', true]))).toBe(true)
    expect(Object.fromEntries(Object.entries(unzipSync(ours)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes).length]))).toEqual({
      '文章.md': 1000,
      '图/一.jpg': 3,
    })
    for (const zip of [ours, zipSync({ '文章.md': strToU8('洱海'.repeat(500)), '图/一.jpg': [strToU8('jpg'), { level: 0 }] })]) {
      const archive = await open(zip)
      expect(archive.names).toEqual(['文章.md', '图/一.jpg'])
      expect(new TextDecoder().decode(await archive.read('文章.md', 10_000))).toBe('洱海'.repeat(500))
      expect(new TextDecoder().decode(await archive.read('图/一.jpg', 3))).toBe('jpg')
      expect(await archive.read('没有', 1)).toEqual(new Uint8Array())
    }
  })

  it('has its names when Chinese Windows packed it', async () => {
    const gbk = Buffer.from(zipSync({ 'AAAA/article.md': strToU8('一') }))
    for (let at = gbk.indexOf('AAAA'); at >= 0; at = gbk.indexOf('AAAA')) gbk.set([0xb6, 0xfd, 0xba, 0xa3], at)
    expect((await open(gbk)).names).toEqual(['洱海/article.md'])
  })

  it('counts what comes out, whatever it says about its sizes', async () => {
    const bomb = lie(zipSync({ a: new Uint8Array(LIMITS.bytes + 1) }), 5)
    expect(await code((await open(bomb)).read('a', Infinity))).toBe('ARCHIVE_TOO_LARGE')
    const twice = await open(zipSync({ a: new Uint8Array(60_000), b: new Uint8Array(60_000) }))
    expect([await code(twice.read('a', 60_000)), await code(twice.read('b', 60_000))]).toEqual(['read', 'ARCHIVE_TOO_LARGE'])
    expect(await code(open(zipSync(Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`${i}`, strToU8('x')])))))).toBe('ARCHIVE_TOO_LARGE')
  })

  it('gives no entry that is larger than it may be, and counts what came out of it', async () => {
    const zip = zipSync({ a: new Uint8Array(60_000), b: [new Uint8Array(60_000), { level: 0 }], c: new Uint8Array(60_000) })
    const archive = await openArchive(bytesAsSource(zip), { ...LIMITS, name: '海.zip' })
    const refused = (await archive.read('a', 50_000).catch((error: unknown) => error)) as DomainError
    expect([refused.code, refused.status, refused.text.zh]).toEqual(['ARCHIVE_ENTRY_TOO_LARGE', 413, expect.stringMatching(/「海.zip」.*「a」.*50 KB/)])
    expect(await code(archive.read('b', 10_000))).toBe('ARCHIVE_ENTRY_TOO_LARGE')
    expect(await code(archive.read('c', 60_000))).toBe('ARCHIVE_TOO_LARGE')
  })

  it.each([
    ['a password', 8, 1],
    ['another method', 10, 12],
  ])('is refused in words of its own when it has %s', async (_, place, value) => {
    const zip = Buffer.from(zipSync({ a: strToU8('words') }))
    zip.writeUInt16LE(value, zip.readUInt32LE(zip.length - 6) + place)
    const refused = (await (await openArchive(bytesAsSource(zip), { ...LIMITS, name: '海.zip' })).read('a', 9).catch((error: unknown) => error)) as DomainError
    expect([refused.code, refused.text.zh, refused.text.en]).toEqual([
      'ARCHIVE_UNREADABLE',
      expect.stringContaining('「海.zip」'),
      expect.stringContaining('password'),
    ])
  })

  it('is refused when it is damaged anywhere', async () => {
    const zip = zipSync({ a: strToU8('words '.repeat(50)), b: [strToU8('stored'), { level: 0 }] })
    expect(await code(open(strToU8('words')))).toBe('NOT_A_ZIP')
    const outcomes = new Set<string>()
    for (let at = 0; at < zip.length; at++) {
      const damaged = Uint8Array.from(zip)
      damaged[at] = (damaged[at] ?? 0) ^ 0xff
      outcomes.add(await code(open(damaged).then(async (archive) => [await archive.read('a', 1_000), await archive.read('b', 1_000)])))
    }
    expect([...outcomes].sort()).toEqual(['ARCHIVE_TOO_LARGE', 'ARCHIVE_UNREADABLE', 'NOT_A_ZIP', 'read'])
  })
})
