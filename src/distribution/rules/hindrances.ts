import type { Refusal } from '@/platform/errors'
import { distinct, troubleOf, type Trouble } from './trouble'

/** What speaks against sending a draft through each of its channels, by the channel's id; empty where nothing does. */
export type Hindrances = Record<string, Trouble[]>

type Judged = { channelId: string; refusals: readonly Refusal[]; channelRefusals: readonly Refusal[] }

/** Every reason of every channel with what takes it away; what a channel's settings lack leads to that channel. */
export function hindrancesOf(stage: string, judged: readonly Judged[]): Hindrances {
  return Object.fromEntries(
    judged.map(({ channelId, refusals, channelRefusals }) => [
      channelId,
      distinct(
        refusals.map((refusal) =>
          troubleOf({ ...refusal, data: { ...refusal.data, channelId } }, { stage, atChannel: channelRefusals.some(({ code }) => code === refusal.code) }),
        ),
      ),
    ]),
  )
}
