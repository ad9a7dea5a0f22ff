import { Readable } from 'node:stream'
import type { Endpoint, PayloadRequest } from 'payload'
import { signedIn } from '@/people/server'
import { collectionAct } from '@/platform/endpoint'
import { DomainError } from '@/platform/errors'
import { changeMany } from '../actions/change-many'
import { downloadMany } from '../actions/download-many'
import { roomCards } from '../actions/room-cards'
import { roomIndex } from '../actions/room-index'
import { readRoomQuery } from '../rules/room-query'
import { MOST_AT_ONCE } from '../rules/tier-change'

const MOST_CARDS = 120

/**
 * The asset room: `GET /api/assets/room` finds (`[id, width, height]` of all, and counts), `GET …/room/cards?ids=` tells of
 * some, `POST …/room/change` changes many, `GET …/room/download?ids=` packs them.
 */
export const roomEndpoints: Endpoint[] = [
  { path: '/room', method: 'get', handler: async (req) => Response.json(await roomIndex(req, readRoomQuery(req.query), Date.now())) },
  {
    path: '/room/cards',
    method: 'get',
    handler: async (req) => {
      signedIn(req)
      return Response.json({ cards: await roomCards(req, idsOf(req, MOST_CARDS)) })
    },
  },
  {
    path: '/room/download',
    method: 'get',
    handler: async (req) => {
      signedIn(req)
      const pieces = await downloadMany(req, idsOf(req, MOST_AT_ONCE))
      const headers = { 'Content-Type': 'application/zip', 'Content-Disposition': 'attachment; filename="pictures.zip"', 'Cache-Control': 'no-store' }
      return new Response(Readable.toWeb(Readable.from(pieces)) as ReadableStream<Uint8Array>, { headers })
    },
  },
  collectionAct('/room/change', (req, body) => {
    signedIn(req)
    return changeMany(req, body, Date.now())
  }),
]

/** @throws DomainError `IDS_MALFORMED` (400) */
function idsOf({ query }: PayloadRequest, most: number): string[] {
  const { ids } = query
  const list = typeof ids === 'string' ? ids.split(',').filter((id) => id !== '') : []
  if (list.length === 0 || list.length > most) {
    throw new DomainError({
      code: 'IDS_MALFORMED',
      text: { zh: `ids 要写 1 到 ${most} 个编号，用逗号隔开。`, en: `ids takes 1 to ${most} ids, with commas between them.` },
    })
  }
  return list
}
