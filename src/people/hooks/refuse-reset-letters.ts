import type { CollectionBeforeOperationHook } from 'payload'
import { mailIsNotSent } from '@/platform/no-mail'

/** Refuses before Payload looks the address up, so that the answer does not tell who is a member. */
export const refuseResetLetters: CollectionBeforeOperationHook = ({ operation }) => {
  if (operation === 'forgotPassword') throw mailIsNotSent()
}
