import { readConfig } from '@/platform/config'
import { prepareFolders } from '@/platform/data-directory'
import { endWithReason } from './end-with-reason'

/** Much of the product reads the configuration while it is loaded; what is wrong with it is said before that. */
async function startServer() {
  prepareFolders(readConfig())
  const { serve } = await import('./server')
  await serve()
}

await startServer().catch(endWithReason)
