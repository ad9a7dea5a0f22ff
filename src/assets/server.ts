export { inspectPicture, pixelLimit, type InspectedPicture } from './actions/inspect-picture'
