import type { Bilingual } from '@/platform/language'
import type { Remark } from '../rules/contract'
import { remarkRules, type RemarkRule } from '../rules/remarks'

type Severity = Remark['severity']

export type LintText = { severity: Severity; basis: string; say(subject: string): Bilingual }

function text(severity: Severity, basis: string, say: LintText['say']): LintText {
  return { severity, basis, say }
}

/** The same sentence as the typesetter's remark; somebody else's HTML may deserve another severity. */
function asRemarked(rule: RemarkRule, severity?: Severity, basis?: string): LintText {
  const remark = remarkRules[rule]
  return { severity: severity ?? remark.severity, basis: basis ?? remark.basis, say: remark.say }
}

/**
 * What a finding says. Basis marks: O official, P probed, C counted in published articles, T shipped code, I issue,
 * A assertion; 'own' is a decision of ours. The number is that of the rule in the list of what WeChat keeps.
 */
export const lintTexts = {
  /* 1 */
  script: text('error', 'O', () => ({ zh: '公众号会去除脚本。请删掉 <script>。', en: 'WeChat removes scripts. Delete the <script>.' })),
  'event-handler': text('error', 'O', (s) => ({
    zh: `事件属性「${s}」是脚本，公众号会去除。请删掉它。`,
    en: `The event attribute "${s}" is script, which WeChat removes. Delete it.`,
  })),
  'script-link': text('error', 'O', () => ({
    zh: 'javascript: 地址是脚本，公众号会去除。请改成真实网址或去掉链接。',
    en: 'A javascript: address is script, which WeChat removes. Use a real address or drop the link.',
  })),
  /* 2 */
  'style-sheet': text('fixed', 'P C', (s) => ({
    zh: `样式表（${s}）在存入草稿时被删掉。样式须写进每个元素的 style。`,
    en: `The style sheet (${s}) is stripped when the draft is stored. Styles must stand in each element’s style.`,
  })),
  /* 3 */
  'id-dropped': text('fixed', 'P C', () => ({ zh: 'id 在存入草稿时被删掉。', en: 'An id is stripped when the draft is stored.' })),
  'id-reference': text('warning', 'P C', (s) => ({
    zh: `「${s}」引用了一个 id，而 id 会被删掉、引用却留下，结果失效。请把被引用的图形直接展开。`,
    en: `"${s}" refers to an id. Ids are stripped while references stay, so it will break. Write the referenced shape in place.`,
  })),
  /* 4 */
  'class-dropped': text('fixed', 'C T', () => ({
    zh: '自定义 class 不起作用：样式表已被删掉，只有微信自己的 class 会保留。',
    en: 'Classes of your own do nothing: style sheets are gone, and only WeChat’s own classes remain.',
  })),
  /* 6 */
  position: text('error', 'P C T', (s) => ({
    zh: `定位「position: ${s}」：接口会收下，但读者看到的文章里不会生效。请改用正常排列、负边距或 transform。`,
    en: `"position: ${s}" is stored but never reaches readers. Use normal flow, negative margins or transform.`,
  })),
  /* 7 */
  grid: text('error', 'C A', (s) => ({
    zh: `网格布局「${s}」不能用。请改用表格、flex 或 inline-block。`,
    en: `The grid layout "${s}" does not work. Use a table, flex or inline-block.`,
  })),
  /* 8 */
  'flex-gap': text('warning', 'A', () => ({
    zh: 'flex 里的 gap 在部分微信版本里不生效。请改用外边距。',
    en: 'gap in flex does not work in some versions of WeChat. Use margins.',
  })),
  'flex-pictures': text('warning', 'T', () => ({
    zh: '并排的图片靠 flex 排列，有的编辑器会拆开。用表格并排更稳。',
    en: 'Pictures stand side by side by flex, which some editors take apart. A table is safer.',
  })),
  /* 9 */
  'negative-margin': text('warning', 'A', (s) => ({
    zh: `负边距 ${s} 过大，内容可能跑出版面。`,
    en: `The negative margin ${s} is very large and may push content out of the column.`,
  })),
  /* 10 */
  'css-animation': text('error', 'P C', (s) => ({
    zh: `CSS 动画「${s}」不会动：关键帧会被删掉。请改用 SVG 动画。`,
    en: `The CSS animation "${s}" will not run: key frames are stripped. Use SVG animation.`,
  })),
  'css-effect': text('warning', 'C A', (s) => ({
    zh: `效果「${s}」在已发布的文章里从未见过，很可能不显示。请先把效果做进图片。`,
    en: `The effect "${s}" is never seen in published articles and may not show. Put it into the picture.`,
  })),
  /* 11 */
  'css-variable': text('fixed', 'T C', (s) => ({
    zh: `「${s}」须换成确定的数值或颜色：变量和新式颜色函数会失效。`,
    en: `"${s}" must become a literal value: variables and new colour functions do not survive.`,
  })),
  /* 12 */
  'pseudo-element': text('fixed', 'T', (s) => ({
    zh: `伪元素或计数器「${s}」随样式表消失，须写成真实的文字。`,
    en: `The pseudo element or counter "${s}" disappears with the style sheet; it must become real text.`,
  })),
  /* 13 */
  important: text('warning', 'O', () => ({
    zh: '!important 会破坏微信的公共样式和深色模式。请去掉。',
    en: '!important breaks WeChat’s common styles and dark mode. Remove it.',
  })),
  /* 14 */
  'root-padding': text('fixed', 'T I', () => ({
    zh: '最外层容器的内边距和背景色会被编辑器吃掉，须下移到里面的段落。',
    en: 'Padding and background of the outermost container are eaten by the editor and must move to the blocks inside.',
  })),
  'root-background': text('fixed', 'T I', () => ({
    zh: '最外层的背景图不能用 background 简写，须拆成 background-image 等分写属性。',
    en: 'A background picture on the outermost container must use longhands such as background-image, not the shorthand.',
  })),
  /* 16 */
  'gradient-under-text': text('warning', 'O', () => ({
    zh: '文字下面是渐变：深色模式会把它压成一种颜色。渐变只宜作装饰。',
    en: 'A gradient lies under text: dark mode flattens it to one colour. Keep gradients decorative.',
  })),
  /* 17 */
  'repeated-background': text('warning', 'O', () => ({
    zh: '相邻多段文字各自铺了同一种背景，深色模式下会显出接缝。请用一个容器统一铺。',
    en: 'Several texts in a row carry the same background each; seams show in dark mode. Use one container.',
  })),
  /* 20 */
  'svg-size': text('fixed', 'T', (s) => ({
    zh: `SVG 缺少 ${s}，在微信里可能不显示或变形。`,
    en: `The SVG lacks ${s}; it may not show or be distorted in WeChat.`,
  })),
  'svg-ink': text('fixed', 'O T', () => ({
    zh: 'SVG 里的黑色文字在深色模式下看不见，须用 currentColor。',
    en: 'Black text in an SVG vanishes in dark mode; it must use currentColor.',
  })),
  /* 21 */
  'svg-animation': text('error', 'P A', (s) => ({
    zh: `SVG 动画「${s}」不在微信允许的范围内。请改用允许的属性，并用 begin="click" 在同一元素上触发。`,
    en: `The SVG animation "${s}" is not among those WeChat allows. Use an allowed attribute, started by begin="click" on the same element.`,
  })),
  /* 22 */
  'foreign-object': text('warning', 'C T', () => ({
    zh: 'foreignObject 里须直接放带 xmlns 的 <section>，否则文字可能丢失。',
    en: 'A foreignObject must hold a <section> with xmlns, or its text may be lost.',
  })),
  /* 23 */
  div: text('fixed', 'C A', () => ({ zh: '<div> 须改成 <section>。', en: '<div> must become <section>.' })),
  /* 25 */
  'link-to-footnote': asRemarked('link-to-footnote'),
  /* 26 */
  'anchor-dropped': asRemarked('anchor-dropped'),
  /* 27 */
  'picture-outside': asRemarked('picture-outside', 'error', 'O C'),
  'picture-missing': text('error', 'O', () => ({
    zh: '图片没有地址，什么也不会显示。请补上图片。',
    en: 'The picture has no address and shows nothing. Add it.',
  })),
  'picture-size': text('fixed', 'T', () => ({
    zh: '图片的 width、height 属性会被去掉，尺寸须写进 style，并加 max-width:100%。',
    en: 'The width and height attributes of pictures are dropped; sizes must stand in style, with max-width:100%.',
  })),
  /* 28 */
  'picture-format': asRemarked('picture-format'),
  /* 29 */
  'picture-inline': text('error', 'I', () => ({
    zh: '内嵌的小图（data:）在保存时被丢掉。请上传成图片。',
    en: 'A small embedded picture (data:) is dropped on save. Upload it as a picture.',
  })),
  /* 30 */
  'forbidden-element': text('error', 'C T', (s) => ({
    zh: `公众号不接受 <${s}>。请改用微信自己的卡片、音视频组件或图片加说明。`,
    en: `WeChat does not accept <${s}>. Use WeChat’s own cards and media, or a picture with words.`,
  })),
  'check-as-text': asRemarked('check-as-text'),
  'videos-many': text('warning', 'T', (s) => ({
    zh: `文章里有 ${s} 个视频，超过 3 个会被退回（64509）。`,
    en: `The article has ${s} videos; more than 3 are refused (64509).`,
  })),
  /* 31 */
  'list-flattened': asRemarked('list-flattened'),
  'list-item': text('fixed', 'T I', () => ({
    zh: '列表项的内容须装进一个 <section>，否则编辑器会把加粗之后的文字挤到下一行。',
    en: 'The content of a list item must be in one <section>, or the editor moves the text after bold words to the next line.',
  })),
  'list-paragraph': text('fixed', 'T', () => ({
    zh: '列表项里不能有 <p>，须改成 <section>。',
    en: 'A list item must not hold a <p>; it must be a <section>.',
  })),
  'punctuation-kept': asRemarked('punctuation-kept'),
  /* 32 */
  'code-lines': asRemarked('code-lines'),
  /* 33 */
  'table-background': text('fixed', 'T A', () => ({
    zh: '表格行上的背景色会丢失，须写到单元格上。',
    en: 'A background on table rows is lost; it must stand on the cells.',
  })),
  'table-corners': text('fixed', 'T A', () => ({
    zh: '表格要圆角，须用 border-collapse:separate。',
    en: 'A table with round corners must use border-collapse:separate.',
  })),
  /* 34 */
  'text-unstyled': text('fixed', 'T', (s) => ({
    zh: `有文字没有写明 ${s}，会用微信默认的样式。`,
    en: `Some text does not say its ${s}; WeChat’s defaults apply.`,
  })),
  /* 35 */
  'words-unseen': text('warning', 'own', (s) => ({
    zh: `「${s}」的颜色和底色几乎一样，读者看不见。请换一种文字颜色或底色。`,
    en: `“${s}” has nearly the colour of its ground and cannot be seen. Change one of the two.`,
  })),
  'web-font': text('warning', 'C T', () => ({
    zh: '网络字体（@font-face）用不了，读者看到的是系统字体。',
    en: 'Web fonts (@font-face) do not work; readers see the system font.',
  })),
  /* 36 */
  'heading-margin': text('fixed', 'T', () => ({
    zh: '标题没有写明 margin，微信会拉大间距。',
    en: 'A heading does not say its margin; WeChat enlarges the gap.',
  })),
  /* 37 */
  'edge-block': text('fixed', 'T', () => ({
    zh: '第一个和最后一个元素的样式会被编辑器吃掉，前后须各垫一个零高度的段落。',
    en: 'The editor eats styles of the first and last element; a paragraph of no height must stand before and after.',
  })),
  /* 38 */
  'too-wide': text('warning', 'T', (s) => ({
    zh: `宽度 ${s} 超过正文栏宽 677 像素，手机上更窄。请用百分比或 max-width:100%。`,
    en: `The width ${s} is more than the column of 677 px, and phones are narrower. Use per cent or max-width:100%.`,
  })),
  /* 39 */
  'html-large': asRemarked('html-large', 'error', 'O C'),
  'text-long': asRemarked('text-long'),
  /* 40 */
  'title-long': text('error', 'O', (s) => ({
    zh: `标题有 ${s} 字，接口最多 32 字。请缩短。`,
    en: `The title has ${s} characters; the interface takes 32. Shorten it.`,
  })),
  'author-long': text('error', 'O', (s) => ({ zh: `作者有 ${s} 字，最多 16 字。请缩短。`, en: `The author has ${s} characters; 16 are allowed. Shorten it.` })),
  'digest-long': text('error', 'O', (s) => ({
    zh: `摘要有 ${s} 字，最多 128 字。请缩短。`,
    en: `The digest has ${s} characters; 128 are allowed. Shorten it.`,
  })),

  'shop-script': text('error', 'own', (s) => ({
    zh: `店铺页面不运行外来脚本，「${s}」会被去掉。请删掉它。`,
    en: `The shop runs no foreign script; "${s}" is removed. Delete it.`,
  })),
  'shop-element': text('error', 'own', (s) => ({
    zh: `店铺页面不显示 <${s}>。请改用图片、链接或卡片。`,
    en: `The shop does not show <${s}>. Use a picture, a link or a card.`,
  })),
  'shop-picture': text('error', 'own', (s) => ({
    zh: `图片「${s}」在别的网站上，随时可能失效，也会泄露读者的访问。请上传到素材库。`,
    en: `Picture "${s}" is on another site: it may vanish, and it tells that site who reads. Upload it to the library.`,
  })),
  'missing-alt': asRemarked('missing-alt'),
  'unsafe-link': asRemarked('unsafe-link'),
  'markup-lost': text('fixed', 'own', () => ({
    zh: '这个渠道只显示文字，HTML 的样式和排列不会保留。',
    en: 'This channel shows text only; styles and layout of the HTML are not kept.',
  })),
} satisfies Record<string, LintText>

export type LintRule = keyof typeof lintTexts
