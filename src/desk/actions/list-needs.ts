import type { PayloadRequest, Where } from 'payload'
import type { Role } from '@/people'
import { roleOf } from '@/people/server'
import type { Bilingual } from '@/platform/language'
import { listHouseNeeds } from './list-house-needs'
import { listTroubles } from './list-troubles'
import { nameOf } from './name-of'
import { byUrgency, type Need } from '../rules/needs'

const day = 24 * 60 * 60 * 1000
/** A start page is a short list; the rest is one click away in the lists. */
const perQuestion = 6
/** Where most are left out, looking further would cost more than it tells. */
const mostPages = 5

type Found = { id: string | number; title?: string; dueAt?: string | null; expiresAt?: string | null }

type Question = {
  roles: readonly Role[]
  collection: 'topics' | 'drafts' | 'assets' | 'deliveries'
  verb: Bilingual
  urgent?: boolean
  sort: string
  where(me: string | number, now: number): Where
  /** Which of these match but need nothing more. */
  except?(req: PayloadRequest, found: readonly Found[]): Promise<Set<string>>
  dueAt?: 'dueAt' | 'expiresAt'
}

const stage = (value: string): Where => ({ stage: { equals: value } })
const mine = (me: string | number): Where => ({ owner: { equals: me } })

/** What each role is asked, in the order of the work. */
const questions: Question[] = [
  {
    roles: ['marketer', 'administrator'],
    collection: 'deliveries',
    verb: { zh: '核实是否发出', en: 'Find out whether it went out' },
    urgent: true,
    sort: 'dueAt',
    dueAt: 'dueAt',
    where: () => ({ state: { equals: 'unknown' } }),
  },
  {
    roles: ['marketer', 'administrator'],
    collection: 'deliveries',
    verb: { zh: '处理投递失败', en: 'Deal with the failed delivery' },
    urgent: true,
    sort: 'dueAt',
    dueAt: 'dueAt',
    where: () => ({ state: { equals: 'failed' } }),
  },
  {
    roles: ['marketer', 'reviewer', 'administrator'],
    collection: 'deliveries',
    verb: { zh: '决定是否放行', en: 'Decide whether it may go' },
    urgent: true,
    sort: 'dueAt',
    dueAt: 'dueAt',
    where: () => ({ state: { in: ['waiting-for-person', 'missed'] } }),
  },
  {
    roles: ['marketer', 'administrator'],
    collection: 'deliveries',
    verb: { zh: '到草稿箱发表', en: 'Publish from the draft box' },
    urgent: true,
    sort: 'dueAt',
    dueAt: 'dueAt',
    where: () => ({ state: { equals: 'published' }, mode: { equals: 'live' }, 'receipt.detail.finish': { equals: 'draft' } }),
  },
  { roles: ['reviewer', 'administrator'], collection: 'drafts', verb: { zh: '审阅', en: 'Review' }, sort: 'updatedAt', where: () => stage('inReview') },
  {
    roles: ['editor'],
    collection: 'drafts',
    verb: { zh: '按意见修改', en: 'Revise' },
    urgent: true,
    sort: 'updatedAt',
    where: (me) => ({ and: [stage('changesRequested'), mine(me)] }),
  },
  { roles: ['editor'], collection: 'topics', verb: { zh: '开始写', en: 'Start writing' }, sort: 'dueAt', dueAt: 'dueAt', where: () => stage('approved') },
  {
    roles: ['editor'],
    collection: 'drafts',
    verb: { zh: '继续写', en: 'Go on writing' },
    sort: '-updatedAt',
    where: (me) => ({ and: [stage('inWriting'), mine(me)] }),
  },
  {
    roles: ['marketer'],
    collection: 'drafts',
    verb: { zh: '排期', en: 'Schedule' },
    sort: '-updatedAt',
    where: () => stage('approved'),
    except: plannedDrafts,
  },
  {
    roles: ['reviewer', 'marketer'],
    collection: 'topics',
    verb: { zh: '审定选题', en: 'Decide on the topic' },
    sort: 'publishAt',
    dueAt: 'dueAt',
    where: () => stage('proposed'),
  },
  {
    roles: ['designer', 'administrator'],
    collection: 'assets',
    verb: { zh: '换掉将到期的图', en: 'Replace the picture whose licence ends' },
    urgent: true,
    sort: 'expiresAt',
    dueAt: 'expiresAt',
    where: (_, now) => ({ expiresAt: { less_than: new Date(now + 30 * day).toISOString() } }),
  },
  {
    roles: ['designer'],
    collection: 'assets',
    verb: { zh: '加工素材', en: 'Rework the asset' },
    sort: '-updatedAt',
    where: () => ({ tier: { equals: 'rework' } }),
  },
  {
    roles: ['designer', 'administrator'],
    collection: 'assets',
    verb: { zh: '补上授权', en: 'Record the licence' },
    sort: '-updatedAt',
    where: () => ({ licence: { equals: 'unknown' }, tier: { not_equals: 'inspiration' } }),
  },
]

/** What needs this person now, most urgent first. Reads with the person's own access. */
export async function listNeeds(req: PayloadRequest, now: number): Promise<Need[]> {
  const role = roleOf(req.user)
  if (!role || !req.user) return []
  const me = req.user.id
  const asked = questions.filter(({ roles }) => roles.includes(role))
  const answers = await Promise.all([listHouseNeeds(req, role), listTroubles(req, role), ...asked.map((question) => ask(req, question, { me, now }))])
  return answers.flat().sort(byUrgency)
}

async function ask(req: PayloadRequest, question: Question, { me, now }: { me: string | number; now: number }): Promise<Need[]> {
  const { collection, verb, urgent = false, dueAt } = question
  const wanted: Found[] = []
  for (let page = 1; page <= mostPages && wanted.length < perQuestion; page++) {
    const found = await read(req, question, { where: question.where(me, now), page })
    const excluded = await question.except?.(req, found)
    wanted.push(...found.filter(({ id }) => !excluded?.has(String(id))))
    if (found.length < pageSize(question)) break
  }
  return wanted.slice(0, perQuestion).map((one) => ({
    key: `${collection}:${one.id}`,
    verb,
    object: nameOf(one),
    href: `/admin/collections/${collection}/${one.id}`,
    dueAt: dueAt ? (one[dueAt] ?? null) : null,
    urgent,
  }))
}

/** Whoever is asked to leave some out reads more at once. */
function pageSize({ except }: Question): number {
  return except ? 5 * perQuestion : perQuestion
}

/** Only what a line shows; a count of all that match is nobody's question. */
async function read(req: PayloadRequest, question: Question, { where, page }: { where: Where; page: number }): Promise<Found[]> {
  const { collection, sort } = question
  const found = await req.payload.find({
    collection,
    where,
    sort,
    page,
    limit: pageSize(question),
    pagination: false,
    depth: 1,
    select: { title: true, dueAt: true, expiresAt: true, draft: true } as never,
    populate: { drafts: { title: true } },
    draft: collection === 'drafts',
    overrideAccess: false,
    user: req.user,
    req,
  })
  return found.docs as Found[]
}

/** Drafts that are scheduled or already on their way. */
async function plannedDrafts(req: PayloadRequest, found: readonly Found[]): Promise<Set<string>> {
  if (found.length === 0) return new Set()
  const { docs } = await req.payload.find({
    collection: 'pushes',
    where: { and: [{ draft: { in: found.map(({ id }) => id) } }, { status: { in: ['scheduled', 'dispatched'] } }] },
    pagination: false,
    depth: 0,
    select: { draft: true },
    overrideAccess: false,
    user: req.user,
    req,
  })
  return new Set(docs.map(({ draft }) => String(typeof draft === 'object' ? draft?.id : draft)))
}
