import { ledgerOf } from '@/distribution/server'
import { claimAll, expandAll } from './claim-all'
import { measure } from './measure'
import { openPayload } from './open-payload'
import { seed, seedOneOfEach } from './seed'
import { simulate } from './simulate'
import { take } from './stock'
import { work, type Life } from './work'

type Role = (input: Record<string, unknown>) => Promise<void>

/** The parts a process plays in a fault run: `node child.mjs ROLE JSON`. Each says what it has to say as lines of JSON. */
const roles: Record<string, Role> = {
  simulate: (input) => simulate(String(input.directory), Number(input.latencyMs)),
  seed: async (input) => say(await seed(input as Parameters<typeof seed>[0])),
  stage: async ({ drafts, settings }) => say(await seedOneOfEach(Number(drafts), settings as object)),
  work: (input) => work(input as Life),
  measure: async (input) => say(await measure(Number(input.bursts))),
  claim: async ({ owners, gate }) => say({ keys: await claimAll({ owners: owners as string[], gate: String(gate), onReady: () => say({ ready: true }) }) }),
  expand: async () => say({ expanded: await expandAll() }),
  stock: async () => say(await take()),
  prepare: async () => {
    const payload = await openPayload()
    await ledgerOf(payload).prepare()
    await payload.destroy()
    say({ prepared: true })
  },
}

function say(line: unknown): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** Nobody is left behind when the run that started this process is killed: its end of the pipe closes. */
process.stdin
  .once('end', () => process.kill(process.pid, 'SIGKILL'))
  .resume()
  .unref()

const [name = '', input = '{}'] = process.argv.slice(2)
const role = Object.hasOwn(roles, name) ? roles[name] : undefined
if (!role) throw new Error(`no role ${name}`)
await role(JSON.parse(input) as Record<string, unknown>)
