export { accessOf, can, mayPurge, requireAct, roleOf, signedIn } from './access'
export { createPeople, makePassword, readSignIns, type NewPerson, type SignIns } from './actions/sign-ins'
export { forgetOldSignIns } from './actions/member-sessions'
export { whoElseMay } from './actions/who-else-may'
