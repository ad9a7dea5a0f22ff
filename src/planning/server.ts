export { approveTopic } from './actions/approve-topic'
export { yearDays } from './actions/year-days'
export { calendarLayers, windowOfDays } from './actions/calendar-layers'
export { namesOf } from './actions/plan-cards'
