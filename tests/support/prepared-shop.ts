import type { TestProject } from 'vitest/node'
import { removeFolder, startServer, temporaryFolder } from './started-server'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with the demo in it, that nobody uses; its links name `port`. */
    preparedShop: { dataDir: string; port: number }
  }
}

/** Loads the demo once; every journey begins in a copy of the folder. */
export async function setup(project: TestProject): Promise<() => void> {
  const dataDir = temporaryFolder()
  const server = await startServer({ dataDir })
  await server.stop()
  project.provide('preparedShop', { dataDir, port: Number(new URL(server.url).port) })
  return () => removeFolder(dataDir)
}
