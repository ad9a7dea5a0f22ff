import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { sweepFiles } from '@/platform/removal/sweep-files'
import { mediaIn } from '../../support/audit'
import { describe, expect, test } from '../distribution/scene'

const birth = (payload: Payload) => payload.db.create({ collection: 'payload-migrations' as never, data: { name: 'initial', batch: 1 } })

/** Files as the lists of folders show them, without marks. */
const filesIn = (folder: string) => readdirSync(folder).filter((name) => !name.startsWith('.'))

describe('a folder of uploads', () => {
  test('is tidied by the workspace whose it is, and by no other that was pointed at it', async ({ scene, payload, dataDir }) => {
    const media = mediaIn(dataDir)
    const aside = path.join(dataDir, 'aside')
    const sweep = () => sweepFiles({ payload, aside, before: Date.now() + 60_000 })
    mkdirSync(media, { recursive: true })

    // Before anybody is known to own it: pictures of a workspace that this database knows nothing of.
    await birth(payload)
    writeFileSync(path.join(media, 'of-another.jpg'), 'a picture')
    await scene.asset()
    expect(await sweep()).toBe(0)
    expect(filesIn(media)).toContain('of-another.jpg')

    // Owned by another, and known to be.
    writeFileSync(path.join(media, '.xingwen-workspace'), '2001-01-01T00:00:00.000Z')
    expect(await sweep()).toBe(0)
    expect(filesIn(media)).toContain('of-another.jpg')
  })
})

describe('the first sweep of a folder in which everything is known', () => {
  test('makes it the workspace’s own; what belongs to nothing later is set aside, not deleted', async ({ scene, payload, dataDir }) => {
    const [media, aside] = [path.join(dataDir, 'own'), path.join(dataDir, 'aside-of-own')]
    mkdirSync(media)
    const assets = payload.config.collections.find(({ slug }) => slug === 'assets')!
    const before = assets.upload.staticDir
    assets.upload.staticDir = media
    try {
      await scene.asset()
      const kept = filesIn(media)
      const sweep = () => sweepFiles({ payload, aside, before: Date.now() + 60_000 })
      expect(await sweep()).toBe(0)
      writeFileSync(path.join(media, 'cut-off.jpg'), 'half a picture')
      expect(await sweep()).toBe(1)
      expect(filesIn(media)).toEqual(kept)
      expect(filesIn(aside)).toEqual(['cut-off.jpg'])
    } finally {
      assets.upload.staticDir = before
    }
  })
})
