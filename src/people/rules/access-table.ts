import { roles, type Role } from './roles'

export const operations = ['create', 'read', 'update', 'delete'] as const
export type Operation = (typeof operations)[number]

const everyone = roles
const nobody: readonly Role[] = []
const admin = ['administrator'] as const
const writers = ['editor', 'marketer', 'administrator'] as const
const sellers = ['marketer', 'administrator'] as const
/** Themes are archived, never deleted. */
const makers = ['designer', 'administrator'] as const
const shopkeepers = ['designer', 'marketer', 'administrator'] as const

type Row = Record<Operation, readonly Role[]>

/**
 * Who may do what to which collection or global, written once: the access functions and the access tests
 * both come from here. Visitors without a sign-in may do nothing; the shop reads on its own behalf.
 * The ledger (`deliveries`), the review log and the journal of plans are written by the system alone.
 */
export const accessTable = {
  users: { create: admin, read: everyone, update: admin, delete: admin },
  assets: {
    create: ['editor', 'designer', 'marketer', 'administrator'],
    read: everyone,
    update: ['editor', 'designer', 'marketer', 'administrator'],
    delete: ['designer', 'administrator'],
  },
  'product-categories': { create: sellers, read: everyone, update: sellers, delete: sellers },
  products: { create: sellers, read: everyone, update: sellers, delete: sellers },
  promotions: { create: sellers, read: everyone, update: sellers, delete: sellers },
  occasions: { create: writers, read: everyone, update: writers, delete: sellers },
  'holiday-years': { create: admin, read: everyone, update: admin, delete: admin },
  'plan-patterns': { create: writers, read: everyone, update: writers, delete: writers },
  'plan-acts': { create: nobody, read: nobody, update: nobody, delete: nobody },
  'source-sites': { create: writers, read: everyone, update: writers, delete: writers },
  glossary: { create: writers, read: everyone, update: writers, delete: writers },
  topics: { create: writers, read: everyone, update: writers, delete: writers },
  drafts: { create: ['editor', 'administrator'], read: everyone, update: ['editor', 'designer', 'administrator'], delete: ['editor', 'administrator'] },
  themes: { create: makers, read: everyone, update: makers, delete: nobody },
  reviews: { create: nobody, read: everyone, update: nobody, delete: nobody },
  channels: { create: admin, read: everyone, update: sellers, delete: admin },
  pushes: { create: nobody, read: everyone, update: nobody, delete: nobody },
  deliveries: { create: nobody, read: everyone, update: nobody, delete: nobody },
  'blackout-days': { create: admin, read: everyone, update: admin, delete: admin },
  pauses: { create: nobody, read: everyone, update: nobody, delete: nobody },
  posts: { create: nobody, read: everyone, update: nobody, delete: admin },
  'post-versions': { create: nobody, read: everyone, update: nobody, delete: nobody },
  'old-addresses': { create: nobody, read: everyone, update: nobody, delete: sellers },
  'uses-index': { create: nobody, read: nobody, update: nobody, delete: nobody },
  'sign-ins': { create: nobody, read: admin, update: nobody, delete: nobody },
  settings: { create: nobody, read: admin, update: admin, delete: nobody },
  removals: { create: nobody, read: everyone, update: nobody, delete: nobody },
  storefront: { create: nobody, read: everyone, update: shopkeepers, delete: nobody },
} as const satisfies Record<string, Row>

export type Guarded = keyof typeof accessTable

/** Acts that are more than an edit, and who may perform them. */
export const actTable = {
  'topic.approve': ['reviewer', 'marketer', 'administrator'],
  'topic.start': ['editor', 'administrator'],
  'holidays.record': admin,
  'occasions.add': writers,
  'plan.make': writers,
  'plan.move': writers,
  'draft.submit': ['editor', 'administrator'],
  'draft.withdraw': ['editor', 'administrator'],
  'draft.unlock': ['editor', 'designer', 'administrator'],
  'draft.requestChanges': ['reviewer', 'administrator'],
  'draft.approve': ['reviewer', 'administrator'],
  'facts.confirm': ['reviewer', 'marketer', 'administrator'],
  'push.schedule': sellers,
  'push.cancel': sellers,
  'push.pause': sellers,
  'push.resume': sellers,
  'delivery.resolve': sellers,
  'delivery.release': sellers,
  'delivery.retry': sellers,
  'trash.purge': admin,
  'post.withdraw': sellers,
  'post.restore': sellers,
  'post.putBack': sellers,
  'member.deactivate': admin,
  'fence.release': admin,
  'house.keep': admin,
} as const satisfies Record<string, readonly Role[]>

export type Act = keyof typeof actTable

/** Every role that may perform an act. */
export function rolesFor(act: Act): readonly Role[] {
  return actTable[act]
}

export function mayDo(role: Role | null, collection: Guarded, operation: Operation): boolean {
  return role !== null && (accessTable[collection][operation] as readonly Role[]).includes(role)
}

export function mayAct(role: Role | null, act: Act): boolean {
  return role !== null && (actTable[act] as readonly Role[]).includes(role)
}
