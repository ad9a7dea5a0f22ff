import { accentOf } from '../rules/tone'
import type { ShopPicture } from '../rules/shop-model'
import { absolute, absolutePicture, link, word, type PageContext } from './context'
import { markup, jsonScript, raw, type Markup } from './html'
import { styleSheet } from './style'

/** The seal 行 on cinnabar, small enough to travel inside the page. */
const icon = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#C8402F"/><path d="M9 10h14M9 16h14M9 22h8" stroke="#FBFAF7" stroke-width="3" stroke-linecap="round"/></svg>')}`

export type PageParts = {
  title: string
  description: string
  /** Path of this page without language; null for pages that have no lasting address. */
  canonical: string | null
  kind: 'website' | 'article' | 'product'
  picture: ShopPicture | null
  jsonLd: unknown[]
  /** Extra head elements. */
  head?: Markup
  bodyClass?: string
  main: Markup
  /** Below everything, fixed to the edge on a phone. */
  bar?: Markup | null
}

/** A whole page: head, signboard, the page's own part, footer. */
export function layout(context: PageContext, parts: PageParts): string {
  const { front, language } = context
  const title = parts.title === front.name ? front.name : `${parts.title} · ${front.name}`
  return markup`<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"${accentStyle(context, parts.picture)}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover"><title>${title}</title><meta name="description" content="${parts.description}">${shareTags(context, parts)}<meta name="format-detection" content="telephone=no"><meta name="color-scheme" content="light dark"><meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme:light)"><meta name="theme-color" content="#16181b" media="(prefers-color-scheme:dark)"><link rel="icon" href="${icon}"><link rel="alternate" type="application/rss+xml" title="${front.name}" href="/feed.xml">${parts.head}<style>${raw(styleSheet)}</style>${parts.jsonLd.map(jsonScript)}</head><body class="${parts.bodyClass}"><a class="skip" href="#main">${word(context, 'skip')}</a>${header(context)}<main id="main">${parts.main}</main>${footer(context, parts.canonical)}${parts.bar}</body></html>`
    .text
}

function accentStyle(context: PageContext, picture: ShopPicture | null): Markup | null {
  if (!picture) return null
  const { light, dark } = accentOf(context.toneOf(picture))
  return markup` style="--al:${light};--ad:${dark}"`
}

function shareTags(context: PageContext, parts: PageParts): Markup {
  const { front } = context
  const address =
    parts.canonical === null
      ? markup`<meta name="robots" content="noindex">`
      : markup`<link rel="canonical" href="${absolute(context, parts.canonical)}"><meta property="og:url" content="${absolute(context, parts.canonical)}">`
  const { picture } = parts
  const width = picture && Math.min(1080, picture.width)
  const image =
    picture &&
    width &&
    markup`<meta property="og:image" content="${absolutePicture(context, picture)}"><meta property="og:image:width" content="${width}"><meta property="og:image:height" content="${Math.round((picture.height * width) / picture.width)}"><meta property="og:image:alt" content="${picture.alt}"><meta name="twitter:image" content="${absolutePicture(context, picture)}">`
  return markup`${address}<meta property="og:type" content="${parts.kind}"><meta property="og:site_name" content="${front.name}"><meta property="og:locale" content="zh_CN"><meta property="og:title" content="${parts.title}"><meta property="og:description" content="${parts.description}">${image}<meta name="twitter:card" content="${picture ? 'summary_large_image' : 'summary'}"><meta name="twitter:title" content="${parts.title}"><meta name="twitter:description" content="${parts.description}">`
}

function header(context: PageContext): Markup {
  return markup`<header class="top"><a class="name" href="${link(context, '/')}">${context.front.name}</a><nav><a href="${link(context, '/#trips')}">${word(context, 'trips')}</a><a href="${link(context, '/posts')}">${word(context, 'posts')}</a></nav></header>`
}

function footer(context: PageContext, canonical: string | null): Markup {
  const { front, language } = context
  const here = canonical ?? '/'
  const other = language === 'zh' ? `${here}?lang=en` : here
  return markup`<footer class="end"><p class="sign">${front.name}</p>${front.slogan && markup`<p>${front.slogan}</p>`}<nav><a href="${link(context, '/')}">${word(context, 'home')}</a><a href="${link(context, '/posts')}">${word(context, 'posts')}</a>${contactLinks(context)}<a href="${other}" lang="${language === 'zh' ? 'en' : 'zh-CN'}">${word(context, 'otherLanguage')}</a></nav></footer>`
}

function contactLinks(context: PageContext): Markup {
  const { contactPhone, contactUrl } = context.front
  return markup`${contactUrl && markup`<a href="${contactUrl}">${word(context, 'consult')}</a>`}${contactPhone && markup`<a href="tel:${contactPhone.replace(/[^\d+]/g, '')}">${word(context, 'phone')} ${contactPhone}</a>`}`
}
