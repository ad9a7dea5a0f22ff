export { listHappenings } from './actions/list-happenings'
export { listNeeds } from './actions/list-needs'
