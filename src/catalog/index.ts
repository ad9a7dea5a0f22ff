export * from './rules/products'
