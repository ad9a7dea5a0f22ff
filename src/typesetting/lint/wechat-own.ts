import { isWechatPicture } from '../rules/address'
import type { LintElement } from './article'

const OWN_CLASS =
  /^(?:rich_pages|wxw-img|list-paddingleft-\d+|img_loading|insertimage|original_\w+|video_iframe|vidoe_iframe|res_iframe|rich_media\w*|__bg_gif|code-snippet\w*|code-snippet__\S*|(?:js|wx|mp|weapp|weui|appmsg|h5|edui|channels|blockquote|qqmusic|audio|vote|card|album)[_-]\S*|weui|h5_image_link|blockquote\S*|ProseMirror\S*|Powered-by-\S*|custom_select_card|appmsg\S*)$/i
const OWN_ELEMENT = /^(?:mp[a-z]*(?:-[a-z-]+)?|qqmusic)$/
const OWN_HOST = /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:v\.qq\.com|weixin\.qq\.com|video\.qq\.com|tc\.qq\.com|wx\.qq\.com)(?:[/?#]|$)/i

/** Whether a class is one that WeChat itself writes. */
export function isOwnClass(name: string): boolean {
  return OWN_CLASS.test(name)
}

/** WeChat's own cards and media: `mp-common-profile`, `mpvoice`, `mpvideosnap`, `qqmusic` … */
export function isOwnElement(name: string): boolean {
  return OWN_ELEMENT.test(name)
}

/** A video or card that WeChat's editor put in. */
export function isOwnFrame({ attributes }: LintElement): boolean {
  const address = attributes.get('data-src') || attributes.get('src') || ''
  const classes = attributes.get('class') ?? ''
  return OWN_HOST.test(address) || (address === '' && /\b(?:vi(?:deo|doe)_iframe|res_iframe)\b/.test(classes))
}

/** Where a picture comes from: WeChat keeps the true address in `data-src` and shows a placeholder until it is needed. */
export function pictureAddress({ attributes }: LintElement): string {
  const lazy = (attributes.get('data-src') ?? '').trim()
  return lazy === '' ? (attributes.get('src') ?? '').trim() : lazy
}

export function isKeptPicture(address: string): boolean {
  const whole = address.startsWith('//') ? `https:${address}` : address
  return isWechatPicture(whole) || EMOJI.test(whole)
}

/** Where WeChat keeps its emoji and stickers. */
const EMOJI = /^https?:\/\/(?:res\.wx\.qq\.com|(?:emoji|wework)\.qpic\.cn|wx\.qlogo\.cn|vweixinf\.tc\.qq\.com)\//i

/** A drawing that WeChat's editor put in as a picture of its own host. */
export function isOwnDrawing({ attributes }: LintElement): boolean {
  return /^image\/svg\+xml\b/i.test(attributes.get('type') ?? '') && isKeptPicture(attributes.get('data-src') || attributes.get('src') || '')
}

/** Links WeChat writes for its own things: mini programs, topics, searches. */
export function isOwnLink({ attributes }: LintElement): boolean {
  return (attributes.get('class') ?? '').split(/\s+/).some(isOwnClass) || attributes.has('data-miniprogram-appid') || attributes.has('data-linktype')
}
