import type { CollectionBeforeChangeHook } from 'payload'
import { sealSecret } from '../actions/channel-secret'

type Settings = { appSecret?: unknown; sealedSecret?: unknown; secretIsSet?: unknown }

/** Seals a newly typed AppSecret; an empty field keeps the one that is saved. */
export const sealAppSecret: CollectionBeforeChangeHook = ({ data, req }) => {
  const { appSecret, ...settings } = (data.settings ?? {}) as Settings
  if (typeof appSecret !== 'string' || appSecret.trim() === '') return { ...data, settings }
  const sealedSecret = sealSecret(appSecret.trim(), req.payload.secret)
  return { ...data, settings: { ...settings, sealedSecret, secretIsSet: true } }
}
