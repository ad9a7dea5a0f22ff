import type { Bilingual } from '@/platform/language'
import type { Target } from '../rules/page'

export function copyLabel({ name, form, label }: Target): Bilingual {
  if (name === 'wechat') return { zh: '复制到公众号', en: 'Copy for WeChat' }
  if (form === 'markup') return { zh: '复制（带样式）', en: 'Copy with its look' }
  return form === 'markdown' ? { zh: '复制 Markdown', en: 'Copy Markdown' } : { zh: `复制${label.zh}文案`, en: `Copy the text for ${label.en}` }
}

export function done({ name }: Target, withLook: boolean): Bilingual {
  if (!withLook) return { zh: '已复制文字，可以去粘贴了。', en: 'The words are copied; paste them where you need them.' }
  return name === 'wechat'
    ? {
        zh: '已复制，样式和纯文字都在剪贴板里。到公众号后台的正文里粘贴。',
        en: 'Copied, with its look and as words. Paste it into the body in WeChat’s back office.',
      }
    : { zh: '已复制，样式和纯文字都在剪贴板里。', en: 'Copied, with its look and as words.' }
}

export const refused: Bilingual = {
  zh: '浏览器没有允许复制，剪贴板没有变。请在地址栏左侧允许这个网站使用剪贴板，再点一次；还不行就换 Chrome、Edge 或 Safari 的新版。',
  en: 'The browser did not allow copying; the clipboard is unchanged. Allow the clipboard for this site beside the address bar and try again, or use a recent Chrome, Edge or Safari.',
}

export function copySteps({ name, form }: Target): { title: Bilingual; steps: readonly Bilingual[] } {
  if (name === 'wechat') return { title: { zh: '粘贴到公众号后台的步骤', en: 'How to paste it into WeChat’s back office' }, steps: wechatSteps }
  if (form === 'plain') return { title: { zh: '发出去的步骤', en: 'How to post it' }, steps: plainSteps }
  return { title: { zh: '粘贴的步骤', en: 'How to paste it' }, steps: otherSteps }
}

const wechatSteps: readonly Bilingual[] = [
  { zh: '点「复制到公众号」，等下面说「已复制」。', en: 'Press “Copy for WeChat” and wait until it says “Copied”.' },
  { zh: '打开 mp.weixin.qq.com，进草稿箱，新建一篇文章。', en: 'Open mp.weixin.qq.com, go to the drafts and start a new article.' },
  {
    zh: '点一下正文空白处，按 Ctrl+V（Mac 是 ⌘V）。不要选「粘贴为纯文本」。',
    en: 'Click into the empty body and press Ctrl+V (⌘V on a Mac). Do not paste as plain text.',
  },
  { zh: '标题、作者、摘要、封面不在复制的内容里，请另外填。', en: 'Title, author, digest and cover are not part of what is copied; fill them in there.' },
  {
    zh: '等图片都显示出来再保存；一直是灰块的图，删掉后从本地重新上传。',
    en: 'Save once every picture shows; delete a picture that stays grey and upload it from your computer.',
  },
  { zh: '用手机预览一遍，浅色、深色都看。', en: 'Preview it on a phone, by day and by night.' },
]

const plainSteps: readonly Bilingual[] = [
  { zh: '点复制，等下面说「已复制」。', en: 'Press copy and wait until it says “copied”.' },
  { zh: '在手机或网页上新建一条，粘贴文字。', en: 'Start a new post on the phone or the web and paste the words.' },
  { zh: '图片不在文字里，按这里的顺序另外上传。', en: 'Pictures are not in the text; upload them in this order.' },
]

const otherSteps: readonly Bilingual[] = [
  { zh: '点复制，等下面说「已复制」。', en: 'Press copy and wait until it says “copied”.' },
  { zh: '到要用的地方粘贴。', en: 'Paste it where you need it.' },
]

/** What a person must know before relying on it. */
export function copyNotes({ name }: Target, mustUpload: boolean): readonly Bilingual[] {
  const notes: Bilingual[] = []
  if (mustUpload) {
    notes.push({
      zh: '这台系统的网址只在本机或内网能打开，公众号取不到图片：粘贴后请逐张重新上传，或者改用「排期」投递，投递时会自动上传。',
      en: 'This system’s address opens on this machine or network only, so WeChat cannot fetch the pictures: upload each one after pasting, or schedule the post, which uploads them for you.',
    })
  }
  if (name === 'wechat') {
    notes.push({
      zh: '成品按微信公布和已发文章里数得出的规则制作。我们没有在真实的公众号后台试贴过，第一次请留意核对。',
      en: 'It follows the rules that WeChat publishes and that published articles show. We have never pasted into the live back office, so check carefully the first time.',
    })
  }
  return notes
}
