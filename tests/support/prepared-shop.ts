import type { TestProject } from 'vitest/node'
import { removeFolder, startServer, temporaryFolder } from './started-server'

/** A folder with the demo in it, that nobody uses; its links name `port`. */
type PreparedShop = { dataDir: string; port: number }

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each of the workers that run at once: its shop answers at a port of its own. */
    preparedShops: PreparedShop[]
  }
}

/** Loads the demo once for each worker; every journey begins in a copy of the folder. */
export async function setup(project: TestProject): Promise<() => void> {
  const shops = await Promise.all(Array.from({ length: Number(project.config.maxWorkers) }, prepare))
  project.provide('preparedShops', shops)
  return () => shops.forEach(({ dataDir }) => removeFolder(dataDir))
}

async function prepare(): Promise<PreparedShop> {
  const dataDir = temporaryFolder()
  const server = await startServer({ dataDir })
  await server.stop()
  return { dataDir, port: Number(new URL(server.url).port) }
}
