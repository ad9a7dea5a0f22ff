import { startSimulator } from '@/distribution/server'

/** Every call takes this long, so that a kill finds deliveries in the middle of one. */
const latencyMs = 40

/** Plays the platform in a process of its own: what it holds survives every kill of a worker. Runs until it is killed. */
export async function simulate(directory: string): Promise<void> {
  const simulator = await startSimulator({ directory })
  simulator.script({ route: '*', what: 'latency', ms: latencyMs, times: Number.MAX_SAFE_INTEGER })
  process.stdout.write(`${JSON.stringify({ url: simulator.url })}\n`)
}
