import { createServer } from 'node:http'
import { settleRestore } from '@/platform/backup/half-restored'
import { readConfig } from '@/platform/config'
import { refuseDamage } from '@/platform/damage'
import { ownFolder, prepareFolders } from '@/platform/data-directory'
import { listen } from '@/platform/listen'
import { endWithReason } from './end-with-reason'

/** Says what would stop the server before anything long is done, and leaves no trace. */
async function preflight() {
  const config = readConfig()
  prepareFolders(config)
  await settleRestore(config)
  refuseDamage(config)
  const folder = await ownFolder(config)
  folder.release()
  const probe = createServer()
  await listen(probe, config)
  await new Promise((done) => probe.close(done))
}

await preflight().catch(endWithReason)
