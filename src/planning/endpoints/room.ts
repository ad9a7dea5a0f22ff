import type { Endpoint, PayloadRequest } from 'payload'
import { signedIn } from '@/people/server'
import { readConfig } from '@/platform/config'
import { collectionAct } from '@/platform/endpoint'
import { DomainError } from '@/platform/errors'
import { moveMany } from '../actions/move-topic'
import { coverageView, weekView } from '../actions/plan-tallies'
import { boardView, calendarView, similarTopics, tableView } from '../actions/plan-views'
import { columnNames, type Column } from '../rules/plan-columns'
import { readPlanQuery } from '../rules/plan-query'

const LONGEST_TITLE = 80
const MOST_SKIPPED = 4_000

/**
 * The plan's room: `GET /api/topics/room?view=` answers one view of the topics that a question finds, `…/room/similar?title=`
 * those like a title that is being typed, `POST …/room/move` moves many.
 */
export const roomEndpoints: Endpoint[] = [
  { path: '/room', method: 'get', handler: async (req) => Response.json(await answer(req)) },
  {
    path: '/room/similar',
    method: 'get',
    handler: async (req) => {
      signedIn(req)
      const { title } = req.query
      return Response.json(await similarTopics(req, typeof title === 'string' ? title.slice(0, LONGEST_TITLE) : ''))
    },
  },
  collectionAct('/room/move', moveMany),
]

async function answer(req: PayloadRequest) {
  signedIn(req)
  const query = readPlanQuery(req.query, ['column', 'skip'])
  const how = { now: Date.now(), zone: readConfig().timeZone }
  const skip = skipOf(req.query.skip)
  if (query.view === 'board') return boardView(req, query, { ...how, column: columnIn(req.query.column), skip })
  if (query.view === 'table') return tableView(req, query, { ...how, skip })
  if (query.view === 'calendar') return calendarView(req, query, how)
  if (query.view === 'coverage') return coverageView(req, query, how)
  return weekView(req, query, how)
}

/** @throws DomainError `PLAN_QUESTION` (400) */
function columnIn(value: unknown): Column | null {
  if (value === undefined) return null
  if (typeof value === 'string' && Object.hasOwn(columnNames, value)) return value as Column
  throw wrong('column', Object.keys(columnNames).join(', '))
}

/** @throws DomainError `PLAN_QUESTION` (400) */
function skipOf(value: unknown): number {
  if (value === undefined) return 0
  const skip = Number(value)
  if (Number.isInteger(skip) && skip >= 0 && skip <= MOST_SKIPPED) return skip
  throw wrong('skip', `0–${MOST_SKIPPED}`)
}

function wrong(name: string, known: string): DomainError {
  return new DomainError({
    code: 'PLAN_QUESTION',
    text: { zh: `条件「${name}」不对。可用的有：${known}。`, en: `The parameter “${name}” is not right. There are: ${known}.` },
    data: { parameter: name, known },
  })
}
