import { inspectActive } from './active-rules'
import { readArticle, type Article } from './article'
import { inspectBlock } from './block-rules'
import { inspectContent } from './content-rules'
import { Findings, type Finding, type Say } from './findings'
import { inspectForShop } from './shop-rules'
import { inspectSheets, inspectStyle } from './style-rules'
import { inspectSvg } from './svg-rules'
import { inspectUnseen } from './unseen-rules'
import { inspectWhole } from './whole-rules'
import type { Limits } from '../rules/limits'
import { overLimits } from './limit-rules'

export type LintRequest = { html: string; channel: string; limits?: Limits }

/**
 * Says what a channel would refuse (error), might not show (warning) or what our typesetter changes by itself (fixed)
 * in HTML from anywhere. Of a saved WeChat page only the article is judged. Takes time in proportion to the length;
 * malformed HTML never throws.
 */
export function lintHtml({ html, channel, limits = {} }: LintRequest): Finding[] {
  const article = readArticle(html)
  const findings = new Findings(channel === 'wechat' && article.isPublished)
  if (channel === 'wechat') inspectForWechat(article, findings.say)
  else if (channel === 'storefront') inspectForShop(article, findings.say)
  else return [...overLimits(article, limits), ...lostMarkup(article, findings)]
  return findings.list()
}

function inspectForWechat(article: Article, say: Say): void {
  for (const element of article.elements) {
    inspectActive(element, say)
    inspectStyle(element, say)
    inspectSvg(element, say)
    inspectContent(element, say)
    inspectBlock(element, say)
  }
  inspectSheets(article, say)
  inspectWhole(article, say)
  inspectUnseen(article, say)
}

function lostMarkup({ elements: [first] }: Article, findings: Findings): Finding[] {
  if (first) findings.say('markup-lost', first)
  return findings.list()
}
