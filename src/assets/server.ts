export { inspectPicture, type InspectedPicture } from './actions/inspect-picture'
export { offerOutgoing } from './actions/offer-outgoing'
