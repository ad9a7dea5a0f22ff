import { bareField, cell, characterStyle, field, formula, mr, p, picture, png, r, row, style, styled, textBox } from './word-file'
import type { Situation } from './word-situation'
import { moreSituations } from './word-situations-more'

const heading = style('1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
const secret = '成本八百'

/** Word files in ways people write them. */
const hiddenAndSkipped: Record<string, Situation> = {
  'a style that hides': {
    parts: { styles: style('hid', '内部', '<w:rPr><w:vanish/></w:rPr>'), body: p('集合七点。') + styled(secret, 'hid') + p('带水。') },
    lines: ['集合七点。', '带水。'],
    said: [/隐藏的 4 个字/],
    unsaid: [secret],
  },
  'a character style based on one that hides': {
    parts: {
      styles: characterStyle('h1', '藏', '<w:rPr><w:vanish/></w:rPr>') + characterStyle('h2', '也藏', '<w:basedOn w:val="h1"/>'),
      body: p(r('集合七点。') + r(secret, '<w:rStyle w:val="h2"/>') + r('带水。')),
    },
    lines: ['集合七点。带水。'],
    said: [/隐藏的 4 个字/],
    unsaid: [secret],
  },
  'a style that hides and a run that shows again': {
    parts: { styles: style('hid', '内部', '<w:rPr><w:vanish/></w:rPr>'), body: p(r('露出来的话。', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="hid"/>') },
    lines: ['露出来的话。'],
  },
  'page numbers hidden from the web': {
    parts: { body: p(r('第一章') + r('12', '<w:webHidden/>')) + p('正文写在这里。') },
    lines: ['第一章', '正文写在这里。'],
    said: [/隐藏的 2 个字/],
  },
  'a hidden row and a hidden cell of words': {
    parts: {
      body: `<w:tbl>${row([cell('班期'), cell('价格')])}${row([cell(secret), cell('底价')], '<w:hidden/>')}${row([cell('五月'), cell(p(r('1399') + r('内部', '<w:vanish/>')))])}</w:tbl>`,
    },
    lines: ['| 班期 | 价格', '| 五月 | 1399'],
    said: [/隐藏的 8 个字/],
    unsaid: [secret, '底价'],
  },
  'a hidden drawing': {
    parts: {
      body: p(r('前。') + picture('rI', secret, ' hidden="1"')) + p('后。'),
      relations: { rI: ['image', 'media/a.png'] },
      files: { 'word/media/a.png': png },
    },
    lines: ['前。', '后。'],
    said: [/隐藏的 1 个图形/],
    lost: 0,
    unsaid: [secret],
  },
  'a hidden paragraph mark, so that two lines are one': {
    parts: { body: p(r('洱海'), '<w:rPr><w:vanish/></w:rPr>') + p('的风。') },
    lines: ['洱海的风。'],
  },
  'tracked changes': {
    parts: {
      body: p(
        `${r('成人')}<w:del w:id="1"><w:r><w:delText>1299</w:delText></w:r></w:del><w:ins w:id="2">${r('1399')}</w:ins>${r('元。')}<w:moveFrom w:id="3">${r('搬走')}</w:moveFrom><w:moveTo w:id="4">${r('搬来')}</w:moveTo>`,
      ),
    },
    lines: ['成人1399元。搬来'],
    said: [/删去的 6 个字/],
    unsaid: ['1299'],
  },
  'a row that tracked changes take out': {
    parts: {
      body: `<w:tbl>${row([cell('日期'), cell('价')])}${row([cell('旧'), cell('1299')], '<w:del w:id="1"/>')}${row([cell('五月'), cell('1399')])}</w:tbl>`,
    },
    lines: ['| 日期 | 价', '| 五月 | 1399'],
    said: [/删去的 5 个字/],
    unsaid: ['1299'],
  },
  'comments with answers': {
    parts: {
      body: p(`${r('成人')}<w:commentRangeStart w:id="0"/>${r('1399元')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`),
      comments: `<w:comment w:id="0">${p(secret)}</w:comment><w:comment w:id="1">${p('知道了')}</w:comment>`,
      relations: { rC: ['comments', 'comments.xml'] },
    },
    lines: ['成人1399元'],
    said: [/2 条批注/],
    unsaid: [secret, '知道了'],
  },
  'a header, a footer and a watermark': {
    parts: {
      body: `${p('正文。')}<w:sectPr><w:headerReference w:type="default" r:id="rH"/><w:footerReference w:type="default" r:id="rF"/></w:sectPr>`,
      relations: { rH: ['header', 'header1.xml'], rF: ['footer', 'footer1.xml'] },
      files: {
        'word/header1.xml': `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('山行旅社')}</w:hdr>`,
        'word/footer1.xml': `<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('12')}</w:ftr>`,
      },
    },
    lines: ['正文。'],
    said: [/页眉和页脚的 4 个字没有带入（山行旅社）/],
  },
  'readings above words': {
    parts: { body: p(`${r('去')}<w:r><w:ruby><w:rt>${r('chì kǎn')}</w:rt><w:rubyBase>${r('赤坎')}</w:rubyBase></w:ruby></w:r>${r('古镇。')}`) },
    lines: ['去赤坎（chì kǎn）古镇。'],
  },
  'readings written by a field, and a sign in a ring': {
    parts: { body: p(`${r('去')}${bareField('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(dà lǐ),大理)')}${r('。')}`) },
    lines: ['去大理（dà lǐ）。'],
  },
  'fields in fields': {
    parts: { body: p(r('共') + field(`IF ${'1'} = 1`, field('REF days', r('五'))) + r('天。')) },
    lines: ['共五天。'],
  },
  'a link by a field in two runs, and one to the file itself': {
    parts: { body: p(field('HYPERLINK "https://example.com/a?b=1&amp;c=2"', r('报') + r('名')) + r('，') + field('HYPERLINK \\l "_Toc1"', r('回到目录'))) },
    lines: ['[报名](https://example.com/a?b=1&c=2)，回到目录'],
  },
  'a link by relation, and one that is a mail': {
    parts: {
      body: p(`<w:hyperlink r:id="rL">${r('官网')}</w:hyperlink>${r('或')}<w:hyperlink r:id="rM">${r('写信')}</w:hyperlink>`),
      relations: { rL: ['hyperlink', 'https://example.com/lake', true], rM: ['hyperlink', 'mailto:a@example.com', true] },
    },
    lines: ['[官网](https://example.com/lake)或[写信](mailto:a@example.com)'],
  },
  'a table of contents over several paragraphs': {
    parts: {
      styles: style('TOC1', 'toc 1') + heading,
      body:
        p(
          '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
            r('出发'),
          '<w:pStyle w:val="TOC1"/>',
        ) +
        p(r('回程') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>', '<w:pStyle w:val="TOC1"/>') +
        styled('出发', '1') +
        p('七点集合。'),
    },
    lines: ['出发', '回程', 'h2 出发', '七点集合。'],
  },
  'index entries that nobody prints': {
    parts: { body: p(r('洱海') + bareField('XE "洱海"') + r('很大。')) },
    lines: ['洱海很大。'],
  },
  'boxes to tick, old and new, and a choice': {
    parts: {
      body:
        p(bareField('FORMCHECKBOX', '<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>') + r(' 身份证')) +
        p(bareField('FORMCHECKBOX', '<w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>') + r(' 雨衣')) +
        p(
          `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:sdtContent></w:sdt>${r('水')}`,
        ),
    },
    lines: ['☒ 身份证', '☐ 雨衣', '☑水'],
  },
  'a form field that nobody filled in': {
    parts: { body: p(`${r('姓名：')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('单击此处输入文字。')}</w:sdtContent></w:sdt>`) },
    lines: ['姓名：'],
    said: [/1 个还没填写的表单控件/],
  },
  'a formula with roots, powers and sums': {
    parts: {
      body: p(
        r('面积 ') +
          formula(
            `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e><m:sSup><m:e>${mr('a')}</m:e><m:sup>${mr('2')}</m:sup></m:sSup>${mr('+b')}</m:e></m:rad>`,
          ) +
          r('，共 ') +
          formula(`<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${mr('i=1')}</m:sub><m:sup>${mr('n')}</m:sup><m:e>${mr('x')}</m:e></m:nary>`),
      ),
    },
    lines: ['面积 √(a^2+b)，共 ∑_(i=1)^n x'],
    said: [/2 个公式/],
  },
  'a formula in a paragraph of its own': {
    parts: {
      body: `${p('公式：')}<w:p><m:oMathPara><m:oMath><m:f><m:num>${mr('总价+税')}</m:num><m:den>${mr('人数')}</m:den></m:f></m:oMath></m:oMathPara></w:p>`,
    },
    lines: ['公式：', '(总价+税)/人数'],
    said: [/1 个公式/],
  },
  'a text box that is told twice': {
    parts: { body: p(r('正文。') + textBox(p('框里的提示。') + p('第二行。'))) + p('下一段。') },
    lines: ['正文。', '框里的提示。', '第二行。', '下一段。'],
    said: [/1 个文本框/],
  },
  'art made of words': {
    parts: { body: p(`${r('前。')}<w:r><w:pict><v:shape><v:textpath string="五一特惠"/></v:shape></w:pict></w:r>`) },
    lines: ['前。', '五一特惠'],
  },
  'breaks of pages, columns and lines': {
    parts: {
      body: p(
        `${r('上页末。')}<w:r><w:br w:type="page"/></w:r>${r('下页首。')}<w:r><w:br/></w:r>${r('同段下一行。')}<w:r><w:br w:type="column"/></w:r>${r('下一栏。')}`,
      ),
    },
    lines: ['上页末。', '下页首。', '同段下一行。', '下一栏。'],
    said: [/2 处分页或分栏/],
  },
  'words from right to left': {
    parts: { body: p(`<w:bdo w:val="rtl">${r('شىنجاڭ')}</w:bdo>`, '<w:bidi/>') + p(`<w:dir w:val="ltr">${r('新疆')}</w:dir>`) },
    lines: ['شىنجاڭ', '新疆'],
    said: [/1 处从右向左/],
  },
  'signs of symbol fonts': {
    parts: {
      body:
        p(`<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${r('含早餐')}<w:r><w:sym w:font="Wingdings 2" w:char="F04F"/></w:r>${r('不含机票')}`) +
        p(r('\uf0e8', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>') + r('出发')),
    },
    lines: ['✓含早餐✗不含机票', '→出发'],
  },
  'smart tags and custom marks': {
    parts: { body: `<w:customXml>${p(`<w:smartTag w:element="place">${r('大理')}</w:smartTag><w:customXml>${r('古城')}</w:customXml>`)}</w:customXml>` },
    lines: ['大理古城'],
  },
  'notes at the foot and at the end, told as one row': {
    parts: {
      body: p(`${r('门票')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('与船票')}<w:r><w:endnoteReference w:id="5"/></w:r>${r('另付。')}`),
      footnotes: `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r('以公告为准。')}`)}</w:footnote>`,
      endnotes: `<w:endnote w:id="5">${p('淡季 80 元。')}</w:endnote>`,
      relations: { rF: ['footnotes', 'footnotes.xml'], rE: ['endnotes', 'endnotes.xml'] },
    },
    lines: ['门票^[1]^与船票^[2]^另付。', '---', '[1] 以公告为准。', '[2] 淡季 80 元。'],
  },
  'a note with a mark of its own': {
    parts: {
      body: p(`${r('门票')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>※</w:t></w:r>${r('另付。')}`),
      footnotes: `<w:footnote w:id="2">${p('以公告为准。')}</w:footnote>`,
      relations: { rF: ['footnotes', 'footnotes.xml'] },
    },
    lines: ['门票^[1]^另付。', '---', '[1] 以公告为准。'],
  },
  'a page in the file': {
    parts: {
      body: `${p('前。')}<w:altChunk r:id="rA"/>${p('后。')}`,
      relations: { rA: ['aFChunk', 'chunk.html'] },
      files: { 'word/chunk.html': '<html><body><p>并进来的话。</p></body></html>' },
    },
    lines: ['前。', '并进来的话。', '后。'],
  },
  'another document in the file': {
    parts: { body: `${p('前。')}<w:altChunk r:id="rA"/>${p('后。')}`, relations: { rA: ['aFChunk', 'chunk.rtf'] }, files: { 'word/chunk.rtf': '{\\rtf1 x}' } },
    lines: ['前。', '后。'],
    said: [/1 个并入的子文档没有带过来（chunk\.rtf）/],
  },
}

export const situations: Record<string, Situation> = { ...hiddenAndSkipped, ...moreSituations }
