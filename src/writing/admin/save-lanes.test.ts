import { describe, expect, it } from 'vitest'
import { SaveLanes, type Save } from './save-lanes'

const save = (revision: number, more: Partial<Save> = {}): Save => ({
  key: 'drafts/1',
  url: '/api/drafts/1',
  revision,
  data: {},
  file: null,
  inDrawer: false,
  ...more,
})
const stored = (revision: number) => ({ response: new Response('{}'), stored: { revision: revision + 1 } })

describe('SaveLanes', () => {
  it('moves a save prepared during the one before it on to that one’s revision', async () => {
    const lanes = new SaveLanes()
    const sent: number[] = []
    const send = async (revision: number) => {
      sent.push(revision)
      await new Promise((resolve) => setTimeout(resolve, 5))
      return stored(revision)
    }
    await Promise.all([lanes.run(save(4), send), lanes.run(save(4), send), lanes.run(save(4), send)])
    expect(sent).toEqual([4, 5, 6])
  })

  it('leaves a save of a drawer over the same document at its own revision', async () => {
    const lanes = new SaveLanes()
    const sent: number[] = []
    const send = async (revision: number) => (sent.push(revision), stored(revision))
    await lanes.run(save(4), send)
    await lanes.run(save(4, { inDrawer: true }), send)
    expect(sent).toEqual([4, 4])
  })

  it('trusts no old step: a page that was left and opened again is checked by the server', async () => {
    let now = 0
    const lanes = new SaveLanes(() => now)
    const sent: number[] = []
    const send = async (revision: number) => (sent.push(revision), stored(revision))
    await lanes.run(save(4), send)
    now = 60_000
    await lanes.run(save(4), send)
    lanes.forget()
    await lanes.run(save(4), send)
    expect(sent).toEqual([4, 4, 4])
  })

  it('sends nothing of a held document until it is released', async () => {
    const lanes = new SaveLanes()
    lanes.hold('drafts/1')
    expect(await lanes.run(save(4), async (revision) => stored(revision))).toBeNull()
    lanes.release('drafts/1')
    expect(await lanes.run(save(4), async (revision) => stored(revision))).toBeInstanceOf(Response)
  })

  it('remembers what this page last stored, for that revision alone', async () => {
    const lanes = new SaveLanes()
    await lanes.run(save(4), async (revision) => stored(revision))
    expect(lanes.storedAt('drafts/1', 5)).toEqual({ revision: 5 })
    expect(lanes.storedAt('drafts/1', 4)).toBeNull()
  })

  it('knows what a page was loaded with until it stores something newer', async () => {
    const lanes = new SaveLanes()
    lanes.loaded('drafts/1', { revision: 4 })
    expect(lanes.storedAt('drafts/1', 4)).toEqual({ revision: 4 })
    await lanes.run(save(4), async (revision) => stored(revision))
    lanes.loaded('drafts/1', { revision: 4 })
    expect(lanes.storedAt('drafts/1', 5)).toEqual({ revision: 5 })
  })

  it('goes on after a save that failed', async () => {
    const lanes = new SaveLanes()
    const failing = lanes.run(save(4), async () => Promise.reject(new Error('offline')))
    await expect(failing).rejects.toThrow('offline')
    expect(await lanes.run(save(4), async (revision) => stored(revision))).toBeInstanceOf(Response)
  })
})
