import type { Bilingual } from '@/platform/language'
import type { Looks, Theme } from '../themes/theme'
import { checkTheme, measureNames, partNames, type ThemeFinding } from './theme-check'
import { COLOUR, colourParts, faceChoices, lookChoices, measures, scaleChoices, spacingChoices, THEME_ID } from './theme-limits'
import { isRaw, type Raw } from './raw'

/** `theme` is there when the value is a theme in form; `findings` then say what `checkTheme` says of it. */
export type ThemeReading = { theme: Theme | null; findings: ThemeFinding[] }

/** More than any theme needs. */
const LONGEST_JSON = 10_000

/**
 * Reads a theme from a JSON value, strictly: every key known, every value of its type and within its bounds, so that
 * nothing from outside reaches CSS unexamined. Colours may be written in capitals. Never throws.
 */
export function readTheme(value: unknown): ThemeReading {
  const reader = new Reader()
  const theme = themeIn(value, reader)
  return reader.findings.length > 0 ? { theme: null, findings: reader.findings } : { theme, findings: checkTheme(theme) }
}

/** The same from the text of a file or of the clipboard. */
export function readThemeText(text: string): ThemeReading {
  if (text.length > LONGEST_JSON) {
    return refused({
      zh: `文件有 ${text.length} 个字符，一套版式用不到 ${LONGEST_JSON} 个。请确认选对了文件。`,
      en: `The file has ${text.length} characters; a theme needs fewer than ${LONGEST_JSON}. Is it the right file?`,
    })
  }
  try {
    return readTheme(JSON.parse(text))
  } catch {
    return refused({
      zh: '这不是 JSON。请用「导出」得到的文件，或整段粘贴它的内容。',
      en: 'This is not JSON. Use a file made by “Export”, or paste all of it.',
    })
  }
}

/** A theme as a file: the same theme, the same bytes. */
export function writeTheme({ id, name, ink, quiet, accent, type, spacing, radius, looks }: Theme): string {
  const { size, lineHeight, scale, face, tracking } = type
  const { heading, number, quote, divider, card, callout } = looks
  const ordered: Theme = {
    id,
    name: { zh: name.zh, en: name.en },
    ink,
    quiet,
    accent,
    type: { size, lineHeight, scale, ...(face ? { face } : {}), ...(tracking ? { tracking } : {}) },
    spacing,
    radius,
    looks: { heading, number, quote, divider, card, callout },
  }
  return `${JSON.stringify(ordered, null, 2)}\n`
}

function refused(message: Bilingual): ThemeReading {
  return { theme: null, findings: [{ rule: 'json', severity: 'error', part: '', message }] }
}

const KEYS = ['id', 'name', 'ink', 'quiet', 'accent', 'type', 'spacing', 'radius', 'looks']
const TYPE_KEYS = ['size', 'lineHeight', 'scale', 'face', 'tracking']

function themeIn(value: unknown, reader: Reader): Theme {
  const whole = reader.object(value, '', KEYS)
  const name = reader.object(whole['name'], 'name', ['zh', 'en'])
  const type = reader.object(whole['type'], 'type', TYPE_KEYS)
  const looks = reader.object(whole['looks'], 'looks', Object.keys(lookChoices))
  const face = type['face'] === undefined ? undefined : reader.choice(type['face'], 'type.face', faceChoices)
  const tracking = type['tracking'] === undefined ? undefined : reader.measure(type['tracking'], 'tracking')
  const [ink, quiet, accent] = colourParts.map((part) => reader.colour(whole[part], part))
  return {
    id: reader.text(whole['id'], 'id', THEME_ID),
    name: { zh: reader.text(name['zh'], 'name.zh', NAME), en: reader.text(name['en'], 'name.en', NAME) },
    ink: ink ?? '',
    quiet: quiet ?? '',
    accent: accent ?? '',
    type: {
      size: reader.measure(type['size'], 'size'),
      lineHeight: reader.measure(type['lineHeight'], 'lineHeight'),
      scale: reader.choice(type['scale'], 'type.scale', scaleChoices),
      ...(face ? { face } : {}),
      ...(tracking ? { tracking } : {}),
    },
    spacing: reader.choice(whole['spacing'], 'spacing', spacingChoices),
    radius: reader.measure(whole['radius'], 'radius'),
    looks: looksIn(looks, reader),
  }
}

function looksIn(looks: Raw, reader: Reader): Looks {
  return {
    heading: reader.choice(looks['heading'], 'looks.heading', lookChoices.heading),
    number: reader.choice(looks['number'], 'looks.number', lookChoices.number),
    quote: reader.choice(looks['quote'], 'looks.quote', lookChoices.quote),
    divider: reader.choice(looks['divider'], 'looks.divider', lookChoices.divider),
    card: reader.choice(looks['card'], 'looks.card', lookChoices.card),
    callout: reader.choice(looks['callout'], 'looks.callout', lookChoices.callout),
  }
}

/** Words on one line; they are shown, never written into CSS. */
const NAME = /^[^\p{Cc}\p{Cs}<>]{1,24}$/u

/** Reads values and collects what is wrong with them; what it returns for a wrong one is never used. */
class Reader {
  readonly findings: ThemeFinding[] = []

  object(value: unknown, at: string, keys: readonly string[]): Raw {
    if (!isRaw(value)) {
      this.refuse(at, {
        zh: `${at === '' ? '版式' : `「${at}」`}要是一组值：{ ${keys.join(', ')} }。`,
        en: `${at === '' ? 'A theme' : `“${at}”`} must be an object with ${keys.join(', ')}.`,
      })
      return {}
    }
    for (const key of Object.keys(value)) if (!keys.includes(key)) this.refuseKey(at, key, keys)
    return value
  }

  text(value: unknown, at: string, form: RegExp): string {
    if (typeof value === 'string' && form.test(value)) return value
    this.refuse(at, at === 'id' ? ID_FORM : { zh: `「${at}」要是 1 到 24 个字的一行文字。`, en: `“${at}” must be one line of 1 to 24 characters.` })
    return ''
  }

  colour(value: unknown, part: (typeof colourParts)[number]): string {
    const colour = typeof value === 'string' ? value.toLowerCase() : ''
    if (COLOUR.test(colour)) return colour
    const { zh, en } = partNames[part]
    this.refuse(part, { zh: `${zh}（${part}）要写成 #rrggbb，例如 #0b5ea8。`, en: `Write the ${en} (${part}) as #rrggbb, for example #0b5ea8.` })
    return ''
  }

  measure(value: unknown, measure: keyof typeof measures): number {
    const { least, most } = measures[measure]
    if (typeof value === 'number' && value >= least && value <= most) return value
    const { zh, en } = measureNames[measure]
    this.refuse(measure, { zh: `${zh}（${measure}）要是 ${least} 到 ${most} 的数。`, en: `The ${en} (${measure}) must be a number from ${least} to ${most}.` })
    return least
  }

  choice<T extends string>(value: unknown, at: string, choices: readonly T[]): T {
    const chosen = choices.find((choice) => choice === value)
    if (chosen !== undefined) return chosen
    this.refuse(at, { zh: `「${at}」要从这些里选：${choices.join('、')}。`, en: `“${at}” must be one of ${choices.join(', ')}.` })
    return choices[0] as T
  }

  private refuseKey(at: string, key: string, keys: readonly string[]): void {
    const shown = `${at === '' ? '' : `${at}.`}${key.slice(0, 40)}`
    const limit =
      at === '' ? { zh: '一套版式只有三种颜色和这些值', en: 'a theme has three colours and these values' } : { zh: '这里只有', en: 'here there are only' }
    this.refuse(shown, {
      zh: `不认识「${shown}」：${limit.zh}：${keys.join('、')}。请删去它。`,
      en: `“${shown}” is unknown: ${limit.en}: ${keys.join(', ')}. Remove it.`,
    })
  }

  private refuse(part: string, message: Bilingual): void {
    this.findings.push({ rule: 'form', severity: 'error', part, message })
  }
}

const ID_FORM: Bilingual = {
  zh: '编号（id）用小写字母、数字和连字符，2 到 40 个字符，字母开头，例如 autumn-lake。',
  en: 'The id has 2 to 40 small letters, digits and hyphens and starts with a letter, for example autumn-lake.',
}
