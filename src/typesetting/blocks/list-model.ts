import type { Page, Piece } from '../rules/page'
import { childrenOf, isRaw, type Raw, wordsBelow } from '../rules/raw'
import { plainRun, writeInline } from './inline'

export type ListItem = { inner: Piece; number: number; checked: boolean; nested: ListModel[] }
/** `isLabelled`: every item begins with a mark of its own, 一、 or ①, and needs no point before it. */
export type ListModel = { kind: 'bullet' | 'number' | 'check'; start: number; items: ListItem[]; isLabelled: boolean }

const LABEL =
  /^\s*(?:[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十百]{1,4}[）)]|[甲乙丙丁戊己庚辛壬癸]、|第[一二三四五六七八九十百\d]{1,4}[章节條条天日晚站步篇]\s|[①-⑳㉑-㉟㊱-㊿⑴-⒇⒈-⒛]|\d{1,2}(?:\.\d{1,2}){1,3}\s|[IVX]{1,5}\.\s|[A-Za-z][.)]\s)/

/** Deeper than any editor goes; below it the words are kept and the levels are not. */
const DEEPEST_LIST = 24

/**
 * Reads a list. An editor stores a nested list as an item of its own that holds only the list; it belongs to
 * the item before it and has no marker.
 */
export function readList(node: Raw, page: Page, depth = 1): ListModel {
  const kind = node['listType'] === 'number' || node['listType'] === 'check' ? node['listType'] : 'bullet'
  const start = typeof node['start'] === 'number' && Number.isInteger(node['start']) && node['start'] >= 0 ? node['start'] : 1
  const list: ListModel = { kind, start, items: [], isLabelled: false }
  for (const child of childrenOf(node)) {
    if (isRaw(child) && child['type'] === 'listitem') readItem(child, list, { page, depth })
    else if (isRaw(child) && child['type'] === 'list') attach(child, list, { page, depth })
    else addItem(list, writeInline([child], page, { listItem: true }), false)
  }
  list.isLabelled = kind === 'bullet' && list.items.every(({ inner }) => LABEL.test(inner.text))
  return list
}

type Place = { page: Page; depth: number }

function readItem(node: Raw, list: ListModel, { page, depth }: Place): void {
  let waiting: Raw[] = []
  const checked = node['checked'] === true
  const flush = (): void => {
    if (waiting.length > 0) addItem(list, writeInline(waiting, page, { listItem: true }), checked)
    waiting = []
  }
  for (const child of childrenOf(node)) {
    if (isRaw(child) && child['type'] === 'list') {
      flush()
      attach(child, list, { page, depth })
    } else waiting.push(child)
  }
  flush()
}

function attach(node: Raw, list: ListModel, { page, depth }: Place): void {
  const nested = depth < DEEPEST_LIST ? readList(node, page, depth + 1) : asWords(node, page)
  if (nested.items.length === 0) return
  if (list.items.length === 0) list.items.push({ inner: { out: '', text: '' }, number: list.start, checked: false, nested: [] })
  list.items.at(-1)?.nested.push(nested)
}

function addItem(list: ListModel, inner: Piece, checked: boolean): void {
  if (inner.text.trim() === '') return
  const last = list.items.at(-1)
  list.items.push({ inner, number: last ? last.number + 1 : list.start, checked, nested: [] })
}

function asWords(node: Raw, page: Page): ListModel {
  page.remark('too-deep')
  const list: ListModel = { kind: 'bullet', start: 1, items: [], isLabelled: false }
  for (const line of wordsBelow(node).split('\n')) addItem(list, plainRun(line, page), false)
  return list
}
