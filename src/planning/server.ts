export { approveTopic } from './actions/approve-topic'
