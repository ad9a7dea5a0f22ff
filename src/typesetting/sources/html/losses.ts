import type { Bilingual } from '@/platform/language'
import type { Remark } from '../../rules/contract'

type Loss = { severity: Remark['severity']; say(count: number, examples: string): Bilingual }

/** What our documents cannot hold, and what was left out on purpose. */
const losses = {
  video: loss('warning', (n, s) => ({
    zh: `${n} 个视频没有带过来${s}。请在公众号后台重新插入。`,
    en: `${n} video(s) did not come along${s}. Insert them again in the channel.`,
  })),
  audio: loss('warning', (n, s) => ({ zh: `${n} 段音频没有带过来${s}。`, en: `${n} audio piece(s) did not come along${s}.` })),
  'mini-program': loss('warning', (n, s) => ({
    zh: `${n} 个小程序或商品卡片没有带过来${s}。请改用产品卡片。`,
    en: `${n} mini-program or goods card(s) did not come along${s}. Use a product card.`,
  })),
  vote: loss('warning', (n) => ({ zh: `${n} 个投票或互动组件没有带过来。`, en: `${n} poll(s) or interactive part(s) did not come along.` })),
  frame: loss('warning', (n, s) => ({ zh: `${n} 个嵌入网页没有带过来${s}。`, en: `${n} embedded page(s) did not come along${s}.` })),
  form: loss('warning', (n) => ({ zh: `${n} 个表单控件没有带过来，只保留了文字。`, en: `${n} form control(s) did not come along; their words are kept.` })),
  'background-picture': loss('warning', (n, s) => ({
    zh: `${n} 张背景图没有带过来${s}。需要的话请作为图片插入。`,
    en: `${n} background picture(s) did not come along${s}. Insert those you need as pictures.`,
  })),
  'animated-svg': loss('warning', (n) => ({
    zh: `${n} 处 SVG 动画或点击效果没有带过来，其中的文字和图片已保留。`,
    en: `${n} animated SVG(s) did not come along; their words and pictures are kept.`,
  })),
  'svg-drawing': loss('fixed', (n) => ({ zh: `略去 ${n} 个 SVG 装饰图形。`, en: `${n} decorative SVG drawing(s) were left out.` })),
  emoticon: loss('fixed', (n) => ({
    zh: `${n} 个小图标改成了文字，没有文字的已略去。`,
    en: `${n} small icon(s) became words; those without words were left out.`,
  })),
  'page-frame': loss('fixed', (n, s) => ({
    zh: `只取正文，页面上其余 ${n} 个字没有带入${s}。`,
    en: `Only the article was taken; ${n} characters of the page around it were left out${s}.`,
  })),
  hidden: loss('fixed', (n) => ({ zh: `页面上看不见的 ${n} 个字没有带入。`, en: `${n} characters that the page hides were left out.` })),
  link: loss('warning', (n, s) => ({
    zh: `${n} 个链接的地址不能用，只保留了文字${s}。`,
    en: `${n} link(s) had an address that cannot be used; their words are kept${s}.`,
  })),
  'picture-address': loss('warning', (n, s) => ({
    zh: `${n} 张图片的地址不能用，没有带入${s}。`,
    en: `${n} picture(s) had an address that cannot be used and were left out${s}.`,
  })),
  'pictures-beside': loss('warning', (n) => ({
    zh: `${n} 张并排的图片改成了上下排列。要并排，请换成「并排图片」卡片。`,
    en: `${n} pictures that stood side by side now stand below one another. To have them side by side, use the card “Pictures in a row”.`,
  })),
  'merged-cells': loss('fixed', (n) => ({ zh: `${n} 个合并单元格保持合并。`, en: `${n} merged cell(s) stay merged.` })),
  'word-remark': loss('fixed', (n, s) => ({
    zh: `Word 里有 ${n} 处内容没有对应的写法${s}。`,
    en: `${n} thing(s) in the Word file have no counterpart here${s}.`,
  })),
} satisfies Record<string, Loss>

export type LossRule = keyof typeof losses

function loss(severity: Loss['severity'], say: Loss['say']): Loss {
  return { severity, say }
}

/** Counts what was lost, rule by rule, with a few examples of each. */
export class Losses {
  private readonly found = new Map<LossRule, { count: number; examples: string[] }>()

  add(rule: LossRule, example = '', count = 1): void {
    const known = this.found.get(rule) ?? { count: 0, examples: [] }
    known.count += count
    const short = shortened(example.replace(/\s+/g, ' ').trim())
    if (short !== '' && known.examples.length < 3 && !known.examples.includes(short)) known.examples.push(short)
    this.found.set(rule, known)
  }

  remarks(): Remark[] {
    return [...this.found].map(([rule, { count, examples }]) => {
      const shown = examples.length === 0 ? { zh: '', en: '' } : { zh: `（${examples.join('；')}）`, en: ` (${examples.join('; ')})` }
      const { severity, say } = losses[rule]
      return { rule: `import-${rule}`, severity, basis: 'own', message: { zh: say(count, shown.zh).zh, en: say(count, shown.en).en } }
    })
  }
}

const LONGEST_EXAMPLE = 80

/** Ends with a whole word; an address or Chinese, which have no spaces, ends anywhere. */
function shortened(example: string): string {
  const characters = [...example.slice(0, LONGEST_EXAMPLE * 2 + 2)]
  if (characters.length <= LONGEST_EXAMPLE) return example
  const kept = characters.slice(0, LONGEST_EXAMPLE).join('')
  const space = kept.lastIndexOf(' ')
  const isWord = /[A-Za-z]$/.test(kept) && space > kept.length / 2
  return `${(isWord ? kept.slice(0, space) : kept).trimEnd()}…`
}
