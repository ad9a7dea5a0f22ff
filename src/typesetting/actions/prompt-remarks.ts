import type { DraftVariant, RichDocument } from '@/writing'
import { leftoverPrompts } from '@/writing/server'
import { arranged, sound, topBlocks } from '../rules/arrange'
import type { Remark } from '../rules/contract'

/**
 * What the draft type told the author to write must not reach a reader: a warning for every instruction left in place, in
 * the order of the text. They belong to the report wherever a draft is set: in the preview, and again for approval. What a channel's version (`variant`) does not show of the draft is not named.
 */
export function promptRemarks(document: RichDocument, variant: DraftVariant = {}): Remark[] {
  const blocks: readonly unknown[] = topBlocks(document)
  const shown = new Set<unknown>(topBlocks(arranged(sound(document), variant, variant.body?.kind === 'own' ? [] : null).document))
  const left = leftoverPrompts(document).filter(({ block }) => shown.has(blocks[block]))
  return left.map(({ block, text }) => ({
    rule: 'prompt-left',
    severity: 'warning',
    basis: 'own',
    block,
    message: {
      zh: `这里还是写作提示「${text}」，请换成自己的话，或者删去。`,
      en: `This is still an instruction to the author: “${text}”. Replace or remove it.`,
    },
  }))
}
