export { listHappenings } from './actions/list-happenings'
export { listNeeds } from './actions/list-needs'
export { nameTab } from './actions/name-tab'
