export { AI_NOTE } from './rules/ai-mark'
export { fileKey } from './rules/file-key'
export * from './rules/origin'
export * from './rules/tiers'
