import type { Endpoint } from 'payload'
import { collectionAct } from '@/platform/endpoint'
import { previewProduct } from '../actions/preview-product'

/** Below `/api/products`. */
export const productEndpoints: Endpoint[] = [collectionAct('/page', previewProduct)]
