import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { features } from '@/features'
import { assemble } from '@/platform/assemble'
import { liveInZoneOf, readConfig, readSecret } from '@/platform/config'
import { makeDatabase } from '@/platform/database'
import { answerRefusals } from '@/platform/error-response'
import { LARGEST_FILE } from '@/platform/http-guard'
import { makeLogger } from '@/platform/logging'
import { noMail } from '@/platform/no-mail'
import { settleRemovals } from '@/platform/removal/settle'
import { ownWords } from '@/platform/own-words'
import { closeSystemCollections } from '@/platform/system-collections'

const root = path.dirname(fileURLToPath(import.meta.url))
const config = readConfig()
liveInZoneOf(config)
const { collections, globals, endpoints, components, custom } = assemble(features, config.timeZone)

/** Payload adds its own to this list. */
const own = new Set(collections.map(({ slug }) => slug))

const built = buildConfig({
  secret: readSecret(config),
  telemetry: false,
  sharp,
  db: makeDatabase(config),
  logger: makeLogger(config.logLevel),
  email: noMail,
  editor: lexicalEditor(),
  i18n: {
    fallbackLanguage: 'zh',
    supportedLanguages: { zh, en },
    translations: ownWords,
  },
  graphQL: { disable: true },
  hooks: { afterError: [answerRefusals] },
  onInit: settleRemovals,
  upload: { limits: { fileSize: LARGEST_FILE }, abortOnLimit: true },
  collections,
  globals,
  endpoints,
  custom,
  admin: {
    user: 'users',
    avatar: 'default',
    dateFormat: 'yyyy-MM-dd HH:mm',
    timezones: { defaultTimezone: config.timeZone, supportedTimezones: [{ label: config.timeZone, value: config.timeZone }] },
    importMap: { baseDir: root, importMapFile: path.resolve(root, 'src/app/(payload)/admin/importMap.js') },
    meta: { titleSuffix: ' · 行文', icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/mark.svg' }] },
    components,
  },
  typescript: { autoGenerate: false, outputFile: path.resolve(root, 'src/payload-types.ts') },
})

export default built.then((sanitized) => closeSystemCollections(sanitized, own))
