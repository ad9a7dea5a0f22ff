import {
  BookImage,
  CalendarRange,
  FileCheck2,
  FolderTree,
  HeartPulse,
  KeyRound,
  Lightbulb,
  Map,
  Megaphone,
  Newspaper,
  Palette,
  PenLine,
  Radio,
  Send,
  Settings,
  Store,
  Ticket,
  Users,
  type LucideIcon,
} from 'lucide-react'
import type { Role } from '@/people'
import type { Bilingual } from '@/platform/language'

export type NavigationLink =
  { slug: string; kind: 'collection' | 'global'; icon: LucideIcon } | { slug: string; kind: 'page'; icon: LucideIcon; name: Bilingual; roles: readonly Role[] }
export type NavigationGroup = { name: Bilingual; links: NavigationLink[] }

const collection = (slug: string, icon: LucideIcon): NavigationLink => ({ slug, kind: 'collection', icon })

/** The rooms of the house in the order in which work flows through them. */
export const navigationGroups: NavigationGroup[] = [
  { name: { zh: '策划', en: 'Plan' }, links: [collection('topics', Lightbulb), collection('occasions', CalendarRange)] },
  {
    name: { zh: '写作', en: 'Write' },
    links: [collection('drafts', PenLine), collection('reviews', FileCheck2), collection('assets', BookImage), collection('themes', Palette)],
  },
  { name: { zh: '投放', en: 'Deliver' }, links: [collection('pushes', Send), collection('deliveries', Radio), collection('channels', Megaphone)] },
  {
    name: { zh: '店铺', en: 'Shop' },
    links: [
      collection('products', Map),
      collection('product-categories', FolderTree),
      collection('promotions', Ticket),
      collection('posts', Newspaper),
      { slug: 'storefront', kind: 'global', icon: Store },
    ],
  },
  {
    name: { zh: '团队', en: 'Team' },
    links: [
      collection('users', Users),
      collection('sign-ins', KeyRound),
      { slug: 'health', kind: 'page', icon: HeartPulse, name: { zh: '健康', en: 'Health' }, roles: ['administrator'] },
      { slug: 'settings', kind: 'global', icon: Settings },
    ],
  },
]
