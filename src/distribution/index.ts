export * from './rules/delivery-state'
export * from './rules/late-policy'
export * from './rules/platforms'
export * from './rules/trouble'
