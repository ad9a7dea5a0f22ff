import type { Bilingual } from '@/platform/language'
import type { Remark } from './contract'

type MarkdownRule = Pick<Remark, 'severity' | 'layer' | 'basis'> & { say(subject: string): Bilingual }
/** `n`: how often; `e`: examples in brackets, or nothing. */
type Say = (n: string, e: string) => Bilingual

/** What the Markdowns of other programs say and ours does not. `subject`: how often, with a few examples: `3（a；b）`. */
export const markdownRemarks = {
  'private-words': fixed((n, e) => ({
    zh: `${n} 处写给自己的话没有带入${e}（%%…%%、<!-- … -->）。`,
    en: `${n} remark(s) for the writer alone were left out${e} (%%…%%, <!-- … -->).`,
  })),
  'private-open': warning(() => ({
    zh: '有一处「%%」只有开头没有结尾，后面的文字照常带入了。如果那是写给自己的话，请删去。',
    en: 'One “%%” is opened and never closed; the text after it came in. If it was meant for you alone, delete it.',
  })),
  'wiki-link': warning((n, e) => ({
    zh: `${n} 个笔记之间的链接只保留了文字${e}：读者打不开你的笔记。需要链接请换成网址。`,
    en: `${n} link(s) between notes became plain words${e}: readers cannot open your notes. Use a web address where you need a link.`,
  })),
  'wiki-embed': warning((n, e) => ({
    zh: `${n} 处嵌入的笔记或文件没有带入${e}。请把需要的文字复制过来。`,
    en: `${n} embedded note(s) or file(s) did not come along${e}. Copy the words you need.`,
  })),
  'block-name': fixed((n, e) => ({ zh: `${n} 个段落编号没有带入${e}。`, en: `${n} name(s) of paragraphs were left out${e}.` })),
  'tag-words': fixed((n, e) => ({
    zh: `${n} 个标签按文字保留${e}。不想让读者看到请删去，需要话题请填在「话题」里。`,
    en: `${n} tag(s) are kept as words${e}. Delete them if readers should not see them; hashtags have a field of their own.`,
  })),
  'attributes-out': fixed((n, e) => ({ zh: `${n} 处排版属性没有采用${e}。`, en: `${n} set(s) of attributes are not used${e}.` })),
  'picture-size': fixed((n, e) => ({
    zh: `${n} 张图片的尺寸没有采用${e}，图片宽度由版式决定。`,
    en: `The size of ${n} picture(s) is not used${e}; the theme sets widths.`,
  })),
  'template-tag': warning((n, e) => ({
    zh: `${n} 个网站模板标签没有带入${e}，标签之间的文字已保留。`,
    en: `${n} tag(s) of a site generator were left out${e}; the words between them are kept.`,
  })),
  'template-value': warning((n, e) => ({
    zh: `${n} 处模板变量原样留在文中${e}，读者会看到它。请改成要写的内容。`,
    en: `${n} template value(s) stand in the text as they are and readers would see them${e}. Write what they stand for.`,
  })),
  'container-frame': fixed((n, e) => ({
    zh: `${n} 个「:::」容器去掉了外框${e}，里面的内容已保留。`,
    en: `${n} “:::” container(s) lost their frame${e}; what is in them is kept.`,
  })),
  'formula-words': fixed((n, e) => ({
    zh: `${n} 处公式写成了文字和上下标${e}，请核对。`,
    en: `${n} formula(s) became words with raised and lowered signs${e}. Check them.`,
  })),
  'formula-drawn': fixed((n, e) => ({ zh: `${n} 个公式画成了矢量图${e}，请核对。`, en: `${n} formula(s) became drawings${e}. Check them.` })),
  'formula-source': warning((n, e) => ({
    zh: `${n} 个公式画不出来${e}，以源码留在文中。请改写，或换成图片。`,
    en: `${n} formula(s) cannot be drawn and stand in the text as source${e}. Reword them or put a picture in their place.`,
  })),
  'diagram-source': warning((n, e) => ({
    zh: `${n} 个图表${e}（mermaid 等）没有画成图，源码留在代码块里，发出时不带。请换成图片。`,
    en: `${n} diagram(s) (mermaid and others) were not drawn${e}. Their source stays in a code block that is not sent. Put a picture in their place.`,
  })),
  'diagram-left-out': warning((n) => ({
    zh: `「${n}」的源码不给读者看，没有发出。请换成图片。`,
    en: `The source of “${n}” is nothing for readers and is not sent. Put a picture in its place.`,
  })),
  'card-as-quote': fixed((s) => ({
    zh: `Markdown 里没有卡片，「${s}」写成了引用；再读入时是引用，不是卡片。要原样带走请用「导出」。`,
    en: `Markdown has no cards: “${s}” became a quote and comes back as one. Use “Export” to take it along as it is.`,
  })),
  'fact-as-words': fixed((s) => ({
    zh: `「${s}」写成了现在的值，再读入时不会跟着产品更新。`,
    en: `“${s}” is written with its present value; read again, it no longer follows the product.`,
  })),
  'place-lost': fixed((s) => ({ zh: `Markdown 不记对齐和缩进，${s} 没有写进去。`, en: `Markdown keeps neither alignment nor indents; ${s} is not written.` })),
  'table-head-made': fixed(() => ({
    zh: 'Markdown 的表格只认第一行是表头，再读入时表头和现在不同。',
    en: 'In Markdown the first row of a table is its head and no other cell is; read again, the heads differ.',
  })),
  'address-as-link': fixed((s) => ({ zh: `网址「${s}」再读入时会成为链接。`, en: `The address “${s}” becomes a link when it is read again.` })),
  'indent-prose': fixed((n, e) => ({
    zh: `${n} 段行首有空格的文字读成了正文${e}，没有当作代码。`,
    en: `${n} indented passage(s) were read as text${e}, not as code.`,
  })),
  'front-lines': warning((n, e) => ({
    zh: `文件开头的信息区里有 ${n} 行看不懂${e}，没有带入。`,
    en: `${n} line(s) of the front matter were not understood and left out${e}.`,
  })),
  'missing-words': warning((n, e) => ({
    zh: `原文有 ${n} 段文字在导入结果里找不到${e}，请对照原文。`,
    en: `${n} passage(s) of the source are not found in the result${e}. Compare with the source.`,
  })),
  'missing-numbers': warning((n, e) => ({
    zh: `原文有 ${n} 个数字在导入结果里找不到${e}，请对照原文。`,
    en: `${n} number(s) of the source are not found in the result${e}. Compare with the source.`,
  })),
  'missing-pictures': warning((n, e) => ({
    zh: `原文有 ${n} 张图片在导入结果里找不到${e}，请对照原文。`,
    en: `${n} picture(s) of the source are not found in the result${e}. Compare with the source.`,
  })),
  'missing-links': warning((n, e) => ({
    zh: `原文有 ${n} 个链接在导入结果里找不到${e}，请对照原文。`,
    en: `${n} link(s) of the source are not found in the result${e}. Compare with the source.`,
  })),
} satisfies Record<string, MarkdownRule>

function fixed(say: Say): MarkdownRule {
  return { severity: 'fixed', basis: 'own', say: (subject) => counted(say, subject) }
}

function warning(say: Say): MarkdownRule {
  return { severity: 'warning', basis: 'own', say: (subject) => counted(say, subject) }
}

function counted(say: Say, subject: string): Bilingual {
  const [, count = subject, examples = ''] = /^(\d+)(（[\s\S]*)?$/.exec(subject) ?? []
  return say(count, examples)
}
