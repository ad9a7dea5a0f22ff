import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('.', import.meta.url))

/** On a fresh clone nothing is known of how long a file takes; the runs of processes take minutes and would be what the rest has to wait for. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => moduleId.includes('/faults/')
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

type ProjectTest = NonNullable<TestProjectInlineConfiguration['test']>

/** A safety net, so that a test which hangs ends some time. No test decides by it: a busy machine is no fault. */
const netMs = 600_000

const shared: ProjectTest = {
  environment: 'node',
  // Loading the packages anew takes seconds a file; what is ours is loaded anew for each (tests/support/setup.ts).
  isolate: false,
  testTimeout: netMs,
  hookTimeout: netMs,
  expect: { poll: { timeout: netMs / 4, interval: 20 } },
  // By itself vitest leaves one of two cores idle; the fault runs mostly wait.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  setupFiles: ['tests/support/setup.ts'],
  env: { PAYLOAD_SECRET: 'a secret that only tests use' },
}

/** Node 20 hangs on Lexical's top-level await unless an export condition avoids it. */
const payloadProcess: ProjectTest = { pool: 'forks', execArgv: ['--conditions=production'] }

const unit: TestProjectInlineConfiguration = {
  extends: true,
  test: { ...shared, name: 'unit', include: ['src/**/*.test.{ts,tsx}', 'tests/architecture/**/*.test.ts'] },
}

/** The same wide tests run once per database; where no database can be the reason of a failure, the file is named `*.once.test.ts`. */
const sqlite: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    ...shared,
    ...payloadProcess,
    name: 'sqlite',
    globalSetup: ['tests/support/build-threads.mjs'],
    include: ['tests/integration/**/*.test.ts'],
    // Payload pushes a schema once per process; here each file has a database of its own.
    env: { ...shared.env, DATABASE_KIND: 'sqlite' },
  },
}

const mongo: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    ...shared,
    ...payloadProcess,
    name: 'mongo',
    include: ['tests/integration/**/*.test.ts', 'tests/support/mongo-engine/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/*.once.test.ts', 'tests/integration/pure/**'],
    globalSetup: ['tests/support/mongo-engine/start.ts', 'tests/support/build-threads.mjs'],
    env: { ...shared.env, DATABASE_KIND: 'mongo' },
  },
}

/** Journeys start the built product, so they run only when `e2e` is named on the command line. */
const e2e: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    ...shared,
    ...payloadProcess,
    name: 'e2e',
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/support/prepared-shop.ts'],
    maxWorkers: 1,
    fileParallelism: false,
  },
}

/** Looks at every screen of the built product in both languages, and with axe: minutes, so it runs only when `walk` is named. */
const walk: TestProjectInlineConfiguration = {
  ...e2e,
  test: { ...e2e.test, name: 'walk', include: ['tests/walks/**/*.test.ts'] },
}

const isWalkAsked = process.argv.includes('walk')
const isJourneyAsked = process.argv.some((word) => word.includes('e2e'))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${root}src/` },
      { find: /^@payload-config$/, replacement: `${root}payload.config.ts` },
    ],
  },
  test: {
    teardownTimeout: netMs,
    sequence: { sequencer: LongestFirst },
    projects: [unit, sqlite, mongo, ...(isJourneyAsked ? [e2e] : []), ...(isWalkAsked ? [walk] : [])],
  },
})
