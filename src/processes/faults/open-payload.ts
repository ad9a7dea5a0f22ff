import { getPayload, type Payload } from 'payload'
import payloadConfig from '@payload-config'

export function openPayload(): Promise<Payload> {
  return getPayload({ config: payloadConfig })
}
