import type { Bilingual } from '@/platform/language'

/** A page of the desk, as its address names it. */
export type DeskPlace =
  | { kind: 'page'; name: Bilingual }
  | { kind: 'list'; collection: string; isTrash: boolean }
  | { kind: 'create'; collection: string }
  | { kind: 'document'; collection: string; id: string; isVersions: boolean; isComparison?: boolean }
  | { kind: 'global'; slug: string; isVersions: boolean }

const pages: Readonly<Record<string, Bilingual>> = {
  '': { zh: '今天', en: 'Today' },
  account: { zh: '我的账号', en: 'My account' },
  login: { zh: '登录', en: 'Sign in' },
  logout: { zh: '退出', en: 'Sign out' },
  'logout-inactivity': { zh: '已退出', en: 'Signed out' },
  forgot: { zh: '忘记密码', en: 'Forgotten password' },
  reset: { zh: '重设密码', en: 'New password' },
  unauthorized: { zh: '没有权限', en: 'Not allowed' },
  'create-first-user': { zh: '第一位成员', en: 'First member' },
  import: { zh: '导入文稿', en: 'Import' },
  health: { zh: '健康', en: 'Health' },
}

const missing: DeskPlace = { kind: 'page', name: { zh: '没有这一页', en: 'No such page' } }

/** Reads the path below `/admin`. */
export function placeOf(segments: readonly string[]): DeskPlace {
  const [first = '', second, third, ...rest] = segments
  if (first === 'globals' && second !== undefined) return { kind: 'global', slug: second, isVersions: third === 'versions' }
  if (first !== 'collections' || second === undefined) return ownPage(first)
  if (third === undefined) return { kind: 'list', collection: second, isTrash: false }
  if (third === 'create') return { kind: 'create', collection: second }
  if (third !== 'trash') return { kind: 'document', collection: second, id: third, isVersions: rest[0] === 'versions', isComparison: rest[1] !== undefined }
  const [id, more] = rest
  return id === undefined ? { kind: 'list', collection: second, isTrash: true } : { kind: 'document', collection: second, id, isVersions: more === 'versions' }
}

function ownPage(name: string): DeskPlace {
  const called = Object.hasOwn(pages, name) ? pages[name] : undefined
  return called ? { kind: 'page', name: called } : missing
}

/** What stands there, as far as this person may read it; null when there is no such thing. */
export type Named = { one: Bilingual; many: Bilingual; title: Bilingual | null }

/** What a tab is called: the most particular first, so that ten tabs beside each other can be told apart. */
export function tabTitle(place: DeskPlace, named: Named | null): Bilingual {
  if (place.kind === 'page') return place.name
  if (!named) return tabTitle(missing, null)
  const { one, many, title } = named
  const versions: Bilingual = { zh: '版本', en: 'Versions' }
  switch (place.kind) {
    case 'list':
      return place.isTrash ? join({ zh: '回收站', en: 'Trash' }, many) : many
    case 'create':
      return { zh: `新建${one.zh}`, en: `New: ${one.en}` }
    case 'global':
      return place.isVersions ? join(versions, one) : one
    case 'document':
      if (!title) return join({ zh: '找不到', en: 'Not found' }, one)
      if (place.isComparison) return join({ zh: '版本对比', en: 'Comparison' }, title, one)
      return place.isVersions ? join(versions, title, one) : join(title, one)
  }
}

function join(...parts: Bilingual[]): Bilingual {
  return { zh: parts.map(({ zh }) => zh).join(' · '), en: parts.map(({ en }) => en).join(' · ') }
}
