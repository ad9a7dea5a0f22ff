export * from './rules/access-table'
export * from './rules/roles'
