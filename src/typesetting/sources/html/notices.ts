import type { Refusal } from '@/platform/errors'
import { type Article, seenIn, seenText } from './article'
import type { Sheet } from './css'
import { visible } from './line'
import type { Tag } from './tree'

const BLOCKED: readonly { sign: RegExp; code: string; text: Refusal['text'] }[] = [
  {
    sign: /已被发布者删除|content has been (?:deleted|removed) by (?:the |its )?(?:author|publisher|owner)|(?:article|content|post) (?:has been|was) deleted|deleted by the (?:author|publisher)|该内容已被.{0,6}删除|此内容已被删除|文章已被删除|作者已删除|内容已删除/i,
    code: 'PAGE_DELETED',
    text: {
      zh: '这篇文章已被发布者删除，页面里没有正文。请找原作者要一份，或从自己的备份导入。',
      en: 'The publisher deleted this article; the page holds no text. Ask the author for a copy, or import your own backup.',
    },
  },
  {
    sign: /违规无法查看|涉嫌违反|违反相关法律法规|被投诉.{0,20}无法查看|暂时无法查看|内容审核中|已停止访问|屏蔽所有内容|帐号已被封禁|账号已被封禁|该公众号已迁移|此帐号.{0,10}注销|content (?:can(?:not|’t|'t)|is unable to|unable to) be viewed|unable to view this content|violat(?:es|ed|ion of) (?:related |relevant )?(?:regulations?|laws|policies)|account has been (?:blocked|suspended|banned|disabled)|account migrated|under review and can/i,
    code: 'PAGE_BLOCKED',
    text: {
      zh: '微信不再展示这篇文章（违规、投诉、审核或帐号状态），页面里没有正文。请从作者处取得原文。',
      en: 'WeChat no longer shows this article (a violation, a complaint, a review or the state of the account); the page holds no text. Get the text from its author.',
    },
  },
  {
    sign: /环境异常|完成验证后即可继续访问|去验证|操作频繁|请在微信客户端打开|访问过于频繁|abnormal environment|environment (?:is )?abnormal|complete (?:the )?verification to continue|please (?:open|view) (?:it |this page )?in (?:weixin|wechat)|access(?:ed)? too frequently|too many requests|verify you are human|checking your browser|just a moment/i,
    code: 'PAGE_VERIFICATION',
    text: {
      zh: '存下来的是微信的验证页，不是文章。请在浏览器里打开文章、通过验证，再把网页存一次。',
      en: 'This is WeChat’s verification page, not the article. Open the article in a browser, pass the check, and save the page again.',
    },
  },
  {
    sign: /请输入(?:访问)?密码|输入密码(?:后)?(?:查看|阅读)|访问密码|password protected/i,
    code: 'PAGE_PASSWORD',
    text: {
      zh: '这个页面要输入密码才能看。请在浏览器里输入密码，看到正文后再保存并导入。',
      en: 'This page asks for a password. Enter it in a browser, then save the page with its text and import that.',
    },
  },
  {
    sign: /参数错误|链接已过期|页面不存在|404 not found|page not found|该链接已失效|link (?:has )?expired|invalid (?:link|parameters?)|page (?:does not|doesn’t|doesn't) exist/i,
    code: 'PAGE_GONE',
    text: {
      zh: '这个链接已经失效，页面里没有正文。请换一个能打开的链接或文件。',
      en: 'This link no longer works; the page holds no text. Use a link or a file that does.',
    },
  },
]

/** An article has more words than these pages have. */
const MOST_ON_BLOCKED = 400
const MOST_PASTED = 60

/** Why a page holds no article although it is one: deleted, blocked, to be verified, under a password. Null for articles. */
export function whyNoArticle(tree: Tag, article: Article, sheet: Sheet): (Refusal & { address?: string }) | null {
  if (article.shares !== '') return sharing(article.shares)
  if (seenIn(article.root, sheet) > MOST_ON_BLOCKED) return null
  if (article.root.attributes['id'] === 'js_content' && seenIn(article.root, sheet) > 0) return null
  const words = seenText(tree, sheet).replace(/\s+/g, ' ')
  const text = words.replace(/ /g, '')
  const title = article.title ?? ''
  // What was pasted is no page of its own unless it says little else.
  const most = article.root === tree ? MOST_PASTED : MOST_ON_BLOCKED
  if (visible(text).length > most) return null
  const found = BLOCKED.find(({ sign }) => sign.test(text) || sign.test(words) || sign.test(title))
  return found ? { code: found.code, text: found.text } : null
}

function sharing(address: string): Refusal & { address: string } {
  const text = {
    zh: `这个页面只是分享了另一篇文章，自己没有正文。请用那篇文章的网址导入：${address}`,
    en: `This page only shares another article and has no text of its own. Import that article by its address: ${address}`,
  }
  return { code: 'PAGE_SHARES', text, address }
}
