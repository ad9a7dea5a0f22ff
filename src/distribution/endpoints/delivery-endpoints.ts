import type { Endpoint } from 'payload'
import { documentAct } from '@/platform/endpoint'
import { releaseDelivery } from '../actions/release-delivery'
import { resolveDelivery } from '../actions/resolve-delivery'
import { retryDelivery } from '../actions/retry-delivery'

/** Below `/api/deliveries`. */
export const deliveryEndpoints: Endpoint[] = [
  documentAct('/:id/resolve', resolveDelivery),
  documentAct('/:id/release', releaseDelivery),
  documentAct('/:id/retry', retryDelivery),
]
