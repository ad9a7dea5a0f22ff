import type { DraftVariant, RichDocument } from '@/writing'
import { arranged, paragraphsIn, topBlocks, withBlocks } from './arrange'
import { withPictures } from './chosen-places'
import type { Resources } from './contract'
import type { Target } from './page'
import { lookUp, type Raw } from './raw'
import type { RemarkRule } from './remarks'
import { CHARACTERS, halfOf, shorten, tightest } from './shorten'
import { cleanTopics, topicLine } from './topics'
import { linkOf } from './version-link'

/** `link`: an address that goes out beside the article; '' when there is none or it stands in the text. */
export type Version = { document: RichDocument; topics: string[]; link: string; said: [rule: RemarkRule, subject: string][] }

type Asked = { document: RichDocument; variant: DraftVariant; resources: Resources; target: Target; textOf(node: Raw, document: RichDocument): string }

/** What an editor says differently on a channel with markup, as the document that is walked there. */
export function versionOf({ document, variant, resources, target, textOf }: Asked): Version {
  const said: Version['said'] = []
  const { body } = variant
  const { document: worded, fixed } = arranged(document, variant, body?.kind === 'own' ? paragraphsIn(body.text) : null)
  for (const id of [...(variant.pictures ?? []), ...(variant.cover ? [variant.cover] : [])]) {
    if (!lookUp(resources.pictures, id)) said.push(['picture-gone', id])
  }
  const pictured = variant.pictures
    ? withPictures(
        worded,
        variant.pictures.filter((id) => lookUp(resources.pictures, id)),
        document,
      )
    : null
  const shown = pictured?.document ?? worded
  const topics = target.limits?.topics ? cleanTopics(variant.topics ?? []) : []
  const limit = tightest(target.limits ?? {})
  const words = (): string =>
    topBlocks(shown)
      .map((node) => textOf(node, shown))
      .join('')
  const max = body?.kind === 'condensed' ? (body.max ?? Math.min(limit?.max ?? Infinity, halfOf(words()))) : null
  const kept =
    max === null
      ? shown
      : shorten(shown, {
          limit: CHARACTERS,
          max,
          taken: topicLine(topics, 'open'),
          title: '',
          gap: '',
          fixed: new Set([...fixed, ...(pictured?.placed ?? [])]),
          keepsPictures: true,
          textOf: (node) => textOf(node, shown),
          remark: (rule, subject) => said.push([rule, subject]),
        })
  const link = target.link ? linkOf(variant, target, (rule, subject) => said.push([rule, subject])) : ''
  const ends: Raw[] = [
    ...(link !== '' && target.link === 'in-text' ? [cardOf({ blockType: 'endLink', url: link })] : []),
    ...(topics.length > 0 ? [cardOf({ blockType: 'topicLine', topics })] : []),
  ]
  return { document: ends.length > 0 ? withBlocks(kept, [...topBlocks(kept), ...ends]) : kept, topics, link: target.link === 'beside' ? link : '', said }
}

function cardOf(fields: Raw): Raw {
  return { type: 'block', version: 2, fields }
}
