export * from './rules/needs'
export * from './rules/say-due'
