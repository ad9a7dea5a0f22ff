import { describe, expect, it } from 'vitest'
import { UnheardSaves } from './unheard-saves'

const key = 'drafts/1'
const before = { id: 1, revision: 4, savedBy: 9, title: '湖边', digest: '', slug: '' }
const sent = { ...before, title: '湖边的风' }
const unheard = () => {
  const saves = new UnheardSaves()
  saves.note(key, { revision: 4, data: sent, before })
  return saves
}

const me = '7'
const arrived = { ...sent, revision: 5, savedBy: 7 }

describe('UnheardSaves', () => {
  it('knows its own save again, with what the server wrote besides', () => {
    expect(unheard().isOneOf(key, { ...arrived, updatedAt: 'now', slug: 'hu-bian' }, me)).toBe(true)
  })

  it('knows the first and the last again when many were not answered', () => {
    const saves = unheard()
    for (let n = 0; n < 100; n++) saves.note(key, { revision: 4, data: { ...sent, title: `湖边的风${n}` }, before })
    expect(saves.isOneOf(key, arrived, me)).toBe(true)
    expect(saves.isOneOf(key, { ...arrived, title: '湖边的风99' }, me)).toBe(true)
  })

  it('does not take the words of somebody else for its own', () => {
    expect(unheard().isOneOf(key, { ...arrived, savedBy: 9 }, me)).toBe(false)
  })

  it('does not take other words of the same person, from another window, for those it sent', () => {
    expect(unheard().isOneOf(key, { ...arrived, title: '湖边的风，改过' }, me)).toBe(false)
  })

  it('knows nothing where one more save came after it', () => {
    expect(unheard().isOneOf(key, { ...arrived, revision: 6 }, me)).toBe(false)
  })

  it('knows nothing of a save that changed nothing', () => {
    const saves = new UnheardSaves()
    saves.note(key, { revision: 4, data: before, before })
    expect(saves.isOneOf(key, { ...before, digest: '另一个窗口写的', revision: 5, savedBy: 7 }, me)).toBe(false)
  })

  it('compares every field where it does not know what was stored before', () => {
    const saves = new UnheardSaves()
    saves.note(key, { revision: 4, data: sent, before: null })
    expect(saves.isOneOf(key, { ...arrived, digest: '另一个窗口写的' }, me)).toBe(false)
    expect(saves.isOneOf(key, arrived, me)).toBe(true)
  })

  it('forgets them once the server answers, and tells documents apart', () => {
    const saves = unheard()
    expect(saves.isOneOf('drafts/2', arrived, me)).toBe(false)
    saves.forget(key)
    expect(saves.isOneOf(key, arrived, me)).toBe(false)
    expect(saves.hasAny(key)).toBe(false)
  })
})
