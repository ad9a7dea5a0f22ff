export { dayIn, loadResources, pictureOf, type Gathered, type GatherRequest } from './actions/load-resources'
export { documentFrom, typesetSource, type TypesetAnswer } from './actions/typeset-source'
