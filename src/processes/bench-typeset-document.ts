import type { Picture } from '@/typesetting'
import type { BlockNode, InlineNode, RichDocument } from '@/writing'

const SENTENCE = '清晨六点半，渡船离开码头，湖面像一块刚擦过的玻璃。对岸的村子还没有醒，只有炊烟从瓦顶升起来。'

const SECTIONS = 10

/** A travel article of about 5,000 Chinese characters in 30 blocks with 10 pictures, `times` over; `first` numbers its pictures. */
export function benchDocument(times: number, first = 0): RichDocument {
  const children: BlockNode[] = []
  for (let part = 0; part < times * SECTIONS; part++) children.push(...section(first * SECTIONS + part))
  return { root: { type: 'root', children, version: 1 } }
}

export function benchPictures(count: number): Record<string, Picture> {
  const pictures: Record<string, Picture> = {}
  for (let i = 0; i < count; i++) {
    pictures[`p${i}`] = {
      id: `p${i}`,
      url: `https://mmbiz.qpic.cn/mmbiz_jpg/picture${i}/640`,
      width: 1600,
      height: 1067,
      alt: '湖边的清晨',
      bytes: 300_000,
      mimeType: 'image/jpeg',
    }
  }
  return pictures
}

function section(index: number): BlockNode[] {
  const picture: BlockNode = { type: 'upload', relationTo: 'assets', value: `p${index}`, fields: { caption: '湖边的清晨' }, version: 3 }
  return [opening(index), picture, body(index)]
}

function opening(index: number): BlockNode {
  if (index % 3 === 0) return { type: 'heading', tag: 'h2', children: [text(`第 ${index + 1} 站：渡口与老街`)], version: 1 }
  return { type: 'quote', children: [text(SENTENCE)], version: 1 }
}

function body(index: number): BlockNode {
  const long = text(SENTENCE.repeat(5))
  if (index % 5 === 4) {
    const items = [0, 1, 2, 3].map(() => ({ type: 'listitem' as const, children: [text('上午', 1), text(`：${SENTENCE.repeat(2)}`)], version: 1 }))
    return { type: 'list', listType: 'bullet', children: items, version: 1 }
  }
  const link: InlineNode = { type: 'link', children: [text('往期路线')], fields: { url: 'https://mp.weixin.qq.com/s/route' }, version: 1 }
  return { type: 'paragraph', children: [long, text(SENTENCE, 1), link, long], version: 1 }
}

function text(words: string, format = 0): InlineNode {
  return { type: 'text', text: words, format, version: 1 }
}
