import type { Bilingual } from '@/platform/language'

type Foreign = { name: Bilingual; way: Bilingual }

const SAVE_AS_PAGE: Bilingual = {
  zh: '请在浏览器里打开，用「另存为」，保存类型选「网页，仅 HTML」，再导入',
  en: 'Open it in a browser, save it as “Webpage, HTML only”, and import that',
}
const SAVE_AS_WORD: Bilingual = { zh: '请用 Word 或 WPS 打开，另存为 .docx，再导入', en: 'Open it in Word or WPS, save it as .docx, and import that' }
const COPY: Bilingual = { zh: '请打开它，复制正文后粘贴进来', en: 'Open it, copy the text and paste it' }
const UPLOAD: Bilingual = { zh: '图片里的字读不出来。请在素材库上传它', en: 'Words in pictures are not read. Upload it to the library' }

const KINDS = {
  mhtml: { name: { zh: '整页存档（.mhtml）', en: 'a web archive (.mhtml)' }, way: SAVE_AS_PAGE },
  webarchive: { name: { zh: 'Safari 网页归档（.webarchive）', en: 'a Safari web archive' }, way: SAVE_AS_PAGE },
  email: { name: { zh: '邮件（.eml）', en: 'a mail (.eml)' }, way: COPY },
  rtf: { name: { zh: 'RTF 文件', en: 'an RTF file' }, way: SAVE_AS_WORD },
  pdf: {
    name: { zh: 'PDF 文件', en: 'a PDF file' },
    way: { zh: '请找写它的 Word 原稿（.docx），或打开后复制文字粘贴进来', en: 'Find the Word file it was made of (.docx), or copy its text and paste it' },
  },
  odt: { name: { zh: 'OpenDocument 文件（.odt）', en: 'an OpenDocument file (.odt)' }, way: SAVE_AS_WORD },
  doc: { name: { zh: '旧版 Word 文件（.doc）', en: 'an old Word file (.doc)' }, way: SAVE_AS_WORD },
  wps: {
    name: { zh: 'WPS 文字文件（.wps）', en: 'a WPS file (.wps)' },
    way: { zh: '请用 WPS 打开，另存为 .docx，再导入', en: 'Open it in WPS, save it as .docx, and import that' },
  },
  pages: {
    name: { zh: 'Pages 文稿（.pages）', en: 'a Pages document (.pages)' },
    way: { zh: '请在 Pages 里用「文件 → 导出为 → Word」，再导入 .docx', en: 'In Pages, use File → Export To → Word and import the .docx' },
  },
  epub: { name: { zh: '电子书（.epub）', en: 'an e-book (.epub)' }, way: COPY },
  excel: { name: { zh: 'Excel 表格', en: 'an Excel workbook' }, way: { zh: '请复制需要的表格，粘贴进来', en: 'Copy the table you need and paste it' } },
  slides: { name: { zh: '幻灯片', en: 'a slide show' }, way: COPY },
  picture: { name: { zh: '图片', en: 'a picture' }, way: UPLOAD },
  video: { name: { zh: '音频或视频', en: 'audio or video' }, way: { zh: '请把文字稿复制粘贴进来', en: 'Copy its script and paste that' } },
  archive: {
    name: { zh: '压缩包', en: 'an archive' },
    way: { zh: '请先解压，再选里面的 .html 或 .docx', en: 'Unpack it and choose the .html or .docx in it' },
  },
  chm: { name: { zh: 'CHM 帮助文件', en: 'a help file (.chm)' }, way: COPY },
} satisfies Record<string, Foreign>

type Kind = keyof typeof KINDS

const BY_NAME: Record<string, Kind> = Object.fromEntries(
  (
    [
      ['mhtml', 'mhtml mht'],
      ['webarchive', 'webarchive'],
      ['email', 'eml msg'],
      ['rtf', 'rtf'],
      ['pdf', 'pdf xps'],
      ['odt', 'odt ott fodt sxw'],
      ['doc', 'doc dot'],
      ['wps', 'wps wpt'],
      ['pages', 'pages'],
      ['epub', 'epub mobi azw3'],
      ['excel', 'xls xlsx xlsm ods numbers et'],
      ['slides', 'ppt pptx odp key dps'],
      ['picture', 'jpg jpeg png gif webp bmp tif tiff heic heif avif svg psd ico'],
      ['video', 'mp4 mov avi mkv wmv flv mp3 m4a wav aac'],
      ['archive', 'zip rar 7z tar gz'],
      ['chm', 'chm'],
    ] as const
  ).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind])),
)

/** What a file is that cannot be read, and the way out; null when it may be one of ours. By what it holds, then by its name. */
export function whyForeign(name: string, content: Uint8Array | string): Bilingual | null {
  const start = typeof content === 'string' ? content.slice(0, 4096) : new TextDecoder('latin1').decode(content.subarray(0, 4096))
  const entries = start.startsWith('PK') ? entriesIn(content) : ''
  const kind = byContent(start, entries) ?? byName(name, start)
  return kind === null ? null : said(kind)
}

/** The same when only the name is known. */
export function whyForeignName(name: string): Bilingual | null {
  const kind = BY_NAME[endingOf(name)]
  return kind === undefined ? null : said(kind)
}

function said(kind: Kind): Bilingual {
  const { name, way } = KINDS[kind]
  return { zh: `这是${name.zh}，读不了。${way.zh}`, en: `it is ${name.en}, which cannot be read. ${way.en}` }
}

function byContent(start: string, entries: string): Kind | null {
  const text = start.replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/, '').trimStart()
  const head = text.slice(0, 2048)
  if (/^[\w-]+:[^\n]*\r?\n/.test(head) && /^(?:MIME-Version|Content-Type):/im.test(head)) {
    if (/Content-Type:\s*multipart\/related/i.test(head) || /^From: <Saved by|^Snapshot-Content-Location:/im.test(head)) return 'mhtml'
    if (/^(?:From|To|Subject|Date|Received):/im.test(head)) return 'email'
  }
  if (/^\{\\rtf/.test(text)) return 'rtf'
  if (/^%PDF-/.test(text)) return 'pdf'
  if (start.startsWith('bplist00')) return 'webarchive'
  if (start.startsWith('ITSF')) return 'chm'
  if (/^(?:Rar!|7z\u00bc\u00af|\u001f\u008b)/.test(start)) return 'archive'
  if (/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8[79]a|RIFF[\s\S]{4}WEBP|II\*\0|MM\0\*|8BPS)|^BM[\s\S]{4}\0\0\0\0/.test(start)) return 'picture'
  if (/^[\s\S]{4}ftyp(?:heic|heix|hevc|mif1|avif|msf1)/.test(start)) return 'picture'
  if (/^[\s\S]{4}ftyp|^ID3|^RIFF[\s\S]{4}(?:AVI |WAVE)|^\x1aE\u00df\u00a3/.test(start)) return 'video'
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg\b/i.test(text)) return 'picture'
  if (/<office:document\b/i.test(head)) return 'odt'
  return entries === '' ? null : byEntries(entries)
}

function byEntries(entries: string): Kind | null {
  if (/application\/vnd\.oasis\.opendocument\.text/.test(entries)) return 'odt'
  if (/application\/vnd\.oasis\.opendocument\.spreadsheet/.test(entries)) return 'excel'
  if (/application\/epub\+zip|META-INF\/container\.xml/.test(entries)) return 'epub'
  if (/META-INF\/manifest\.xml/.test(entries) && /content\.xml/.test(entries)) return 'odt'
  if (/Index\/Document\.iwa|index\.xml\.gz|Index\.zip/.test(entries)) return 'pages'
  if (/xl\/workbook\.(?:xml|bin)/.test(entries)) return 'excel'
  return /ppt\/presentation\.xml/.test(entries) ? 'slides' : null
}

/** The names in an archive stand in its directory at the end; its kind may be written at the start. */
function entriesIn(content: Uint8Array | string): string {
  if (typeof content === 'string') return ''
  const latin = new TextDecoder('latin1')
  return latin.decode(content.subarray(0, 200)) + latin.decode(content.subarray(Math.max(0, content.length - 200_000)))
}

/** Names of our own kinds and unknown ones are judged later. An old Word file is told by its content. */
function byName(name: string, start: string): Kind | null {
  const kind = BY_NAME[endingOf(name)]
  if (kind === undefined || start.startsWith('PK')) return null
  const isOle = start.startsWith('\u00d0\u00cf\u0011\u00e0')
  if (isOle) return kind === 'doc' ? null : kind
  // A page or a text under a foreign name is read all the same, except where the name is all there is.
  return /^\s*<(?:!doctype html|html|head|body)/i.test(start) && (kind === 'doc' || kind === 'excel') ? null : kind
}

function endingOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}
