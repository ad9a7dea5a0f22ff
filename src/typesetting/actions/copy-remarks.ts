import type { DraftVariant, RichDocument } from '@/writing'
import { checkCopy, copyRules, type CopyFinding } from '@/writing/server'
import { arranged, sound, topBlocks } from '../rules/arrange'
import type { Remark } from '../rules/contract'
import { wordsBelow } from '../rules/raw'

/** What a channel shows of a draft besides its document. */
type Copy = { document: RichDocument; variant?: DraftVariant; title?: string | null; digest?: string | null }

/**
 * Claims that a law or a platform speaks of, in the title, the digest and every block that the channel shows: warnings with
 * the law and what to write instead. A person judges; nothing is held up by them.
 */
export function copyRemarks({ document, variant = {}, title, digest }: Copy): Remark[] {
  const { body, opening } = variant
  const isOwn = body?.kind === 'own'
  const shown = new Set<unknown>(topBlocks(arranged(sound(document), variant, isOwn ? [] : null).document))
  const around = [variant.title ?? title, variant.digest ?? digest, opening, isOwn ? body.text : null]
  const inBlocks = topBlocks(document).flatMap((block, at) => (shown.has(block) ? checkCopy(wordsBelow(block)).map((found) => remarkOn(found, at)) : []))
  return [...checkCopy(around.filter(Boolean).join('\n')).map((found) => remarkOn(found)), ...inBlocks]
}

function remarkOn({ rule, words }: CopyFinding, block?: number): Remark {
  const { basis, advice } = copyRules[rule]
  return {
    rule: `copy-${rule}`,
    severity: 'warning',
    basis: 'own',
    ...(block === undefined ? {} : { block }),
    subject: words,
    message: { zh: `「${words}」：${basis.zh}。${advice.zh}。`, en: `“${words}”: ${basis.en}. ${advice.en}.` },
  }
}
