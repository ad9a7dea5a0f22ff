import type { Bilingual } from '@/platform/language'
import { leastPictures } from '@/writing'
import { nameOf } from './empty-card-remarks'
import type { Remark } from './contract'

type PictureRule = Pick<Remark, 'severity' | 'layer' | 'basis'> & { say(subject: string): Bilingual }

/** What cards made of pictures say about themselves. `subject` is what was left out, or why there is no drawing. */
export const pictureCardRemarks = {
  'no-picture-chosen': {
    severity: 'error',
    basis: 'own',
    say: () => ({
      zh: '这里还没有选图片。请从素材库选一张，或者删掉这一格。',
      en: 'No picture is chosen here yet. Choose one from the library or remove the row.',
    }),
  },
  'picture-alone': {
    severity: 'warning',
    basis: 'own',
    say: (kind) => ({
      zh: `「${nameOf(kind).zh}」里只有一张图片，至少要 ${leastOf(kind)} 张。请补上图片，或者改成一张普通图片。`,
      en: `“${nameOf(kind).en}” holds one picture and needs at least ${leastOf(kind)}. Add pictures, or make it a picture of the text.`,
    }),
  },
  'grid-short': {
    severity: 'warning',
    basis: 'own',
    say: (count) => ({
      zh: `「${nameOf('pictureGrid').zh}」里只有 ${count} 张图片，至少要 ${leastPictures.pictureGrid} 张。请补上图片，或者改成并排图片。`,
      en: `“${nameOf('pictureGrid').en}” holds ${count} pictures and needs at least ${leastPictures.pictureGrid}. Add pictures, or put these in a row.`,
    }),
  },
  'svg-unreadable': {
    severity: 'error',
    basis: 'own',
    say: (s) => ({
      zh: `SVG 没有画出来：${s}。请重新粘贴完整的 <svg>…</svg>，或者换成图片。`,
      en: `The SVG is not drawn (${s}). Paste the whole <svg>…</svg> again, or use a picture instead.`,
    }),
  },
  'svg-removed': {
    severity: 'warning',
    layer: 1,
    basis: 'P',
    say: (s) => ({
      zh: `SVG 里的「${s}」已去掉：渠道会删掉它，或者它会带来别处的内容。请看一下图形是否完整。`,
      en: `"${s}" is removed from the SVG: channels strip it or it brings in something from elsewhere. Check that the drawing is whole.`,
    }),
  },
  'svg-gradient': {
    severity: 'fixed',
    layer: 1,
    basis: 'T',
    say: () => ({
      zh: 'SVG 的渐变靠编号引用，公众号会删掉编号，已改成渐变里的一种颜色。',
      en: 'Gradients of the SVG rely on ids that WeChat strips; each became one of its colours.',
    }),
  },
  'svg-left-out': {
    severity: 'warning',
    basis: 'own',
    say: () => ({
      zh: '这个渠道不能放 SVG 图形，只写了其中的文字。需要图形的话，请另存为图片放进正文。',
      en: 'This channel shows no SVG drawings; only the words in it are kept. Save the drawing as a picture if readers need it.',
    }),
  },
  'svg-still': {
    severity: 'warning',
    basis: 'own',
    say: () => ({ zh: '这个渠道里 SVG 不会动，显示的是第一帧。', en: 'The SVG does not move in this channel; its first frame is shown.' }),
  },
  'tap-by-hand': {
    severity: 'warning',
    layer: 2,
    basis: 'own',
    say: () => ({
      zh: '点击切换的两张图是背景图，手工复制粘贴到公众号后台时不会带过去。请用投递发送，或者改成左右并排。',
      en: 'The two pictures that switch on a tap are backgrounds; copying by hand into WeChat leaves them behind. Deliver the draft instead, or show them side by side.',
    }),
  },
} satisfies Record<string, PictureRule>

function leastOf(kind: string): number {
  return Object.hasOwn(leastPictures, kind) ? leastPictures[kind as keyof typeof leastPictures] : 1
}
