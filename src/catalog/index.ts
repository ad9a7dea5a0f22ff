export * from './rules/departures'
export * from './rules/offer'
export * from './rules/products'
