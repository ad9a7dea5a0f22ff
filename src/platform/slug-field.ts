import { randomBytes } from 'node:crypto'
import type { TextField } from 'payload'

const longest = 80
const pattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The address part of a page: lower-case Latin letters, figures and single hyphens; made when left empty. */
export function slugField(from: string): TextField {
  return {
    name: 'slug',
    type: 'text',
    unique: true,
    index: true,
    maxLength: longest,
    label: { zh: '网址', en: 'Address' },
    admin: {
      position: 'sidebar',
      description: { zh: '小写字母、数字和连字符；留空自动生成', en: 'Lower-case letters, figures, hyphens; made for you when empty' },
    },
    hooks: { beforeValidate: [({ value, data, operation }): unknown => value || (operation === 'create' ? slugFrom(String(data?.[from] ?? '')) : value)] },
    validate: (value: string | null | undefined, { req }: { req: { i18n?: { language?: string } } }) => {
      // A validation of our own replaces Payload's, its length check included.
      if (!value || isSlug(value)) return true
      return req.i18n?.language === 'en'
        ? `Use lower-case letters, figures and single hyphens only, at most ${longest}.`
        : `只能用小写字母、数字和单个连字符，最多 ${longest} 个，例如 dali-erhai-5d。`
    },
  }
}

/** Whether a text may be the address part of a page. */
export function isSlug(text: string): boolean {
  return text.length <= longest && pattern.test(text)
}

/** Latin words of a title, or a short random name when it has none. */
export function slugFrom(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join('-')
    .slice(0, 60)
  return words && words.length > 2 ? `${words}-${randomBytes(2).toString('hex')}` : randomBytes(5).toString('hex')
}
