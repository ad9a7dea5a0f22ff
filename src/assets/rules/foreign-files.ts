import type { Bilingual } from '@/platform/language'
import { isSvg } from './svg-text'

type Kind = { what: Bilingual; way: Bilingual; isIt(head: string): boolean }

const asJpg = { zh: '请用看图或修图软件导出为 JPG 或 PNG 再上传', en: 'Export it as JPG or PNG and upload that' }
const brand =
  (...names: string[]) =>
  (head: string) =>
    head.slice(4, 8) === 'ftyp' && names.some((name) => head.slice(8, 64).includes(name))
const begins =
  (...starts: string[]) =>
  (head: string) =>
    starts.some((start) => head.startsWith(start))

/** Files that people take for pictures the library keeps, recognised by their first bytes, with the way out of each. */
const kinds: Kind[] = [
  {
    what: { zh: '是 SVG，可以携带脚本', en: 'is an SVG, which can carry scripts' },
    way: { zh: '请导出为 PNG 再上传', en: 'Export it as PNG and upload that' },
    isIt: isSvg,
  },
  {
    what: { zh: '是 HEIC（iPhone 拍的原图）', en: 'is HEIC, as iPhones take it' },
    way: {
      zh: '请在 iPhone「设置 → 相机 → 格式」里选「兼容性最佳」重拍，或在电脑上导出为 JPG 再上传',
      en: 'On the iPhone choose Settings → Camera → Formats → Most Compatible, or export it as JPG on a computer',
    },
    isIt: brand('heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'),
  },
  { what: { zh: '是 AVIF，而且解不开', en: 'is an AVIF that cannot be decoded' }, way: asJpg, isIt: brand('avif', 'avis') },
  { what: { zh: '是 TIFF，而且解不开', en: 'is a TIFF that cannot be decoded' }, way: asJpg, isIt: begins('II*\0', 'MM\0*') },
  { what: { zh: '是 BMP', en: 'is a BMP' }, way: asJpg, isIt: begins('BM') },
  {
    what: { zh: '是 PSD（Photoshop 源文件）', en: 'is a Photoshop document' },
    way: { zh: '请在 Photoshop 里「导出为」JPG 或 PNG 再上传', en: 'Export it as JPG or PNG in Photoshop and upload that' },
    isIt: begins('8BPS'),
  },
  {
    what: { zh: '是 PDF', en: 'is a PDF' },
    way: { zh: '请把要用的一页导出或截图为 PNG 再上传', en: 'Export the page you need as PNG and upload that' },
    isIt: begins('%PDF'),
  },
  { what: { zh: '是相机原片（RAW）', en: 'is a raw photograph' }, way: asJpg, isIt: begins('FUJIFILMCCD', 'IIRO', 'IIU\0') },
  { what: { zh: '是 JPEG XL', en: 'is a JPEG XL' }, way: asJpg, isIt: begins('\xff\x0a', '\0\0\0\x0cJXL ') },
  {
    what: { zh: '是视频', en: 'is a video' },
    way: { zh: '素材库只收图片，请截一帧为 JPG，或做成 GIF 再上传', en: 'The library keeps pictures: upload a frame as JPG, or a GIF' },
    isIt: (head) => head.slice(4, 8) === 'ftyp' || begins('\x1aE\xdf\xa3', 'RIFF____AVI', 'FLV', '\0\0\x01\xba')(head) || /^RIFF.{4}AVI /s.test(head),
  },
  {
    what: { zh: '是压缩包或 Office 文档', en: 'is an archive or an office document' },
    way: { zh: '请解开后把里面的图片单独上传', en: 'Unpack it and upload the pictures themselves' },
    isIt: begins('PK\x03\x04', 'Rar!', '7z\xbc\xaf'),
  },
]

/** A drawing may begin with comments. */
const HEAD = 4_096

/** What a file is that the library does not keep, and the way out; null when nothing is known of it. */
export function foreignFile(data: Uint8Array): Bilingual | null {
  const head = String.fromCharCode(...data.subarray(0, HEAD))
  const kind = kinds.find(({ isIt }) => isIt(head))
  return kind ? { zh: `${kind.what.zh}，素材库不收。${kind.way.zh}`, en: `it ${kind.what.en}, which the library does not keep. ${kind.way.en}` } : null
}
