export * from './rules/build'
export * from './rules/content'
export * from './rules/document'
export * from './rules/stages'
