import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import { notFound } from 'next/navigation'
import { readConfig } from '../config'
import { say, type Bilingual } from '../language'
import { exactMoment, sayMoment } from '../say-moment'
import { ChangedText } from './ChangedText'
import { compareVersions, namesOf, versionById, versionsOf, type ComparedField, type StoredVersion } from './compare-versions'
import type { Shown } from './says'
import { RestoreVersion } from './RestoreVersion'
import './compare.css'

/** What people last passed judgement on, and what that judgement was. */
export type Judged = { revision: number; act: Bilingual; by: string | null; at: string }
type LastJudged = (req: PayloadRequest, id: string, version: StoredVersion) => Promise<Judged | null>
type Props = DocumentViewServerProps & {
  /** The last judgement before a version; without one, a version is compared with the one before it. */
  lastJudged?: LastJudged
}
type Speech = { language: string; zone: string; now: number }
type Pair = { all: StoredVersion[]; before: StoredVersion | null; after: StoredVersion; isLost: boolean; named: (version: StoredVersion) => string }

/** Two versions of a document laid over each other, word by word, each with who and when. */
export async function VersionsPage({ initPageResult, routeSegments, searchParams, lastJudged }: Props) {
  const { collectionConfig, docID, permissions, req } = initPageResult
  const collection = collectionConfig?.slug ?? ''
  const id = String(docID ?? '')
  const after = await versionById(req, collection, String(routeSegments?.at(-1)))
  if (!after) return notFound()
  const speech = { language: req.i18n.language, zone: readConfig().timeZone, now: Date.now() }
  const asked = typeof searchParams?.versionFrom === 'string' ? searchParams.versionFrom : null
  const judged = (await lastJudged?.(req, id, after)) ?? null
  const pair = await pairOf(req, { at: { collection, id }, after, asked, judged, speech })
  const { fields, pictures } = await compareVersions(req, { collection, before: pair.before, after }, speech)
  const mayRestore = permissions.collections?.[collection]?.update === true && pair.all[0]?.id !== after.id
  return (
    <main className="xw-compare">
      <Sides pair={pair} speech={speech} />
      <Choice pair={pair} speech={speech}>
        {mayRestore && <RestoreVersion collection={collection} id={id} version={after.id} said={pair.named(after)} />}
      </Choice>
      <Differences fields={fields} pictures={pictures} language={speech.language} />
    </main>
  )
}

type Asked = { at: { collection: string; id: string }; after: StoredVersion; asked: string | null; judged: Judged | null; speech: Speech }

async function pairOf(req: PayloadRequest, { at, after, asked, judged, speech }: Asked): Promise<Pair> {
  const all = await versionsOf(req, at)
  const ofJudged = judged && all.find(({ revision }) => revision === judged.revision)
  const fromId = asked ?? ofJudged?.id ?? all[all.findIndex(({ id }) => id === after.id) + 1]?.id
  const savers = new Set([after, ...all].flatMap(({ savedBy }) => savedBy ?? []))
  const { names } = await namesOf(req, new Map([['users', savers]]), speech)
  const named = (version: StoredVersion) => {
    const who = version.savedBy ? (names[`users/${version.savedBy}`] ?? '') : say({ zh: '系统', en: 'the system' }, speech.language)
    const moment = sayMoment(version.at, speech)
    if (judged && version.revision === judged.revision) return `${moment} · ${judged.by ?? who} · ${say(judged.act, speech.language)}`
    return say({ zh: `${moment} · ${who} 保存`, en: `${moment} · saved by ${who}` }, speech.language)
  }
  return { all, before: fromId ? await versionById(req, at.collection, fromId) : null, after, isLost: !asked && judged !== null && !ofJudged, named }
}

function Sides({ pair: { before, after, isLost, named }, speech: { language, zone } }: { pair: Pair; speech: Speech }) {
  const t = (text: Bilingual) => say(text, language)
  return (
    <>
      <h2>{t({ zh: '版本对比', en: 'Compare versions' })}</h2>
      <dl className="xw-compare__sides">
        <div>
          <dt>{t({ zh: '之前', en: 'Before' })}</dt>
          <dd title={before ? exactMoment(before.at, zone, language) : undefined}>
            {before ? named(before) : t({ zh: '没有更早的版本', en: 'There is no earlier version' })}
          </dd>
        </div>
        <div>
          <dt>{t({ zh: '之后', en: 'After' })}</dt>
          <dd title={exactMoment(after.at, zone, language)}>{named(after)}</dd>
        </div>
      </dl>
      {isLost && (
        <p className="xw-hint">
          {t({
            zh: '上次审核的那一版已经不在保留的版本里，这里与更早的一版对比。',
            en: 'The version last reviewed is no longer kept; this compares with the one before.',
          })}
        </p>
      )}
    </>
  )
}

function Choice({ pair: { all, before, after, named }, speech: { language }, children }: { pair: Pair; speech: Speech; children: React.ReactNode }) {
  const t = (text: Bilingual) => say(text, language)
  const others = all.filter(({ id }) => id !== after.id)
  if (others.length === 0) return null
  return (
    <form className="xw-compare__choice">
      <label>
        {t({ zh: '与哪一版对比', en: 'Compare with' })}
        <select key={before?.id} name="versionFrom" defaultValue={before?.id}>
          {others.map((version) => (
            <option key={version.id} value={version.id}>
              {named(version)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t({ zh: '对比', en: 'Compare' })}</button>
      {children}
    </form>
  )
}

function Differences({ fields, pictures, language }: { fields: ComparedField[]; pictures: Shown; language: string }) {
  const t = (text: Bilingual) => say(text, language)
  if (fields.length === 0) return <p className="xw-compare__none">{t({ zh: '两个版本一字不差。', en: 'The two versions do not differ.' })}</p>
  return fields.map(({ name, label, paragraphs, isFormatOnly }) => (
    <section key={name} className="xw-compare__field" aria-label={label}>
      <h3>{label}</h3>
      {isFormatOnly && <p className="xw-hint">{t({ zh: '文字相同，格式或细节不同。', en: 'The words are equal; format or details differ.' })}</p>}
      <ChangedText paragraphs={paragraphs} pictures={pictures} language={language} />
    </section>
  ))
}
