export * from './rules/tiers'
