const { builtinModules } = require('node:module')

/** Work flows left to right; imports point left. */
const flow = ['people', 'assets', 'catalog', 'planning', 'writing', 'typesetting', 'distribution', 'storefront', 'insights', 'desk']

const feature = `(${flow.join('|')})`
const doors = '^src/[^/]+/(index|server)\\.ts$'
const testFile = '\\.test\\.tsx?$'
/** Folders of pure decisions. What typesetting writes and reads are as pure as its rules. */
const pure = ['^src/[^/]+/rules/', '^src/typesetting/(targets|blocks|themes|sources|lint|exchange|dark-mode)/']

/** Matches packages resolved below node_modules as well as ones that are not installed. */
const packages = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`
const builtin = (...names) => `^(node:)?(${names.join('|')})(/|$)`

const ioBuiltins = builtin(
  ...['fs', 'net', 'tls', 'dns', 'dgram', 'http', 'https', 'http2', 'child_process', 'cluster', 'worker_threads'],
  ...['process', 'os', 'readline', 'repl', 'tty', 'v8', 'vm', 'inspector', 'module', 'sqlite', 'timers/promises', 'stream'],
)
const everyBuiltin = builtin(...builtinModules.filter((name) => !/[_/]/.test(name)))
const frameworks = packages(
  ...['payload', '@payloadcms/[^/]+', 'next', 'react', 'react-dom', 'lucide-react', 'express', 'helmet', 'busboy', 'pino', 'sharp'],
  ...['mongodb', 'mongoose', '@libsql/[^/]+', 'drizzle-orm', 'redis', 'ioredis', 'bullmq', '@aws-sdk/[^/]+', 'undici', 'esbuild'],
)
const serverPackages = packages(
  'express',
  'helmet',
  'busboy',
  'pino',
  'sharp',
  'mongodb',
  'mongoose',
  '@libsql/[^/]+',
  'drizzle-orm',
  'ioredis',
  'bullmq',
  'undici',
  'tyme4ts',
)

const rule = (name, comment, { from, to }) => ({ name, comment, severity: 'error', from, to })

const importsPointLeft = flow.slice(0, -1).map((name, place) =>
  rule('imports-point-left', `${name} imports only features to its left: ${flow.slice(0, place).join(', ') || 'none'}.`, {
    from: { path: `^src/${name}/` },
    to: { path: `^src/(${flow.slice(place + 1).join('|')})/` },
  }),
)

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...importsPointLeft,
    rule('only-through-doors', 'Another feature is entered through its index.ts or server.ts.', {
      from: { path: `^src/${feature}/` },
      to: { path: `^src/${feature}/`, pathNot: ['^src/$1/', doors, '/feature\\.ts$'] },
    }),
    rule('feature-is-plugged-in-once', 'feature.ts is what a feature plugs into Payload; only src/features.ts imports it.', {
      from: { path: '^src/|^payload\\.config', pathNot: ['^src/features\\.ts$', testFile] },
      to: { path: `^src/${feature}/feature\\.ts$` },
    }),
    rule('index-shows-rules', 'index.ts is what a feature knows: it re-exports its rules and nothing else.', {
      from: { path: `^src/${feature}/index\\.ts$` },
      to: { pathNot: ['^src/$1/rules/', ...pure.slice(1)] },
    }),
    rule('index-is-browser-safe', 'What index.ts exports runs in a browser: no module of Node behind it.', {
      from: { path: `^src/${feature}/index\\.ts$` },
      to: { path: everyBuiltin, reachable: true },
    }),
    rule('rules-are-pure', 'A rule decides; neither it nor what is behind it does I/O or knows a framework, not even its types.', {
      from: { path: pure, pathNot: testFile },
      to: { path: [ioBuiltins, frameworks], reachable: true },
    }),
    rule('rules-know-rules', 'A rule knows rules: its own, other features’ index.ts, and platform/.', {
      from: { path: pure, pathNot: testFile },
      to: { path: '^src/', pathNot: [...pure, '^src/[^/]+/index\\.ts$', '^src/platform/'] },
    }),
    rule('admin-is-browser-code', 'The screens run in a browser: nothing behind them may be server code.', {
      from: { path: '^src/[^/]+/admin/', pathNot: testFile },
      to: {
        path: ['^src/[^/]+/(server|feature|access)\\.ts$', '^src/[^/]+/(actions|collections|hooks|jobs|connectors)/', everyBuiltin, serverPackages],
        reachable: true,
      },
    }),
    rule('admin-takes-types-of-payload', 'The main entry of Payload is server code; the screens take its types, and values from payload/shared.', {
      from: { path: '^src/[^/]+/admin/', pathNot: testFile },
      to: { path: packages('payload'), pathNot: '/exports/', dependencyTypesNot: ['type-only'] },
    }),
    rule('actions-know-no-edge', 'A use case does not know who calls it: no hooks, jobs, Next, Express or React.', {
      from: { path: '^src/[^/]+/actions/', pathNot: testFile },
      to: { path: ['^src/[^/]+/(hooks|jobs|admin)/', packages('next', '@payloadcms/next', '@payloadcms/ui', 'express', 'react', 'react-dom')] },
    }),
    rule('connectors-are-islands', 'A connector knows its channel, connector.ts and platform/.', {
      from: { path: '^src/distribution/connectors/([^/]+)/', pathNot: testFile },
      to: { path: '^src/', pathNot: ['^src/distribution/connectors/$1/', '^src/distribution/connectors/connector\\.ts$', '^src/platform/'] },
    }),
    rule('platform-knows-no-business', 'platform/ knows no feature, no process, no generated type of a collection.', {
      from: { path: '^src/platform/' },
      to: { path: '^src/', pathNot: '^src/(platform|migrations)/' },
    }),
    rule('entries-use-doors', 'Processes, the Next shell, the demo and the composition root use the doors.', {
      from: { path: ['^src/(processes|app|demo)/', '^src/[^/]+\\.ts$', '^payload\\.config\\.ts$'], pathNot: ['/importMap\\.js$', testFile] },
      to: { path: `^src/${feature}/`, pathNot: [doors, '/feature\\.ts$'] },
    }),
    rule('entries-are-outermost', 'What starts the product is imported by nothing.', {
      from: { path: '^src/', pathNot: '^src/(processes|app)/' },
      to: { path: ['^src/(processes|app)/', '^payload\\.config\\.ts$'] },
    }),
    rule('demo-is-loaded-by-processes', 'Demo data is loaded by a process, through the doors of src/demo.', {
      from: { path: '^src/', pathNot: ['^src/(processes|demo)/', testFile] },
      to: { path: '^src/demo/' },
    }),
    rule('demo-has-doors', 'Demo data is loaded by a process, through the doors of src/demo.', {
      from: { path: '^src/processes/' },
      to: { path: '^src/demo/', pathNot: doors },
    }),
    rule('no-cycle', 'Two files that need each other are one file, or a third one.', {
      from: {},
      to: { circular: true },
    }),
    rule('src-knows-no-tests', 'The product never imports its tests.', {
      from: { path: ['^src/', '^payload\\.config\\.ts$'], pathNot: testFile },
      to: { path: ['^tests/', testFile] },
    }),
    rule('only-shipped-packages', 'What the product imports is among its dependencies, not the development ones.', {
      from: { path: ['^src/', '^payload\\.config\\.ts$'], pathNot: testFile },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    }),
    rule('imports-exist', 'An import that leads nowhere checks nothing.', {
      from: {},
      to: { couldNotResolve: true },
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
