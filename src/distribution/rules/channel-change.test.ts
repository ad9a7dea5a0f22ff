import { describe, expect, it } from 'vitest'
import { consequencesOf, type ChannelStand } from './channel-change'

const on: ChannelStand = { enabled: true, mode: 'rehearsal', theme: '', platform: 'wechat-official', appId: 'wx1', finish: 'draft' }
const told = (to: Partial<ChannelStand>, waiting = { pushes: 2, deliveries: 1 }) =>
  consequencesOf({ from: on, to: { ...on, ...to }, waiting }).map(({ zh }) => zh)

describe('what a change of a channel leads to', () => {
  it('names what will not go out when it is turned off, and nothing else', () => {
    expect(told({ enabled: false, mode: 'live' })).toEqual(['停用后，排在这个渠道的 2 次排期、1 条投递，到时不会发出，会停下来等人处理；重新启用后才能发。'])
  })
  it('says that a rehearsal becomes real, and the reverse', () => {
    expect(told({ mode: 'live' })[0]).toContain('真正发到平台')
    expect(consequencesOf({ from: { ...on, mode: 'live' }, to: on, waiting: { pushes: 1, deliveries: 0 } })[0]?.en).toContain(
      'one scheduled push will only be rehearsed',
    )
  })
  it('says that a new look needs a new approval, that another account gets what waits, and where it goes', () => {
    expect(told({ theme: 'ink', appId: 'wx2', finish: 'publish' })).toHaveLength(3)
  })
  it('says nothing when nothing waits, nothing changed, or it is turned on', () => {
    expect(told({ enabled: false, theme: 'ink', appId: 'wx2' }, { pushes: 0, deliveries: 0 })).toEqual([])
    expect(told({})).toEqual([])
    expect(consequencesOf({ from: { ...on, enabled: false }, to: on, waiting: { pushes: 3, deliveries: 0 } })).toEqual([])
  })
})
