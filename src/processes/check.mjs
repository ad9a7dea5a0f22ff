// `npm run check`: the one gate. `npm run check -- --quick` leaves out the wide tests and the browser.
import { runSteps } from './steps.mjs'

const bin = (file) => [`node_modules/${file}`]
const quick = process.argv.includes('--quick')

const readers = [
  { name: 'format', command: [...bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
  { name: 'lint', command: [...bin('eslint/bin/eslint.js'), '.'] },
  { name: 'boundaries', command: [...bin('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', 'src', 'payload.config.ts'] },
  { name: 'types', command: [...bin('typescript/bin/tsc'), '--noEmit', '-p', '.'] },
]
// Writes files and compares them, so nothing that reads them runs beside it.
const steps = [
  { name: 'generated files unchanged', command: ['src/processes/generate.mjs', '--check'] },
  { name: 'unit tests', command: [...bin('vitest/vitest.mjs'), 'run', '--project', 'unit'] },
]
if (!quick) {
  steps.push(
    { name: 'integration tests on SQLite', command: [...bin('vitest/vitest.mjs'), 'run', '--project', 'sqlite'] },
    { name: 'integration tests on MongoDB', command: [...bin('vitest/vitest.mjs'), 'run', '--project', 'mongo'] },
    { name: 'build', command: ['src/processes/build.mjs'], env: { NODE_ENV: 'production' } },
    { name: 'browser tests', command: [...bin('vitest/vitest.mjs'), 'run', '--project', 'e2e'] },
  )
}

process.exit((await runSteps([readers, ...steps.map((step) => [step])])) ? 0 : 1)
