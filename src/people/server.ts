export { accessOf, can, canAct, requireAct, roleOf } from './access'
export { createPeople, makePassword, readSignIns, type NewPerson, type SignIns } from './actions/sign-ins'
