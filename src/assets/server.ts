export type { InspectedPicture } from './actions/clean-picture'
export { inspectPicture } from './actions/inspect-picture'
export { offerOutgoing } from './actions/offer-outgoing'
