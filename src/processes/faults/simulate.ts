import { startSimulator } from '@/distribution/server'

/** Plays the platform in a process of its own: what it holds survives every kill of a worker. Every call takes `latencyMs`. Runs until it is killed. */
export async function simulate(directory: string, latencyMs: number): Promise<void> {
  const simulator = await startSimulator({ directory })
  simulator.script({ route: '*', what: 'latency', ms: latencyMs, times: Number.MAX_SAFE_INTEGER })
  process.stdout.write(`${JSON.stringify({ url: simulator.url })}\n`)
}
