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
  'word-hidden': loss('fixed', (n) => ({
    zh: `Word 里隐藏的 ${n} 个字没有带入。`,
    en: `${n} characters that the Word file hides were left out.`,
  })),
  'word-hidden-object': loss('fixed', (n) => ({ zh: `Word 里隐藏的 ${n} 个图形没有带入。`, en: `${n} drawing(s) that the Word file hides were left out.` })),
  'word-comment': loss('fixed', (n) => ({ zh: `${n} 条批注没有带入。`, en: `${n} comment(s) were left out.` })),
  'word-deleted': loss('fixed', (n) => ({
    zh: `修订中删去的 ${n} 个字没有带入，新增的已带入。`,
    en: `${n} characters that tracked changes take out were left out; what they put in came along.`,
  })),
  'word-header': loss('fixed', (n, s) => ({
    zh: `页眉和页脚的 ${n} 个字没有带入${s}。`,
    en: `${n} characters of headers and footers were left out${s}.`,
  })),
  formula: loss('fixed', (n, s) => ({
    zh: `${n} 个公式改成了一行文字${s}。请检查是否好读。`,
    en: `${n} formula(s) became a line of text${s}. See that they read well.`,
  })),
  'word-text-box': loss('fixed', (n) => ({
    zh: `${n} 个文本框的文字放在了所在段落之后。`,
    en: `The words of ${n} text box(es) now stand after the paragraph that held them.`,
  })),
  'word-break': loss('fixed', (n) => ({
    zh: `${n} 处分页或分栏没有带入，文章不分页。`,
    en: `${n} page or column break(s) were left out: an article has no pages.`,
  })),
  'word-rtl': loss('fixed', (n) => ({
    zh: `${n} 处从右向左的文字保留了，书写方向没有带入。`,
    en: `${n} right-to-left text(s) are kept; their direction is not.`,
  })),
  'word-shape': loss('fixed', (n) => ({
    zh: `略去 ${n} 个没有文字的图形（线条、箭头、色块）。`,
    en: `${n} drawing(s) without words (lines, arrows, boxes) were left out.`,
  })),
  'word-ink': loss('warning', (n) => ({ zh: `${n} 处手写墨迹没有带过来。`, en: `${n} ink drawing(s) did not come along.` })),
  'word-object': loss('warning', (n, s) => ({
    zh: `${n} 个嵌入的文件或对象没有带过来${s}。需要的内容请复制成文字或图片。`,
    en: `${n} embedded file(s) or object(s) did not come along${s}. Copy what you need as text or a picture.`,
  })),
  'word-attachment': loss('warning', (n, s) => ({
    zh: `${n} 个并入的子文档没有带过来${s}。请单独导入。`,
    en: `${n} document(s) taken in by this one did not come along${s}. Import them by themselves.`,
  })),
  'word-unfilled': loss('fixed', (n) => ({
    zh: `${n} 个还没填写的表单控件没有带入（只有提示语）。`,
    en: `${n} form field(s) that nobody filled in were left out: they hold an invitation only.`,
  })),
  'word-symbol': loss('warning', (n, s) => ({
    zh: `${n} 个符号字体的符号认不出来，没有带入${s}。请在正文里补上。`,
    en: `${n} sign(s) of a symbol font are unknown and were left out${s}. Put them in again.`,
  })),
  'word-pale': loss('warning', (n) => ({
    zh: `${n} 个字在 Word 里是白色或小得看不见的，已带入。不该公开的请删掉。`,
    en: `${n} characters that are white or too small to see in Word came along. Remove what is not for readers.`,
  })),
  'look-colour': loss('fixed', (n) => ({
    zh: `${n} 处文字颜色没有带入，文字已保留，颜色由版式决定。`,
    en: `${n} text colour(s) were left out; the words are kept, and the theme decides the colour.`,
  })),
  'look-emphasis': loss('fixed', (n) => ({
    zh: `${n} 处着重号没有带入，文字已保留。要强调请加粗或高亮。`,
    en: `${n} emphasis mark(s) were left out; the words are kept. Use bold or a highlight.`,
  })),
  'look-effect': loss('fixed', (n) => ({
    zh: `${n} 处文字特效（空心、阴影、大写等）没有带入，文字已保留。`,
    en: `${n} text effect(s) (outline, shadow, capitals and the like) were left out; the words are kept.`,
  })),
  'look-frame': loss('fixed', (n) => ({
    zh: `${n} 段的边框或底色没有带入，文字已保留。要突出请用「提示框」卡片。`,
    en: `${n} frame(s) or ground(s) of paragraphs were left out; the words are kept. Use the card “Callout” to set them off.`,
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
