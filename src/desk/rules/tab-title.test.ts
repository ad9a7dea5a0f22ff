import { describe, expect, it } from 'vitest'
import { placeOf, tabTitle } from './tab-title'

const draft = { one: { zh: '文稿', en: 'Draft' }, many: { zh: '文稿', en: 'Drafts' }, title: { zh: '西湖三日', en: '西湖三日' } }
const called = (path: string, named: Parameters<typeof tabTitle>[1] = draft) => tabTitle(placeOf(path.split('/').filter(Boolean)), named)

describe('the title of a tab', () => {
  it('begins with what is most particular', () => {
    expect(called('collections/drafts/7')).toEqual({ zh: '西湖三日 · 文稿', en: '西湖三日 · Draft' })
    expect(called('collections/drafts/7/versions')).toEqual({ zh: '版本 · 西湖三日 · 文稿', en: 'Versions · 西湖三日 · Draft' })
    expect(called('collections/drafts/7/versions/12').zh).toBe('版本对比 · 西湖三日 · 文稿')
    expect(called('collections/drafts/trash/7').zh).toBe('西湖三日 · 文稿')
  })

  it('says what a list, the trash and a new document are', () => {
    expect(called('collections/drafts').en).toBe('Drafts')
    expect(called('collections/drafts/trash')).toEqual({ zh: '回收站 · 文稿', en: 'Trash · Drafts' })
    expect(called('collections/drafts/create')).toEqual({ zh: '新建文稿', en: 'New: Draft' })
  })

  it('names the pages of the desk, and tells what is not there', () => {
    expect(called('').zh).toBe('今天')
    expect(called('import').zh).toBe('导入文稿')
    expect(called('constructor', null).zh).toBe('没有这一页')
    expect(called('collections/drafts/7', { ...draft, title: null }).zh).toBe('找不到 · 文稿')
    expect(called('collections/nothing/7', null).zh).toBe('没有这一页')
  })
})
