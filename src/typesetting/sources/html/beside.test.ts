import { describe, expect, it } from 'vitest'
import { readHtmlDocument } from './html'

const img = (n: number, more = ''): string => `<img src="https://a.cn/${n}.jpg" ${more}>`
const told = (html: string): string[] =>
  readHtmlDocument(html)
    .report.filter(({ rule }) => rule === 'import-pictures-beside')
    .map(({ message }) => message.zh)
const column = (style: string, inner: string): string => `<section style="${style}"><section><p>${inner}</p></section></section>`
const half = 'display:inline-block;width:50%;vertical-align:top'

describe('pictures side by side', () => {
  it.each([
    ['in columns as 秀米 writes them', `<section style="display:flex;flex-flow:row nowrap">${column(half, img(1))}${column(half, img(2))}</section>`],
    ['in boxes in a line', `<section>${column(half, img(1))}${column(half, `${img(2)}</p><p>码头`)}</section>`],
    ['in cells that lay out a page', `<table><tr><td>${img(1)}</td><td>${img(2)}</td></tr></table>`],
    ['in a line, each half as wide', `<p>${img(1, 'style="width:49%"')}${img(2, 'style="width:49%"')}</p>`],
    ['floating', `<div>${column('float:left;width:48%', img(1))}${column('float:right;width:48%', img(2))}</div>`],
  ])('%s are counted in the report', (_, html) => expect(told(html)).toEqual([expect.stringMatching(/^2 张并排的图片/)]))

  it.each([
    ['below one another', `<section>${img(1)}${img(2)}</section><p>${img(3)}</p>`],
    ['in a flex column', `<section style="display:flex;flex-direction:column">${column('', img(1))}${column('', img(2))}</section>`],
    ['each as wide as the page', `<section>${column('display:inline-block;width:100%', img(1))}${column('display:inline-block;width:100%', img(2))}</section>`],
    ['one beside words', `<section style="display:flex">${column(half, img(1))}${column(half, '海边的民宿，推窗就是海。')}</section>`],
    ['icons', `<section style="display:flex">${column(half, img(1, 'width="20"'))}${column(half, img(2, 'width="20"'))}</section>`],
  ])('are not seen where they stand %s', (_, html) => expect(told(html)).toEqual([]))
})
