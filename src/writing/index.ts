export * from './rules/document'
