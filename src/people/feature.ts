import type { Feature } from '@/platform/feature'
import { users } from './collections/users'

export const people: Feature = { collections: [users], uses: { kept: ['users'] } }
