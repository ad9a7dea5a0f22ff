export { readOffers } from './actions/read-offers'
