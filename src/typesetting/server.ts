export { dayIn, loadResources, pictureOf, seenFromOutside, type Gathered, type GatherRequest } from './actions/load-resources'
export { typesetSource } from './actions/typeset-source'
