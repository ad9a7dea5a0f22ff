import type { IncomingMessage, ServerResponse } from 'node:http'
import { recordOf } from './call'
import { sendJson } from './deface'
import { isFault } from './faults'
import { nowOf } from './platform'
import type { Platform } from './platform'
import type { Draft, Material, Picture, Publication } from './world'

/** What the simulator holds, for people and tests. No secrets, no tokens. */
export type SimulatorState = {
  simulated: true
  now: number
  accounts: string[]
  drafts: Draft[]
  publications: Publication[]
  materials: Material[]
  pictures: Picture[]
  counts: Record<string, number>
}

export function stateOf(platform: Platform): SimulatorState {
  const { world, accounts } = platform
  return {
    simulated: true,
    now: nowOf(platform),
    accounts: accounts.ids(),
    drafts: [...world.drafts.values()],
    publications: [...world.publications.values()],
    materials: [...world.materials.values()],
    pictures: [...world.pictures.values()],
    counts: Object.fromEntries(world.counts),
  }
}

/** Moves the simulator's time forward. */
export function advance(platform: Platform, ms: number): void {
  const skipped = platform.world.settings.get('skippedMs') ?? 0
  platform.world.put({ in: 'settings', key: 'skippedMs', value: skipped + ms })
}

/** Changes what became of a publication, for instance to 6: taken down by the platform. False when there is none of that id. */
export function decide({ world }: Platform, publishId: string, status: number): boolean {
  const publication = world.publications.get(publishId)
  if (publication) world.put({ in: 'publications', key: publishId, value: { ...publication, status } })
  return publication !== undefined
}

/** The JSON interface under `/_simulator/`: `state`, `requests`, `faults` (GET, POST, DELETE), `clock` and `publications` (POST). */
export async function serveInspection(platform: Platform, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://simulator')
  const asked = `${request.method ?? 'GET'} ${pathname.replace(/^\/_simulator\/?/, '')}`
  const body = request.method === 'POST' ? await jsonBody(request) : {}
  const answer = body === null ? null : inspect(platform, asked, body)
  if (answer === null) return sendJson(response, JSON.stringify({ simulated: true, error: `not understood: ${asked}` }), 400)
  sendJson(response, JSON.stringify(answer))
}

function inspect(platform: Platform, asked: string, body: Record<string, unknown>): unknown {
  switch (asked) {
    case 'GET state':
      return stateOf(platform)
    case 'GET requests':
      return { simulated: true, requests: platform.requests }
    case 'GET faults':
      return { simulated: true, faults: platform.faults.list() }
    case 'DELETE faults':
      platform.faults.clear()
      return { simulated: true, faults: [] }
    case 'POST faults':
      if (!isFault(body)) return null
      platform.faults.add(body)
      return { simulated: true, faults: platform.faults.list() }
    case 'POST clock':
      if (typeof body.advanceMs !== 'number' || !(body.advanceMs >= 0)) return null
      advance(platform, body.advanceMs)
      return { simulated: true, now: nowOf(platform) }
    case 'POST publications':
      return decide(platform, String(body.publishId), Number(body.status)) ? { simulated: true, ...body } : null
    default:
      return null
  }
}

async function jsonBody(request: IncomingMessage): Promise<Record<string, unknown> | null> {
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  try {
    return recordOf(JSON.parse(Buffer.concat(parts).toString('utf8')))
  } catch {
    return null
  }
}
