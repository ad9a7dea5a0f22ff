/** Text that is already HTML. Only `markup` and `raw` make it. */
export class Markup {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text
  }
}

export type Renderable = string | number | Markup | null | undefined | false | Renderable[]

/**
 * Template tag: every value is escaped unless it is Markup; lists are joined, nothing is shown for null or false.
 * Not called `html`: formatters would put white space into such templates.
 */
export function markup(strings: TemplateStringsArray, ...values: Renderable[]): Markup {
  let text = strings[0] ?? ''
  values.forEach((value, i) => {
    text += show(value) + (strings[i + 1] ?? '')
  })
  return new Markup(text)
}

/** HTML from a source that escapes by itself: the frozen publication, our own style sheet. */
export function raw(text: string): Markup {
  return new Markup(text)
}

/** JSON inside a script element: nothing in it can end the element or open a comment. */
export function jsonScript(value: unknown): Markup {
  const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return new Markup(`<script type="application/ld+json">${json}</script>`)
}

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function show(value: Renderable): string {
  if (value === null || value === undefined || value === false) return ''
  if (Array.isArray(value)) return value.map(show).join('')
  return value instanceof Markup ? value.text : escapeText(String(value))
}
