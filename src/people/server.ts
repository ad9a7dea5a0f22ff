export { accessOf, can, canAct, requireAct, roleOf } from './access'
