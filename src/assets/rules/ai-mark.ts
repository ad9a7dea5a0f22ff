import type { Origin } from './origin'

/** The implicit label: metadata of a file that say AI had a hand in it, and the note to keep in the files we write from it. */
export type AiMark = { origin: Origin; note: string }

/** Texts out of a file's metadata; `comments` are the text blocks of a PNG. */
export type MarkedTexts = { texts: readonly string[]; comments: readonly { keyword: string; text: string }[] }

/** What we write ourselves; the rules ask for a field whose name contains AIGC, with `Label` 1 for "is AI's". */
export const AI_NOTE = JSON.stringify({ AIGC: { Label: '1' } })
const LONGEST_NOTE = 2000
/** Letters of one text that are read, and how many texts: a label is short and stands near the start, and a file may unpack to anything. */
export const LONGEST_TEXT = 250_000
const MOST_TEXTS = 200

/** IPTC's digital source types; C2PA manifests and XMP write the same addresses. */
const EDITED = 'digitalsourcetype/compositeWithTrainedAlgorithmicMedia'
const MADE = 'digitalsourcetype/trainedAlgorithmicMedia'

/** `{"AIGC":{…}}` in EXIF, or TC260's `AIGC` in XMP, whose value is the inner object. */
const AIGC = /\bAIGC["']?\s{0,8}[:=>]\s{0,8}["']?\s{0,8}(\{[^{}]{0,2000}\})/i
/** Stable Diffusion's programs write their settings into PNGs, these two among them. */
const STEPS = /\bSteps: \d/
const SAMPLER = 'Sampler: '

/** What a file says of itself, or null. The first sure sign decides. */
export function readAiMark({ texts, comments }: MarkedTexts): AiMark | null {
  const all = [...texts, ...comments.map(({ keyword, text }) => `${keyword}: ${text}`)].slice(0, MOST_TEXTS).map((text) => text.slice(0, LONGEST_TEXT))
  for (const text of all) {
    const found = AIGC.exec(text.replaceAll('&quot;', '"').replaceAll('\\"', '"'))
    const note = found?.[1] && noteOf(found[1])
    if (note) return { origin: 'ai-made', note }
  }
  if (all.some((text) => text.includes(MADE))) return { origin: 'ai-made', note: AI_NOTE }
  if (all.some((text) => text.includes(EDITED))) return { origin: 'ai-edited', note: AI_NOTE }
  return all.some((text) => text.startsWith('parameters: ') && saysSettings(text)) ? { origin: 'ai-made', note: AI_NOTE } : null
}

function saysSettings(text: string): boolean {
  const at = text.search(STEPS)
  return at >= 0 && text.includes(SAMPLER, at)
}

/** The label as its maker wrote it (who made it, which number), in the letters EXIF can hold. Null when it says that AI had no part. */
function noteOf(object: string): string | null {
  try {
    const label: unknown = JSON.parse(object)
    if (typeof label !== 'object' || label === null || !('Label' in label) || !/^[123]$/.test(String(label.Label))) return null
    const note = JSON.stringify({ AIGC: label }).replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
    return note.length <= LONGEST_NOTE ? note : AI_NOTE
  } catch {
    return null
  }
}
