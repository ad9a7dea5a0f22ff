import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../tests/support/document-lines'
import { readSource } from '../read-source'

const folder = new URL('../../../../tests/golden/import/word/', import.meta.url)

async function read(name: string) {
  const { document, report } = await readSource({ kind: 'docx', content: readFileSync(new URL(`${name}.docx`, folder)), name: `${name}.docx` })
  return { lines: linesOf(document), said: report.remarks.map(({ message }) => message.zh), report }
}

/** Documents that people reported to come in wrong, each with what is right. */
const cases: Record<string, { lines: string[]; said?: RegExp[] }> = {
  D02: { lines: ['行程含早餐。全程无购物。', '集合时间早上七点。'], said: [/隐藏的 21 个字/] },
  D04: {
    lines: ['报名步骤：', '1. 选班期', '2. 填资料', '（资料需与证件一致）', '3. 付定金', '4. 收确认单', '另起：', '5. 从五开始的第一条', '6. 第六条'],
  },
  D05: {
    lines: [
      'h2 第一天 抵达大理',
      '接站入住。',
      'h2 第二天 环洱海骑行',
      '骑四十公里。',
      '- 一、费用包含住宿',
      '- 二、费用不含午餐',
      '- ① 儿童不占床',
      '- ② 老人需家属陪同',
    ],
  },
  D06: { lines: ['人均费用 = 包车总价/人数，四人起订。', '结尾。'], said: [/1 个公式改成了一行文字（包车总价\/人数）/] },
  D08: { lines: ['出发日期：2026年5月1日，房型：湖景双床', '☒身份证原件', '☐雨衣', '整段在内容控件里。'] },
  D09: { lines: ['本团共五天。详见第三节。', '官网：[点此](https://example.com/lake)。'] },
  D12: {
    lines: ['前', '中', '后', '[picture 集合点]', '尾'],
    said: [/第 1 张图片「环湖路线图」没有带过来（在「前」之后）.*EMF/, /第 2 张图片没有带过来（在「中」之后）.*TIFF/, /第 4 张图片.*链接进来的/],
  },
  D14: {
    lines: ['门票以景区当日公告为准^[1]^，请提前预约。此句待核。', '第二处^[2]^', '---', '[1] 公告见景区公众号。', '[2] 脚注二的第一段。', '脚注二的第二段。'],
    said: [/1 条批注没有带入/],
  },
  D17: {
    lines: ['红字==高亮底纹==__下划线__着重号^上标^~~双删除线~~空心Smallcaps'],
    said: [/1 处文字颜色/, /1 处着重号/, /3 处文字特效/],
  },
  D18: { lines: ['目录', 'h2 第一章 出发', '正文甲。', 'h2 第一节 准备', '正文乙。', 'h2 直接大纲级别的标题', '正文丙。'] },
  D22: {
    lines: ['上文', '中文', '- 报名', '下文'],
    said: [/第 1 张图片没有带过来（在「上文」之后）.*图表/, /第 2 张图片没有带过来（在「中文」之后）.*SmartArt/],
  },
  D35: { lines: ['成人1399元起。'], said: [/1 条批注没有带入/] },
}

describe('a Word file from practice', () => {
  it.each(Object.entries(cases))('%s comes in as it reads', async (name, { lines, said = [] }) => {
    const got = await read(name)
    expect(got.lines).toEqual(lines)
    expect(got.said).toHaveLength(said.length)
    said.forEach((sign, i) => expect(got.said[i]).toMatch(sign))
  })

  it('says every loss in both languages, and nothing in the words of a library', async () => {
    for (const name of Object.keys(cases)) {
      const { report } = await read(name)
      for (const { message } of report.remarks) {
        expect(message.zh).toMatch(/[\u4e00-\u9fff]/)
        expect(message.en).not.toMatch(/An unrecognised element|Unrecognised|w:|m:o/)
      }
    }
  })

  it('lets out nothing that Word hides', async () => {
    const { report, lines } = await read('D35')
    expect(JSON.stringify({ lines, report })).not.toMatch(/成本|LB1/)
    const hidden = await read('D02')
    expect(JSON.stringify(hidden)).not.toMatch(/返点|底价/)
  })
})
