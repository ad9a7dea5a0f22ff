export { AI_NOTE } from './rules/ai-mark'
export * from './rules/origin'
export * from './rules/tiers'
