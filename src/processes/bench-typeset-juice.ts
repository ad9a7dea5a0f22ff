import { DomainError } from '@/platform/errors'

type Juice = (html: string, options?: { removeStyleTags?: boolean }) => string

/**
 * The usual way to the same result: HTML with classes and a style sheet, then juice. Classes are made from the
 * inline styles of `html`, so that both ways end with the same look. Returns one run of it.
 * @throws DomainError when juice, a development dependency, is not installed.
 */
export async function inlineWithJuice(html: string): Promise<() => number> {
  const juice = await load()
  const names = new Map<string, string>()
  const body = html.replace(/ style="([^"]*)"/g, (_, style: string) => {
    if (!names.has(style)) names.set(style, `c${names.size}`)
    return ` class="${names.get(style)}"`
  })
  const rules = [...names].map(([style, name]) => `.${name}{${style}}`).join('\n')
  const parts = body.split(/(?<=<\/p>|<\/section>|<\/h2>)/)
  return () => juice(`<style>${rules}</style>${parts.join('')}`, { removeStyleTags: true }).length
}

async function load(): Promise<Juice> {
  const name = 'juice'
  const loaded: unknown = await import(name).catch(() => null)
  const juice = typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : null
  if (typeof juice === 'function') return juice as Juice
  throw new DomainError({
    code: 'JUICE_MISSING',
    text: {
      zh: '这项测量要和 juice 比较，但没有安装它。请先运行 npm install（含开发依赖）。',
      en: 'This measurement compares with juice, which is not installed. Run npm install with development dependencies first.',
    },
  })
}
