import { environmentInOnePlace } from './environment-in-one-place.mjs'
import { namedExports } from './named-exports.mjs'
import { statedAccess } from './stated-access.mjs'

/** The bans that no published ESLint rule covers. */
export const ownRules = {
  rules: {
    'environment-in-one-place': environmentInOnePlace,
    'named-exports': namedExports,
    'stated-access': statedAccess,
  },
}
