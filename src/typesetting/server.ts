export { dayIn, loadResources, pictureOf, seenFromOutside, type Gathered, type GatherRequest } from './actions/load-resources'
export { loadThemes } from './actions/load-themes'
export { typesetSource } from './actions/typeset-source'
