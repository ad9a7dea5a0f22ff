import { assets } from '@/assets/feature'
import { catalog } from '@/catalog/feature'
import { desk } from '@/desk/feature'
import { distribution } from '@/distribution/feature'
import { people } from '@/people/feature'
import { planning } from '@/planning/feature'
import type { Feature } from '@/platform/feature'
import { storefront } from '@/storefront/feature'
import { typesetting } from '@/typesetting/feature'
import { writing } from '@/writing/feature'

/** The features, in the order in which work flows and imports point back. */
export const features: Feature[] = [people, assets, catalog, planning, writing, typesetting, distribution, storefront, desk]
