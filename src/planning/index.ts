export * from './rules/topic-stages'
export * from './rules/vocabulary'
export type { CalendarDayItem } from './rules/calendar-items'
