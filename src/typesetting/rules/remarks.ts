import type { Bilingual } from '@/platform/language'
import { cutText } from '@/platform/cut-text'
import { channelRemarks } from './channel-remarks'
import { emptyCardRemarks } from './empty-card-remarks'
import { exchangeRemarks } from './exchange-remarks'
import type { Remark } from './contract'
import { markdownRemarks } from './markdown-remarks'
import { pictureCardRemarks } from './picture-card-remarks'
import { textCardRemarks } from './text-card-remarks'

type Rule = Pick<Remark, 'severity' | 'layer' | 'basis'> & { say(subject: string): Bilingual }

/**
 * Everything a target may say about a document. `subject` is the thing meant: an address, a number, a name.
 * Basis marks: O official, P probed, C counted in published articles, T shipped code, I issue, A assertion;
 * 'own' is a decision of ours.
 */
export const remarkRules = {
  'empty-document': error('own', () => ({
    zh: '文稿是空的，没有可以排版的内容。请先写正文。',
    en: 'The document is empty: there is nothing to typeset. Write the body first.',
  })),
  'unknown-node': warning('own', (s) => ({
    zh: `不认识的内容「${s}」，只保留了其中的文字。请在编辑器里改成普通段落。`,
    en: `Unknown content "${s}": only its text is kept. Change it to a paragraph in the editor.`,
  })),
  'too-deep': warning('own', () => ({
    zh: '嵌套太深，超出的部分只保留了文字。请减少嵌套层级。',
    en: 'Nested too deeply: only the text of the deepest parts is kept. Use fewer levels.',
  })),
  'unknown-theme': warning('own', (s) => ({ zh: `没有名为「${s}」的版式，已改用默认版式。`, en: `There is no theme "${s}"; the default theme is used.` })),
  'missing-picture': error('own', (s) => ({
    zh: `图片 ${s} 已不在素材库里。请换一张图片或删掉它。`,
    en: `Picture ${s} is no longer in the library. Replace it or remove it.`,
  })),
  'missing-product': error('own', (s) => ({
    zh: `产品 ${s} 已不存在。请改选其他产品或删掉卡片。`,
    en: `Product ${s} no longer exists. Choose another one or remove the card.`,
  })),
  'missing-promotion': error('own', (s) => ({
    zh: `活动 ${s} 已不存在。请改选其他活动或删掉卡片。`,
    en: `Promotion ${s} no longer exists. Choose another one or remove the card.`,
  })),
  'missing-fact': error('own', (s) => ({
    zh: `产品还没有填写「${s}」，文中显示为「待定」。请在产品里补上。`,
    en: `The product has no "${s}"; the text says 待定 (to be decided). Fill it in on the product.`,
  })),
  'unsafe-link': warning('own', (s) => ({
    zh: `链接地址「${s}」不能使用，只保留了文字。请改成以 https:// 开头的地址。`,
    en: `The link address "${s}" cannot be used; only its text is kept. Use an address that starts with https://.`,
  })),
  'unsafe-picture': error('own', (s) => ({
    zh: `图片地址「${s}」不能使用，图片没有写入。请把图片上传到素材库。`,
    en: `The picture address "${s}" cannot be used and the picture is left out. Upload it to the library.`,
  })),
  'missing-alt': warning('own', (s) => ({
    zh: `图片 ${s} 没有替代文字，看不见图片的读者会漏掉它。请补上一句说明。`,
    en: `Picture ${s} has no alternative text; readers who cannot see it will miss it. Add a short description.`,
  })),
  'heading-level': fixed('own', (s) => ({
    zh: `标题级别 ${s}：正文标题从二级开始，页面的一级标题留给文章标题。`,
    en: `Heading level ${s}: headings in the body start at level 2; level 1 belongs to the title.`,
  })),
  'heading-skip': warning('own', (s) => ({
    zh: `标题级别从 ${s}，中间少了一级。请逐级使用标题。`,
    en: `Heading levels jump ${s}. Use one level after another.`,
  })),
  'colour-lost': fixed('own', (s) => ({
    zh: `文字自带的样式「${s}」已去掉，改用版式的颜色和字号。`,
    en: `The text's own style "${s}" is removed; the theme decides colour and size.`,
  })),
  'link-to-footnote': fixed(
    'T',
    (s) => ({
      zh: `公众号正文只能链接到微信域名，「${s}」已改为文字加文末脚注。`,
      en: `WeChat allows links to its own domains only; "${s}" became text with a footnote at the end.`,
    }),
    2,
  ),
  'anchor-dropped': fixed(
    'T',
    (s) => ({
      zh: `页内锚点「${s}」在公众号里无效，已去掉链接、保留文字。`,
      en: `The in-page anchor "${s}" does not work in WeChat; the link is removed, the text is kept.`,
    }),
    1,
  ),
  'list-flattened': fixed(
    'T',
    () => ({
      zh: '公众号编辑器会打乱嵌套列表，二级及更深的列表已改为带符号的文字。',
      en: "WeChat's editor breaks nested lists; level 2 and deeper became text with markers.",
    }),
    2,
  ),
  'check-as-text': fixed('T', () => ({ zh: '公众号会删除勾选框，已改为 ✅ / ⬜ 符号。', en: 'WeChat removes check boxes; they became ✅ / ⬜ signs.' }), 1),
  'punctuation-kept': fixed(
    'T',
    () => ({
      zh: '列表里紧跟加粗文字的标点已并入加粗，免得公众号编辑器把它挤到下一行。',
      en: "Punctuation after bold text in a list is made bold too, so that WeChat's editor does not push it to the next line.",
    }),
    2,
  ),
  'code-lines': fixed(
    'T',
    () => ({
      zh: '公众号不可靠地保留代码的空格和换行，已改为不换行空格和 <br>。',
      en: 'WeChat does not keep white space in code reliably; it became no-break spaces and line breaks.',
    }),
    2,
  ),
  'table-wide': warning(
    'own',
    (s) => ({
      zh: `表格有 ${s} 列，手机上放不下，读者需要左右滑动。建议不超过 4 列。`,
      en: `The table has ${s} columns and does not fit a phone; readers must scroll sideways. Use at most 4.`,
    }),
    3,
  ),
  'table-merged': fixed('own', () => ({
    zh: 'Markdown 表格不支持合并单元格，内容写在第一个格子里。',
    en: 'Markdown tables have no merged cells; the content is in the first cell.',
  })),
  'picture-upload': fixed(
    'O',
    (s) => ({
      zh: `图片「${s}」投递时自动转成 JPG/PNG、压到 1 MB 以内，并上传到微信图床；会动的作为永久素材上传，仍然会动。`,
      en: `The picture “${s}” is converted, shrunk below 1 MB and uploaded to WeChat when the post goes out; one that moves goes as permanent material and still moves.`,
    }),
    1,
  ),
  'gif-heavy': warning(
    'O',
    (s) => ({
      zh: `动图「${s}」超过公众号素材的 10 MB：投递时会缩小，最小到宽 320 像素还放不下的话，读者只看到第一帧。请减少帧数或缩小后重新上传。`,
      en: `The moving picture “${s}” has more than the 10 MB of WeChat's material. It is scaled down when the post goes out; if it does not fit at a width of 320 pixels, readers see its first frame only. Use fewer frames or make it smaller, and upload it again.`,
    }),
    1,
  ),
  'picture-outside': warning(
    'O',
    (s) => ({
      zh: `图片「${s}」不在微信图床，公众号会过滤外部图片。推送前需先上传到微信。`,
      en: `Picture "${s}" is not on WeChat's servers and outside pictures are filtered. Upload it to WeChat before sending.`,
    }),
    1,
  ),
  'picture-format': warning(
    'O',
    (s) => ({
      zh: `公众号正文图片只接受 JPG、PNG，这张是 ${s}。推送前需转换格式。`,
      en: `WeChat accepts JPG and PNG in the body; this one is ${s}. Convert it before sending.`,
    }),
    1,
  ),
  'picture-heavy': warning(
    'O',
    (s) => ({
      zh: `公众号正文图片不能超过 1 MB，这张有 ${s}。推送前需压缩。`,
      en: `WeChat limits pictures in the body to 1 MB; this one has ${s}. Shrink it before sending.`,
    }),
    1,
  ),
  'text-long': warning(
    'O',
    (s) => ({
      zh: `正文有 ${s} 字，超过公众号接口的 20,000 字。请拆成两篇或精简。`,
      en: `The text has ${s} characters, more than the 20,000 of WeChat's interface. Split or shorten it.`,
    }),
    1,
  ),
  'html-large': error(
    'O',
    (s) => ({
      zh: `排版后有 ${s}，超过公众号的 1 MB 上限，推送会被拒绝。请拆成两篇。`,
      en: `The article is ${s} after typesetting, over WeChat's limit of 1 MB; it would be refused. Split it in two.`,
    }),
    1,
  ),
  'qr-as-drawing': warning(
    'A',
    () => ({
      zh: '二维码以矢量图写入：扫码可用，长按识别在部分微信版本里不可用。需要长按时请改用二维码图片。',
      en: 'The QR code is a drawing: scanning works, long-press recognition may not in some versions of WeChat. Use a picture when long-press matters.',
    }),
    3,
  ),
  'qr-too-long': error('own', (s) => ({
    zh: `地址太长，做不成二维码：「${s}」。请改用短链接。`,
    en: `The address is too long for a QR code: "${s}". Use a short link.`,
  })),
  'html-to-text': fixed('own', (s) => ({
    zh: `HTML 标签「${s}」没有采用，其中的文字已保留。`,
    en: `The HTML tag "${s}" is not used; the text in it is kept.`,
  })),
  'html-dropped': warning('own', (s) => ({ zh: `HTML「${s}」不是正文，已去掉。`, en: `The HTML "${s}" is not part of the text and is left out.` })),
  'quote-nested': fixed('own', () => ({ zh: '引用里套着引用，已改成前后相接的引用。', en: 'A quote inside a quote became quotes one after another.' })),
  'quote-split': fixed('own', () => ({ zh: '引用里的列表已移到引用之外，顺序不变。', en: 'A list inside a quote now stands beside it, in the same order.' })),
  'nesting-cut': warning('own', () => ({
    zh: '列表或引用嵌套超过 40 层，更深的层级已并入第 40 层，文字都在。',
    en: 'Lists or quotes are nested more than 40 levels; deeper levels joined level 40. All text is kept.',
  })),
  'marks-plain': warning('own', () => ({
    zh: '有一段的加粗、斜体符号多得不像正文，整篇的 * _ ~ 都按原样保留。请检查那一段。',
    en: 'A paragraph has more emphasis marks than prose has; all * _ ~ are kept as typed. Check that paragraph.',
  })),
  'front-matter': warning('own', (s) => ({
    zh: `文件开头的信息区不是有效的 ${s}，已逐行读取。请检查标题、作者和日期。`,
    en: `The front matter is not valid ${s} and was read line by line. Check title, author and date.`,
  })),
  'callout-links': fixed('own', () => ({
    zh: '提示框里只有文字：里面链接的网址写在文字后面的括号里。',
    en: 'A callout holds words only: the addresses of its links stand in brackets behind the words.',
  })),
  'picture-link': warning('own', (s) => ({
    zh: `图片上的链接「${s}」没有保留。需要的话请在图片下方加一句带链接的文字。`,
    en: `The link "${s}" on a picture is not kept. Add a linked sentence below it if you need it.`,
  })),
  ...channelRemarks,
  ...exchangeRemarks,
  ...markdownRemarks,
  ...emptyCardRemarks,
  ...textCardRemarks,
  ...pictureCardRemarks,
  'markdown-unreadable': warning('own', () => ({
    zh: '这份 Markdown 无法解析，已按段落保留全部文字。',
    en: 'This Markdown could not be parsed; all of its text is kept as paragraphs.',
  })),
} satisfies Record<string, Rule>

export type RemarkRule = keyof typeof remarkRules

const SUBJECT_LENGTH = 120

/** Builds one remark. Long subjects are cut so that a report stays readable. */
export function makeRemark(rule: RemarkRule, subject: string, block: number): Remark {
  const { severity, layer, basis, say }: Rule = remarkRules[rule]
  const shown = subject.length > SUBJECT_LENGTH ? `${cutText(subject, SUBJECT_LENGTH)}…` : subject
  return {
    rule,
    severity,
    ...(layer ? { layer } : {}),
    message: say(shown),
    basis,
    ...(block >= 0 ? { block } : {}),
    ...(subject === '' ? {} : { subject }),
  }
}

function error(basis: string, say: Rule['say'], layer?: Rule['layer']): Rule {
  return { severity: 'error', basis, say, layer }
}
function warning(basis: string, say: Rule['say'], layer?: Rule['layer']): Rule {
  return { severity: 'warning', basis, say, layer }
}
function fixed(basis: string, say: Rule['say'], layer?: Rule['layer']): Rule {
  return { severity: 'fixed', basis, say, layer }
}
