import { Forbidden, type PayloadRequest } from 'payload'
import { readConfig } from '../config'
import { collectionAct } from '../endpoint'
import { DomainError } from '../errors'
import { requireForm } from '../form/judge-saves'
import { isTable } from '../form/judge-field'
import { slugOf } from '../removal/asked'
import { collectionIn } from '../uses/documents'
import { sayContents } from './compare-versions'
import type { SaidVersions } from './says'

/** Two that a person compares. */
const MOST = 2

/**
 * `POST /api/<collection>/said`: `{versions: [content, content]}`. Contents that are stored nowhere, such as one whose save
 * was refused, are said as a comparison of versions says them; names are those of documents that the person may see.
 */
export const saidEndpoint = collectionAct('/said', sayVersions)

/** @throws Forbidden, DomainError `VERSIONS_MISSING`, `FORM_REFUSED` */
export async function sayVersions(req: PayloadRequest, body: Record<string, unknown>): Promise<SaidVersions> {
  const collection = slugOf(req)
  const config = collectionIn(req.payload, collection)
  if (!req.user || !config || !(await config.access.read({ req }))) throw new Forbidden(req.t)
  const contents = Array.isArray(body.versions) ? body.versions.filter(isTable) : []
  if (contents.length === 0 || contents.length > MOST) throw versionsMissing
  for (const data of contents) requireForm({ data, fields: config.fields, what: { zh: collection, en: collection } })
  const { fields, pictures } = await sayContents(req, { collection, contents }, { language: req.i18n.language, zone: readConfig().timeZone })
  return { fields: Object.fromEntries(fields.map(({ name, said }) => [name, said])), pictures }
}

const versionsMissing = new DomainError({
  code: 'VERSIONS_MISSING',
  status: 400,
  text: { zh: '请求里要有一到两份内容（versions）。', en: 'The request needs one or two contents (`versions`).' },
})
