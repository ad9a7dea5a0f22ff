export * from './rules/topic-stages'
export * from './rules/vocabulary'
