import { describe, expect, it } from 'vitest'
import { mayAct, type Act, type Role } from '@/people'
import { byWeekDay, tasksOf, type Task } from './my-week'
import type { PlanRow } from './plan-card'

const may = (role: Role) => (act: Act) => mayAct(role, act)
const empty = {
  id: 1,
  title: '题',
  stage: 'proposed',
  draftType: 'opinion',
  form: 'story',
  product: null,
  owner: null,
  occasion: null,
  dueAt: null,
  publishAt: null,
  revision: 1,
  column: 'proposed',
  draft: null,
} as const
const row = (given: Partial<PlanRow>): PlanRow => ({ ...empty, ...given })
const draft = (stage: string, owner: number | null = null) => ({ topic: 1, id: 9, stage, owner, push: null, isLive: false, channels: [] })
const actsOf = (role: Role, rows: PlanRow[], me = 5) => tasksOf({ rows, drafts: [], me, may: may(role) }).map(({ act }) => act)

describe('what there is to do', () => {
  it.each([
    { role: 'marketer', given: {}, acts: ['approve'] },
    { role: 'editor', given: {}, acts: [] },
    { role: 'editor', given: { owner: 5 }, acts: ['watch'] },
    { role: 'editor', given: { column: 'approved' }, acts: ['start'] },
    { role: 'editor', given: { column: 'approved', owner: 6 }, acts: [] },
    { role: 'editor', given: { column: 'inWriting', draft: draft('inWriting', 5) }, acts: ['write'] },
    { role: 'editor', given: { column: 'inWriting', draft: draft('inWriting', 6) }, acts: [] },
    { role: 'editor', given: { column: 'inWriting', owner: 5, draft: draft('changesRequested') }, acts: ['revise'] },
    { role: 'reviewer', given: { column: 'inReview', draft: draft('inReview', 6) }, acts: ['review'] },
    { role: 'marketer', given: { column: 'ready', draft: draft('approved', 6) }, acts: ['schedule'] },
    { role: 'marketer', given: { column: 'live', owner: 5, draft: draft('approved') }, acts: [] },
    { role: 'designer', given: { column: 'inReview', draft: draft('inReview') }, acts: [] },
  ] as const)('$role, $given: $acts', ({ role, given, acts }) => {
    expect(actsOf(role, [row(given as Partial<PlanRow>)])).toEqual(acts)
  })

  it('names a draft of no topic once, and none that its topic has named', () => {
    const rows = [row({ id: 1, column: 'inReview', draft: draft('inReview') })]
    const drafts = [
      { id: 9, title: '稿', stage: 'inReview', owner: null, topic: 1 },
      { id: 10, title: '孤稿', stage: 'inReview', owner: null, topic: null },
    ]
    const tasks = tasksOf({ rows, drafts, me: 5, may: may('reviewer') })
    expect(tasks.map(({ key, act }) => `${key} ${act}`)).toEqual(['draft:10 review', 'topic:1 review'])
  })
})

describe('by day', () => {
  const zone = 'Asia/Shanghai'
  const now = Date.parse('2026-12-02T15:00:00Z') // 23:00
  const task = (at: string | null, act: Task['act'] = 'write'): Task => ({ key: `${at}${act}`, act, title: '', at, topic: null, draft: null })

  it('begins with what is late, shows seven days of the zone, and of what is later only what there is to do', () => {
    const late = task('2026-12-01T04:00:00Z')
    const tomorrow = task('2026-12-02T16:30:00Z')
    const later = task('2026-12-20T04:00:00Z')
    const groups = byWeekDay([late, tomorrow, later, task('2026-12-21T04:00:00Z', 'watch'), task(null), task(null, 'watch')], { now, zone })
    expect(groups.map(({ kind, day, tasks }) => `${kind} ${day ?? ''} ${tasks.length}`)).toEqual([
      'overdue  1',
      'day 2026-12-02 0',
      'day 2026-12-03 1',
      ...['04', '05', '06', '07', '08'].map((day) => `day 2026-12-${day} 0`),
      'later  1',
      'undated  1',
    ])
  })
})
