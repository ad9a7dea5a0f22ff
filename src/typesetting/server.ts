export { dayIn, loadResources, seenFromOutside, type Gathered } from './actions/load-resources'
export { loadThemes } from './actions/load-themes'
export { typesetSource } from './actions/typeset-source'
export { importSource } from './actions/import-source'
