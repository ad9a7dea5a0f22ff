import type { Refusal } from '@/platform/errors'
import type { Bilingual } from '@/platform/language'

/**
 * What a platform error means for us.
 * `effect`: 'none' when the platform surely did nothing; 'uncertain' when it may have acted before it failed.
 * `retryAfterMs`: present when trying again later can help.
 */
export type KnownError = { reason: Bilingual; next: Bilingual; effect: 'none' | 'uncertain'; retryAfterMs?: number }

const minute = 60_000
const hour = 60 * minute

const nextSteps = {
  config: { zh: '请在渠道设置里核对 AppID 和 AppSecret。', en: 'Check the AppID and AppSecret in the channel settings.' },
  retry: { zh: '稍后会自动重试，无需操作。', en: 'It is tried again later; nothing to do.' },
  bug: { zh: '请把本页的 rid 交给技术同事。', en: 'Hand the rid on this page to your engineers.' },
  account: { zh: '请登录公众平台查看帐号状态与通知。', en: 'Sign in to the WeChat platform and read the account notices.' },
  picture: { zh: '请换用 JPG 或 PNG 图片后重新投递。', en: 'Use a JPG or PNG picture and deliver again.' },
  shorten: { zh: '请改短后重新送审、投递。', en: 'Shorten it, have it approved and deliver again.' },
  office: { zh: '请登录公众平台，在草稿箱里人工处理。', en: 'Sign in to the WeChat platform and handle it by hand in the draft box.' },
} satisfies Record<string, Bilingual>

function known([zh, en]: [zh: string, en: string], next: Bilingual, more: Partial<KnownError> = {}): KnownError {
  return { reason: { zh, en }, next, effect: 'none', ...more }
}

/** Codes from the platform's documentation and public SDK tables. Matched on the code, never on the text. */
const knownErrors: Record<number, KnownError> = {
  [-1]: known(['平台系统繁忙', 'the platform is busy'], nextSteps.retry, { effect: 'uncertain', retryAfterMs: minute }),
  [-6]: known(['平台要求输入验证码', 'the platform asks for a captcha'], nextSteps.account),
  [-8]: known(['平台要求输入验证码', 'the platform asks for a captcha'], nextSteps.account),
  10806: known(['内容含有平台不允许的信息', 'the content holds something the platform forbids'], nextSteps.shorten),
  10807: known(['内容含有平台不允许的信息', 'the content holds something the platform forbids'], nextSteps.shorten),
  40001: known(['凭证无效，或 AppSecret 不正确', 'the token or the AppSecret is not valid'], nextSteps.config, { retryAfterMs: minute }),
  40004: known(['素材类型不被接受', 'the material type is not accepted'], nextSteps.picture),
  40005: known(['文件格式不被接受', 'the file format is not accepted'], nextSteps.picture),
  40006: known(['文件大小超限', 'the file is too large'], nextSteps.picture),
  40007: known(['素材或草稿编号已失效', 'the material or draft id is no longer valid'], {
    zh: '草稿可能已被发表或删除，请到公众平台草稿箱核对。',
    en: 'The draft may have been published or deleted; check the draft box.',
  }),
  40008: known(['消息类型不正确', 'the message type is wrong'], nextSteps.bug),
  40009: known(['图片大小超限', 'the picture is too large'], nextSteps.picture),
  40010: known(['语音大小超限', 'the voice clip is too large'], nextSteps.picture),
  40011: known(['视频大小超限', 'the video is too large'], nextSteps.picture),
  40012: known(['缩略图大小超限', 'the thumbnail is too large'], nextSteps.picture),
  40013: known(['AppID 不正确', 'the AppID is wrong'], nextSteps.config),
  40014: known(['凭证无效', 'the token is not valid'], nextSteps.retry, { retryAfterMs: minute }),
  40033: known(['正文含有转义字符，平台无法读取', 'the text holds escapes the platform cannot read'], nextSteps.bug),
  40059: known(['消息编号不存在', 'the message id does not exist'], nextSteps.office),
  40125: known(['AppSecret 不正确', 'the AppSecret is wrong'], nextSteps.config),
  40137: known(['图片格式不被接受', 'the picture format is not accepted'], nextSteps.picture),
  40164: known(['服务器的 IP 不在公众号白名单里', "this server's IP is not on the account's allow-list"], {
    zh: '请把提示中的 IP 加入公众平台「IP 白名单」。',
    en: "Add the IP in the answer to the account's IP allow-list.",
  }),
  41001: known(['请求缺少凭证', 'the call carried no token'], nextSteps.bug),
  41005: known(['上传缺少文件', 'the upload carried no file'], nextSteps.bug),
  42001: known(['凭证已过期', 'the token has expired'], nextSteps.retry, { retryAfterMs: minute }),
  43002: known(['请求方式不正确', 'the call used the wrong method'], nextSteps.bug),
  44001: known(['上传的文件是空的', 'the uploaded file is empty'], nextSteps.picture),
  44003: known(['图文内容是空的', 'the article is empty'], { zh: '请补上正文后重新投递。', en: 'Add a body and deliver again.' }),
  45001: known(['素材大小或数量超限', 'the material is too large, or there are too many'], nextSteps.picture),
  45002: known(['正文太长', 'the body is too long'], nextSteps.shorten),
  45003: known(['标题太长', 'the title is too long'], nextSteps.shorten),
  45004: known(['摘要太长', 'the digest is too long'], nextSteps.shorten),
  45005: known(['原文链接太长', 'the source link is too long'], nextSteps.bug),
  45008: known(['图文篇数超限', 'there are too many articles'], nextSteps.bug),
  45009: known(
    ['今天的接口调用次数已用完', "today's call quota is used up"],
    { zh: '明天会自动重试；急用请登录公众平台手工发表。', en: 'It is tried again tomorrow; if urgent, publish by hand on the platform.' },
    { retryAfterMs: 6 * hour },
  ),
  45011: known(['调用太频繁', 'calls come too often'], nextSteps.retry, { retryAfterMs: minute }),
  45028: known(['群发次数已用完', 'the mass-send quota is used up'], nextSteps.office),
  45065: known(['同一投递编号已经群发过', 'this delivery id was already mass-sent'], nextSteps.office, { effect: 'uncertain' }),
  45066: known(['同一投递编号重试太快', 'the same delivery id was retried too fast'], nextSteps.retry, { effect: 'uncertain', retryAfterMs: minute }),
  45067: known(['投递编号太长', 'the delivery id is too long'], nextSteps.bug),
  45110: known(['作者名太长', 'the author name is too long'], nextSteps.shorten),
  45166: known(['正文内容不被接受', 'the body is not accepted'], nextSteps.shorten),
  47001: known(['请求内容无法解析', 'the call could not be parsed'], nextSteps.bug),
  48001: known(['公众号没有这个接口的权限', 'the account may not use this interface'], {
    zh: '请在渠道设置里改为「只进草稿箱」，由人工发表；或先完成微信认证。',
    en: 'Set the channel to stop at the draft box and publish by hand, or have the account verified.',
  }),
  48004: known(['接口已被平台封禁', 'the platform has banned this interface'], nextSteps.account),
  50002: known(['帐号被平台限制', 'the platform has restricted the account'], nextSteps.account),
  53404: known(['帐号的带货能力受限', 'the account may not show products'], nextSteps.account),
  53405: known(['商品卡片的商品无效', 'a product card names an invalid product'], nextSteps.office),
  53406: known(['帐号没有开通带货', 'product cards are not enabled for the account'], nextSteps.account),
  53503: known(['草稿没有通过发布检查', 'the draft failed the publish check'], nextSteps.office),
  53504: known(['这篇草稿必须在公众平台官网发表', 'this draft must be published on the WeChat site'], nextSteps.office),
  53505: known(['草稿要先在公众平台官网手动保存', 'the draft must first be saved by hand on the WeChat site'], nextSteps.office),
  53600: known(['文章编号不存在', 'the article id does not exist'], nextSteps.office),
  61450: known(['平台内部出错', 'the platform failed inside'], nextSteps.retry, { effect: 'uncertain', retryAfterMs: minute }),
  61451: known(['请求参数不正确', 'a parameter is wrong'], nextSteps.bug),
  200003: known(['平台登录已失效', 'the platform session has ended'], nextSteps.account),
  220001: known(['素材空间已满', 'the material library is full'], {
    zh: '请到公众平台素材库清理旧素材。',
    en: 'Clear old material from the library on the platform.',
  }),
}

/** Codes that mean the token is stale: fetch a new one and call once more. */
export const staleTokenCodes: ReadonlySet<number> = new Set([40001, 40014, 42001])

/** The code the platform answers when a material or draft id is not, or no longer, known. */
export const unknownIdCode = 40007

/** The code the platform answers when the account lacks an interface. */
export const notPermittedCode = 48001

/** What an error code means; `null` for a code nobody has described to us. */
export function knownError(code: number): KnownError | null {
  return knownErrors[code] ?? null
}

/** The sentence for an error code: which call, why, and what to do next. */
export function refusalOf(call: string, answer: { code: number; errmsg: string; rid: string | null }): Refusal {
  const meaning = knownErrors[answer.code]
  const reason = meaning?.reason ?? { zh: `平台返回了未收录的错误：${answer.errmsg}`, en: `the platform gave an error we do not know: ${answer.errmsg}` }
  const next = meaning?.next ?? nextSteps.bug
  return {
    code: `WECHAT_${answer.code}`,
    text: {
      zh: `公众号接口 ${call} 没有成功：${reason.zh}（${answer.code}）。${next.zh}`,
      en: `The WeChat call ${call} did not succeed: ${reason.en} (${answer.code}). ${next.en}`,
    },
    data: { call, errcode: answer.code, errmsg: answer.errmsg, rid: answer.rid },
  }
}
