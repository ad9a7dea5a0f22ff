export * from './rules/access-table'
export * from './rules/roles'
export { signInDays } from './rules/sign-in-outcomes'
