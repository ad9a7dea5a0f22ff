import type { Endpoint } from 'payload'
import { makeHealthToken } from '../actions/health/health-token'
import { backUpNow, proveNow } from '../actions/health/make-backup'
import { downloadLog, readLog } from '../actions/health/read-log'
import { tellHealth } from '../actions/health/tell-health'

/** Below `/api/house`, for administrators. */
export const houseEndpoints: Endpoint[] = [
  { path: '/house/health', method: 'get', handler: async (req) => Response.json(await tellHealth(req)) },
  { path: '/house/backup', method: 'post', handler: async (req) => Response.json(await backUpNow(req), { status: 202 }) },
  { path: '/house/prove', method: 'post', handler: async (req) => Response.json(await proveNow(req), { status: 202 }) },
  { path: '/house/token', method: 'post', handler: async (req) => Response.json(await makeHealthToken(req)) },
  { path: '/house/log', method: 'get', handler: async (req) => Response.json(await readLog(req)) },
  { path: '/house/log/download', method: 'get', handler: (req) => downloadLog(req) },
]
