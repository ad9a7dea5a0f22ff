export { approveTopic } from './actions/approve-topic'
export { yearDays } from './actions/year-days'
