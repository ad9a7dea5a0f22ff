import { settleRestore } from '@/platform/backup/half-restored'
import { readConfig } from '@/platform/config'
import { refuseDamage } from '@/platform/damage'
import { prepareFolders } from '@/platform/data-directory'
import { endWithReason } from './end-with-reason'

/** Much of the product reads the configuration while it is loaded; what is wrong with it is said before that. */
async function startServer() {
  const config = readConfig()
  prepareFolders(config)
  await settleRestore(config)
  refuseDamage(config)
  const { serve } = await import('./server')
  await serve()
}

await startServer().catch(endWithReason)
