import { cell, li, list, p, picture, png, r, row, style, styled } from './word-file'
import type { Situation } from './word-situation'

const heading = style('1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')

/** Lists, headings, looks, tables and pictures in ways people write them. */
export const moreSituations: Record<string, Situation> = {
  'a list that an override restarts': {
    parts: {
      numbering: `${list(1, [{ text: '%1.' }])}<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
      body: li('报名', 1) + li('付款', 1) + p('另一张单子：') + li('证件', 2) + li('雨衣', 2),
    },
    lines: ['1. 报名', '2. 付款', '另一张单子：', '1. 证件', '2. 雨衣'],
  },
  'levels numbered one in another': {
    parts: {
      numbering: list(1, [{ text: '%1.' }, { text: '%1.%2' }, { format: 'lowerLetter', text: '%3)' }]),
      body: li('行程', 1) + li('第一日', 1, 1) + li('上午', 1, 2) + li('下午', 1, 2) + li('第二日', 1, 1) + li('费用', 1) + li('包含', 1, 1),
    },
    lines: ['1. 行程', '  - 1.1 第一日', '    - a) 上午', '    - b) 下午', '  - 1.2 第二日', '2. 费用', '  - 2.1 包含'],
  },
  'numbers of many kinds': {
    parts: {
      numbering:
        list(1, [{ format: 'upperRoman', text: '%1.' }]) +
        list(2, [{ format: 'ideographTraditional', text: '%1、' }]) +
        list(3, [{ format: 'chineseCountingThousand', text: '（%1）', start: 11 }]) +
        list(4, [{ format: 'decimalZero', text: 'Day %1' }]) +
        list(5, [{ format: 'chineseLegalSimplified', text: '第%1条' }]),
      body: li('总则', 1) + li('细则', 1) + li('出发', 2) + li('回程', 2) + li('补充', 3) + li('再补', 3) + li('抵达', 4) + li('签约', 5),
    },
    lines: ['- I. 总则', '- II. 细则', '- 甲、出发', '- 乙、回程', '- （十一）补充', '- （十二）再补', '- Day 01 抵达', '- 第壹条 签约'],
  },
  'headings numbered by their style': {
    parts: {
      styles:
        style('1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>') +
        style('2', 'heading 2', '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr>'),
      numbering: list(1, [
        { format: 'chineseCounting', text: '第%1章', more: '<w:pStyle w:val="1"/>' },
        { text: '%1.%2', more: '<w:pStyle w:val="2"/><w:isLgl/>' },
      ]),
      body: styled('出发', '1') + p('七点。') + styled('集合', '2') + p('西门。') + styled('回程', '1') + p('五点。') + styled('散团', '2') + p('原地。'),
    },
    lines: ['h2 第一章 出发', '七点。', 'h2 1.1 集合', '西门。', 'h2 第二章 回程', '五点。', 'h2 2.1 散团', '原地。'],
  },
  'a numbered heading in plain figures': {
    parts: {
      styles: heading,
      numbering: list(1, [{ text: '%1.' }]),
      body: p('出发', '<w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') + p('七点。'),
    },
    lines: ['h2 1. 出发', '七点。'],
  },
  'a numbered style that one paragraph takes off': {
    parts: {
      styles: style('n', '编号', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
      numbering: list(1, [{ text: '%1.' }]),
      body: styled('报名', 'n') + p('（不编号的一段）', '<w:pStyle w:val="n"/><w:numPr><w:numId w:val="0"/></w:numPr>') + styled('付款', 'n'),
    },
    lines: ['1. 报名', '（不编号的一段）', '2. 付款'],
  },
  'points of three levels': {
    parts: {
      numbering: list(1, [
        { format: 'bullet', text: '\uf0b7' },
        { format: 'bullet', text: 'o' },
        { format: 'bullet', text: '➢' },
      ]),
      body: li('证件', 1) + li('身份证', 1, 1) + li('原件', 1, 2) + li('雨衣', 1),
    },
    lines: ['- 证件', '  - 身份证', '    - 原件', '- 雨衣'],
  },
  'a style of a style of a heading, and a title': {
    parts: {
      styles: `${heading}${style('t', 'Title')}${style('x', '章', '<w:basedOn w:val="1"/>')}${style('y', '大章', '<w:basedOn w:val="x"/>')}`,
      body: styled('大理五日', 't') + styled('出发', 'y') + p('七点。'),
    },
    lines: ['h2 大理五日', 'h2 出发', '七点。'],
  },
  'a heading style with an outline level that says text': {
    parts: {
      styles: `${heading}${style('x', '像标题的正文', '<w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>')}`,
      body: styled('不是标题，只是一段话。', 'x') + p('七点。'),
    },
    lines: ['不是标题，只是一段话。', '七点。'],
  },
  'a large first letter': {
    parts: { body: p(r('风'), '<w:framePr w:dropCap="drop" w:lines="3"/>') + p('从苍山来，吹过洱海。') },
    lines: ['风从苍山来，吹过洱海。'],
  },
  'colours, a highlight and shades': {
    parts: {
      body: p(
        r('红', '<w:color w:val="C00000"/>') +
          r('蓝', '<w:color w:val="0000FF"/>') +
          r('黑', '<w:color w:val="000000"/>') +
          r('亮', '<w:highlight w:val="green"/>') +
          r('不亮', '<w:highlight w:val="none"/>'),
      ),
    },
    lines: ['红蓝黑==亮==不亮'],
    said: [/2 处文字颜色/],
  },
  'white words that paper does not show': {
    parts: { body: p(r('行程含早餐。') + r('返点八', '<w:color w:val="FFFFFF"/>')) },
    lines: ['行程含早餐。返点八'],
    said: [/3 个字在 Word 里是白色/],
  },
  'a frame around a paragraph': {
    parts: { body: p('提示一句话。', '<w:pBdr><w:top w:val="single" w:sz="4"/></w:pBdr>') + p('正文。') },
    lines: ['提示一句话。', '正文。'],
    said: [/1 段的边框或底色/],
  },
  'merged cells and a head that repeats': {
    parts: {
      body: `<w:tbl>${row([cell('班期'), cell('价格', '<w:gridSpan w:val="2"/>')], '<w:tblHeader/>')}${row([cell('五月', '<w:vMerge w:val="restart"/>'), cell('成人'), cell('1399')])}${row([cell('', '<w:vMerge/>'), cell('儿童'), cell('899')])}</w:tbl>`,
    },
    lines: ['|# 班期 |↔2# 价格', '|↕2 五月 | 成人 | 1399', '| 儿童 | 899'],
  },
  'a table in a table': {
    parts: {
      body: `<w:tbl>${row([cell(`${p('外面的话。')}<w:tbl>${row([cell('日期'), cell('价格')])}${row([cell('五月'), cell('1399')])}</w:tbl>${p('')}`)])}</w:tbl>`,
    },
    lines: ['外面的话。', '| 日期 | 价格', '| 五月 | 1399'],
  },
  'rows and cells in content controls': {
    parts: {
      body: `<w:tbl>${row([cell('日期'), cell('价格')])}<w:sdt><w:sdtContent>${`<w:tr><w:sdt><w:sdtContent>${cell('五月')}</w:sdtContent></w:sdt>${cell('1399')}</w:tr>`}</w:sdtContent></w:sdt></w:tbl>`,
    },
    lines: ['| 日期 | 价格', '| 五月 | 1399'],
  },
  'a picture with a caption': {
    parts: {
      styles: style('c', 'caption'),
      body: p(picture('rI', '码头')) + styled('图 1 清晨的码头', 'c') + p('正文一段。'),
      relations: { rI: ['image', 'media/a.png'] },
      files: { 'word/media/a.png': png },
    },
    lines: ['[picture 码头 (图 1 清晨的码头)]', '正文一段。'],
  },
  'pictures that are gone, of another kind, and behind a link': {
    parts: {
      body: p('第一段。') + p(picture('rGone', '丢失的图')) + p('第二段。') + p(picture('rWmf', '路线')) + p('第三段。'),
      relations: { rGone: ['image', 'media/none.png'], rWmf: ['image', 'media/b.wmf'] },
      files: { 'word/media/b.wmf': new Uint8Array([0xd7, 0xcd, 0xc6, 0x9a, 0, 0]) },
    },
    lines: ['第一段。', '第二段。', '第三段。'],
    said: [/第 1 张图片「丢失的图」没有带过来（在「第一段。」之后）：文件里没有这张图/, /第 2 张图片「路线」.*WMF/],
    lost: 2,
  },
  'an Excel table inside': {
    parts: {
      body: p(`${r('见表。')}<w:r><w:object><v:shape><v:imagedata r:id="rE"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>`),
      relations: { rE: ['image', 'media/e.emf'] },
      files: { 'word/media/e.emf': new Uint8Array(60) },
    },
    lines: ['见表。'],
    said: [/1 个嵌入的文件或对象没有带过来（Excel\.Sheet\.12）/, /EMF/],
    lost: 1,
  },
  'a chart with a title': {
    parts: {
      body:
        p('上文。') +
        p(
          '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图表 1"/><a:graphic><a:graphicData><c:chart r:id="rC"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
        ),
      relations: { rC: ['chart', 'charts/chart1.xml'] },
      files: {
        'word/charts/chart1.xml':
          '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title><a:t>五月报名人数</a:t></c:title></c:chart></c:chartSpace>',
      },
    },
    lines: ['上文。'],
    said: [/第 1 张图片「五月报名人数」没有带过来（在「上文。」之后）：这是 Word 里的图表/],
    lost: 1,
  },
  'a heading told by its name alone': {
    parts: { body: styled('出发', 'Heading2') + p('七点。') },
    lines: ['h2 出发', '七点。'],
  },
  'a quotation': {
    parts: { styles: style('q', 'Quote'), body: p('他说：') + styled('慢慢走，认真看。', 'q') + p('我们都笑了。') },
    lines: ['他说：', '> 慢慢走，认真看。', '我们都笑了。'],
  },
  'tabs, no-break hyphens and soft ones': {
    parts: { body: p(`<w:r><w:t>成人</w:t><w:tab/><w:t>1399</w:t><w:noBreakHyphen/><w:t>1599</w:t><w:softHyphen/><w:t>元</w:t></w:r>`) },
    lines: ['成人 1399-1599元'],
  },
}
