import type { RichDocument } from '@/writing'
import type { Resources } from './contract'
import type { TopicLimit } from './limits'
import { collectReferences } from './references'
import { lookUp } from './raw'

/** What a draft suggests by itself: at most so many places of the products it shows. */
const MOST_DERIVED = 4

/** Topics as channels take them: without `#`, spaces and signs, each once. */
export function cleanTopics(topics: readonly string[]): string[] {
  const clean = topics.map((topic) => topic.replace(/[^\p{L}\p{N}_\u00b7-]+/gu, '')).filter(Boolean)
  return [...new Set(clean)]
}

/** Topics of front matter: `topics` or `tags`, as a list or as words apart by commas and spaces. */
export function topicsIn(frontMatter: Readonly<Record<string, unknown>>): string[] {
  const given = frontMatter['topics'] ?? frontMatter['tags'] ?? frontMatter['话题'] ?? frontMatter['标签']
  if (Array.isArray(given)) return cleanTopics(given.map(String))
  return typeof given === 'string' ? cleanTopics(given.split(/[,，、#\s]+/)) : []
}

/** The places where the products of a document lead, as topics. */
export function derivedTopics(document: RichDocument, resources: Resources): string[] {
  const places = collectReferences(document).products.flatMap((id) => (lookUp(resources.products, id)?.destination ?? '').split(/[·・/,，、\s]+/))
  return cleanTopics(places).slice(0, MOST_DERIVED)
}

/** One line of topics in the form of a channel. */
export function topicLine(topics: readonly string[], form: TopicLimit['form']): string {
  return topics.map((topic) => (form === 'closed' ? `#${topic}#` : `#${topic}`)).join(' ')
}
