/** Source files by path. */
export type Tree = Record<string, string>

const packageStub = (name: string): Tree => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js', type: 'module' }),
  [`node_modules/${name}/index.js`]: 'export default {}\n',
})

/** A small product that breaks no rule. */
export const cleanTree: Tree = {
  'package.json': JSON.stringify({ name: 'mini', type: 'module', dependencies: { payload: '1', express: '1', react: '1' }, devDependencies: { vitest: '1' } }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      module: 'esnext',
      moduleResolution: 'bundler',
      baseUrl: '.',
      jsx: 'react-jsx',
      paths: { '@/*': ['./src/*'], '@payload-config': ['./payload.config.ts'] },
    },
  }),
  ...packageStub('payload'),
  ...packageStub('express'),
  ...packageStub('react'),
  ...packageStub('vitest'),
  'payload.config.ts': "import { features } from '@/features'\nexport default features\n",
  'src/features.ts': "import { catalog } from './catalog/feature'\nexport const features = [catalog]\n",
  'src/platform/clock.ts': 'export const now = () => 0\n',
  'src/platform/disk.ts': "import { readFileSync } from 'node:fs'\nexport const read = (name: string) => readFileSync(name)\n",
  'src/assets/index.ts': "export * from './rules/tier'\n",
  'src/assets/rules/tier.ts': "export type Tier = 'ready' | 'rework'\nexport const isReady = (tier: Tier) => tier === 'ready'\n",
  'src/catalog/index.ts': "export * from './rules/price'\n",
  'src/catalog/server.ts': "export * from './actions/list-products'\n",
  'src/catalog/feature.ts': "import { products } from './collections/products'\nexport const catalog = { products }\n",
  'src/catalog/rules/price.ts': "import type { Tier } from '@/assets'\nexport const price = (tier: Tier) => tier.length\n",
  'src/catalog/rules/price.test.ts': "import { it } from 'vitest'\nimport { price } from './price'\nit('counts', () => void price('ready'))\n",
  'src/catalog/actions/list-products.ts':
    "import { read } from '@/platform/disk'\nimport { price } from '../rules/price'\nexport const listProducts = () => [read, price]\n",
  'src/catalog/collections/products.ts': "import { keepPrice } from '../hooks/keep-price'\nexport const products = { hooks: [keepPrice] }\n",
  'src/catalog/hooks/keep-price.ts': "import { price } from '../rules/price'\nexport const keepPrice = price\n",
  'src/catalog/jobs/refresh.ts': 'export const refresh = 1\n',
  'src/catalog/admin/PriceField.tsx':
    "import 'react'\nimport type { Field } from 'payload'\nimport { price } from '../rules/price'\nexport const PriceField = (field: Field) => price(field.tier)\n",
  'src/planning/actions/plan.ts':
    "import { price } from '@/catalog'\nimport { listProducts } from '@/catalog/server'\nexport const plan = () => [price, listProducts]\n",
  'src/distribution/connectors/connector.ts': 'export type Connector = { platform: string }\n',
  'src/distribution/connectors/weibo/connect.ts':
    "import { now } from '@/platform/clock'\nimport type { Connector } from '../connector'\nexport const weibo: Connector & { now: number } = { platform: 'weibo', now: now() }\n",
  'src/distribution/connectors/douyin/connect.ts': "import type { Connector } from '../connector'\nexport const douyin: Connector = { platform: 'douyin' }\n",
  'src/demo/server.ts': "import { listProducts } from '@/catalog/server'\nexport const loadDemo = () => listProducts()\n",
  'src/demo/content/trips.ts': 'export const trips = []\n',
  'src/processes/server.ts': "import { loadDemo } from '@/demo/server'\nimport config from '@payload-config'\nexport const start = () => [loadDemo, config]\n",
  'tests/support/clock.ts': 'export const frozen = 1\n',
}

type Planted = { rule: string; what: string; files: Tree }

/** One broken rule each. All are planted side by side, so each has files of its own. */
export const plantedViolations: Planted[] = [
  {
    rule: 'imports-point-left',
    what: 'a feature that imports one to its right',
    files: { 'src/assets/actions/read.ts': "import { price } from '@/catalog'\nexport const readAsset = price\n" },
  },
  {
    rule: 'imports-point-left',
    what: 'a feature that imports a type of one to its right',
    files: {
      'src/planning/actions/look.ts': "import type { Page } from '@/storefront'\nexport const look = (page: Page) => page\n",
      'src/storefront/index.ts': "export * from './rules/page'\n",
      'src/storefront/rules/page.ts': 'export type Page = 1\n',
    },
  },
  {
    rule: 'only-through-doors',
    what: 'a feature that enters another past its doors',
    files: { 'src/planning/actions/peek.ts': "import { price } from '@/catalog/rules/price'\nexport const peek = price\n" },
  },
  {
    rule: 'feature-is-plugged-in-once',
    what: 'a feature.ts imported by another feature',
    files: { 'src/planning/actions/plug.ts': "import { catalog } from '@/catalog/feature'\nexport const plug = catalog\n" },
  },
  {
    rule: 'index-shows-rules',
    what: 'an index.ts that shows an action',
    files: { 'src/planning/index.ts': "export * from './actions/note'\n", 'src/planning/actions/note.ts': 'export const note = 1\n' },
  },
  {
    rule: 'index-is-browser-safe',
    what: 'an index.ts with a module of Node behind it',
    files: {
      'src/insights/index.ts': "export * from './rules/sum'\n",
      'src/insights/rules/sum.ts': "import { createHash } from 'node:crypto'\nexport const sum = createHash\n",
    },
  },
  {
    rule: 'rules-are-pure',
    what: 'a rule that imports a type of Payload',
    files: { 'src/planning/rules/slot.ts': "import type { Where } from 'payload'\nexport const slot = (where: Where) => where\n" },
  },
  {
    rule: 'rules-are-pure',
    what: 'a rule that reads files',
    files: { 'src/planning/rules/hours.ts': "import { readFileSync } from 'node:fs'\nexport const hours = readFileSync\n" },
  },
  {
    rule: 'rules-are-pure',
    what: 'a typesetting target that uses React',
    files: { 'src/typesetting/targets/plain.ts': "import 'react'\nexport const plain = 1\n" },
  },
  {
    rule: 'rules-know-rules',
    what: 'a rule that knows a job',
    files: { 'src/catalog/rules/refreshing.ts': "import { refresh } from '../jobs/refresh'\nexport const refreshing = refresh\n" },
  },
  {
    rule: 'rules-are-pure',
    what: 'a rule with a file reader behind it',
    files: { 'src/planning/rules/shelf.ts': "import { read } from '@/platform/disk'\nexport const shelf = read\n" },
  },
  {
    rule: 'admin-is-browser-code',
    what: 'a screen that imports server code',
    files: { 'src/planning/admin/Board.tsx': "import { listProducts } from '@/catalog/server'\nexport const Board = () => listProducts()\n" },
  },
  {
    rule: 'admin-is-browser-code',
    what: 'a screen with a module of Node behind it',
    files: {
      'src/planning/admin/Calendar.tsx': "import { title } from './title'\nexport const Calendar = () => title\n",
      'src/planning/admin/title.ts': "import { hostname } from 'node:os'\nexport const title = hostname\n",
    },
  },
  {
    rule: 'admin-takes-types-of-payload',
    what: 'a screen that runs Payload',
    files: { 'src/planning/admin/Timeline.tsx': "import { getPayload } from 'payload'\nexport const Timeline = () => getPayload\n" },
  },
  {
    rule: 'actions-know-no-edge',
    what: 'an action that knows a job',
    files: { 'src/catalog/actions/refresh-prices.ts': "import { refresh } from '../jobs/refresh'\nexport const refreshPrices = refresh\n" },
  },
  {
    rule: 'actions-know-no-edge',
    what: 'an action that knows Express',
    files: { 'src/planning/actions/answer.ts': "import express from 'express'\nexport const answer = express\n" },
  },
  {
    rule: 'connectors-are-islands',
    what: 'a connector that knows another',
    files: { 'src/distribution/connectors/weibo/copy.ts': "import { douyin } from '../douyin/connect'\nexport const copy = douyin\n" },
  },
  {
    rule: 'connectors-are-islands',
    what: 'a connector that knows a feature',
    files: { 'src/distribution/connectors/weibo/price.ts': "import { price } from '@/catalog'\nexport const copy = price\n" },
  },
  {
    rule: 'platform-knows-no-business',
    what: 'a platform file that knows a feature',
    files: { 'src/platform/shop.ts': "import { price } from '@/catalog'\nexport const shop = price\n" },
  },
  {
    rule: 'entries-use-doors',
    what: 'a process that goes past the doors',
    files: { 'src/processes/worker.ts': "import { refresh } from '@/catalog/jobs/refresh'\nexport const work = refresh\n" },
  },
  {
    rule: 'entries-use-doors',
    what: 'a demo that goes past the doors',
    files: { 'src/demo/load.ts': "import { refresh } from '@/catalog/jobs/refresh'\nexport const load = refresh\n" },
  },
  {
    rule: 'entries-are-outermost',
    what: 'a feature that imports a process',
    files: {
      'src/planning/actions/boot.ts': "import { loop } from '@/processes/loop'\nexport const boot = loop\n",
      'src/processes/loop.ts': 'export const loop = 1\n',
    },
  },
  {
    rule: 'demo-is-loaded-by-processes',
    what: 'a feature that imports the demo',
    files: { 'src/planning/actions/show.ts': "import { trips } from '@/demo/content/trips'\nexport const show = trips\n" },
  },
  {
    rule: 'demo-has-doors',
    what: 'a process that reaches into the demo',
    files: { 'src/processes/cli.ts': "import { trips } from '@/demo/content/trips'\nexport const list = trips\n" },
  },
  {
    rule: 'no-cycle',
    what: 'two files that need each other',
    files: {
      'src/planning/actions/one.ts': "import { two } from './two'\nexport const one = () => two\n",
      'src/planning/actions/two.ts': "import { one } from './one'\nexport const two = () => one\n",
    },
  },
  {
    rule: 'no-cycle',
    what: 'two files that need each other’s types',
    files: {
      'src/planning/actions/three.ts': "import type { Four } from './four'\nexport type Three = Four[]\n",
      'src/planning/actions/four.ts': "import type { Three } from './three'\nexport type Four = Three | 1\n",
    },
  },
  {
    rule: 'src-knows-no-tests',
    what: 'a product file that imports test support',
    files: { 'src/planning/actions/wait.ts': "import { frozen } from '../../../tests/support/clock'\nexport const wait = frozen\n" },
  },
  {
    rule: 'only-shipped-packages',
    what: 'a product file that imports a development package',
    files: { 'src/planning/actions/try.ts': "import 'vitest'\nexport const attempt = 1\n" },
  },
  {
    rule: 'imports-exist',
    what: 'an import that leads nowhere',
    files: { 'src/planning/actions/lost.ts': "import { gone } from './gone'\nexport const lost = gone\n" },
  },
]
