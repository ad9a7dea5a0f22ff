import type { Bilingual } from '@/platform/language'
import { atLightness, type Colour, contrast, fromHsl, over, readColour, toHsl, withAlpha } from '../dark-mode/colour'
import { darkBackground, darkPage, darkText, wechatGrounds } from '../dark-mode/conversion'
import type { Theme } from '../themes/theme'
import { COLOUR, type ColourPart, LONGEST_NAME, type Measure, measures, THEME_ID } from './theme-limits'

/** Something about a theme that readers or editors would trip over. `suggestion`: the nearest colour that passes, where there is one. */
export type ThemeFinding = { rule: string; severity: 'error' | 'warning'; part: string; message: Bilingual; suggestion?: string }

/** WCAG 2 AA for text of any size. */
export const READABLE = 4.5
/** The strongest tint that blocks put under text. */
const STRONGEST_TINT = 0.09

export const partNames: Record<ColourPart, Bilingual> = {
  ink: { zh: '正文色', en: 'text colour' },
  quiet: { zh: '次要色', en: 'secondary colour' },
  accent: { zh: '强调色', en: 'accent colour' },
}

/**
 * Whether a theme may go out: three colours written `#rrggbb`, each readable on white and on the theme's own tints in
 * light and in WeChat's dark mode, white readable on the accent, measures within bounds. Empty when all is well.
 */
export function checkTheme(theme: Theme): ThemeFinding[] {
  const accent = checkColour(theme, 'accent')
  // The other two are judged on the tints they will stand on once the accent is mended.
  const mended = { ...theme, accent: accent[0]?.suggestion ?? theme.accent }
  return [...checkNames(theme), ...checkMeasures(theme), ...accent, ...checkColour(mended, 'ink'), ...checkColour(mended, 'quiet'), ...checkOrder(theme)]
}

/** The weakest contrast of one colour of a theme, and where it is. Null when the colour or the accent cannot be read. */
export function weakestContrast(theme: Pick<Theme, ColourPart>, part: ColourPart): { ratio: number; place: Place } | null {
  const [own, accent] = [colourOf(theme[part]), colourOf(theme.accent)]
  if (!own || !accent) return null
  const places = contrasts(own, part === 'accent' ? own : accent, part)
  return places.reduce((weakest, next) => (next.ratio < weakest.ratio ? next : weakest))
}

export type Place = 'white' | 'tint' | 'white-on-it' | 'dark' | 'dark-tint' | 'white-on-dark'

export const placeNames: Record<Place, Bilingual> = {
  white: { zh: '白底上', en: 'on white' },
  tint: { zh: '浅色底上', en: 'on its tints' },
  'white-on-it': { zh: '作底配白字时', en: 'as a ground under white' },
  dark: { zh: '微信深色模式里', en: 'in WeChat’s dark mode' },
  'dark-tint': { zh: '深色模式的浅色底上', en: 'on tints in dark mode' },
  'white-on-dark': { zh: '深色模式里作底配白字时', en: 'as a ground under white in dark mode' },
}

const white: Colour = { r: 255, g: 255, b: 255, a: 1 }
const darkBack: Colour = readColour(wechatGrounds.darkBack) ?? white
const page = darkPage(darkBack, readColour(wechatGrounds.darkText) ?? white)

function contrasts(own: Colour, accent: Colour, part: ColourPart): { ratio: number; place: Place }[] {
  const tinted = withAlpha(accent, STRONGEST_TINT)
  const tintInDark = darkBackground(tinted, page)
  const found: { ratio: number; place: Place }[] = [
    { place: 'white', ratio: contrast(own, white) },
    { place: 'tint', ratio: contrast(own, over(tinted, white)) },
    { place: 'dark', ratio: contrast(darkText(own, darkBack, page), darkBack) },
    { place: 'dark-tint', ratio: contrast(darkText(own, tintInDark, page), over(tintInDark, darkBack)) },
  ]
  if (part !== 'accent') return found
  return [...found, { place: 'white-on-it', ratio: contrast(white, own) }, { place: 'white-on-dark', ratio: contrast(white, darkBackground(own, page)) }]
}

function checkColour(theme: Theme, part: ColourPart): ThemeFinding[] {
  const name = partNames[part]
  if (!COLOUR.test(theme[part])) {
    const message = { zh: `${name.zh}要写成 #rrggbb，例如 #0b5ea8。`, en: `Write the ${name.en} as #rrggbb, for example #0b5ea8.` }
    return [{ rule: 'colour-form', severity: 'error', part, message }]
  }
  const weakest = weakestContrast(theme, part)
  if (!weakest || weakest.ratio >= READABLE) return []
  const suggestion = nearestReadable(theme, part)
  const place = placeNames[weakest.place]
  const next = suggestion
    ? { zh: `换成相近的 ${suggestion} 就行。`, en: `${suggestion} is close and passes.` }
    : { zh: '请换一个颜色。', en: 'Choose another colour.' }
  const ratio = floored(weakest.ratio)
  const message = {
    zh: `${name.zh} ${theme[part]} 在${place.zh.replace(/上$/, '')}对比度只有 ${ratio}，读者看不清（至少要 ${READABLE}）。${next.zh}`,
    en: `The ${name.en} ${theme[part]} has a contrast of only ${ratio} ${place.en}; readers need ${READABLE}. ${next.en}`,
  }
  return [{ rule: weakest.place.startsWith('dark') ? 'contrast-dark' : 'contrast', severity: 'error', part, message, ...(suggestion ? { suggestion } : {}) }]
}

/** Never rounded up to the limit. */
export function floored(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2)
}

/** The colour of the same hue that passes everywhere and is least far away; null when no lightness and saturation of the hue does. */
export function nearestReadable(theme: Pick<Theme, ColourPart>, part: ColourPart): string | null {
  const own = colourOf(theme[part])
  if (!own) return null
  const { h, s, l } = toHsl(own)
  let best: { hex: string; far: number } | null = null
  for (let lightness = 2; lightness <= 60; lightness++) {
    for (let saturation = s; saturation >= 0; saturation -= 5) {
      const far = Math.abs(lightness - l) + (s - saturation) * 0.6
      if (best && far >= best.far) break
      const hex = asHex(fromHsl({ h, s: saturation, l: lightness }))
      const weakest = weakestContrast({ ...theme, [part]: hex }, part)
      if (weakest && weakest.ratio >= READABLE) best = { hex, far }
    }
  }
  return best?.hex ?? null
}

function asHex({ r, g, b }: Colour): string {
  return `#${[r, g, b].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}

function colourOf(text: string): Colour | null {
  return COLOUR.test(text) ? readColour(text) : null
}

function checkOrder({ ink, quiet }: Theme): ThemeFinding[] {
  const [text, second] = [colourOf(ink), colourOf(quiet)]
  if (!text || !second || contrast(text, white) >= contrast(second, white)) return []
  const message = {
    zh: '次要色比正文色还重，主次会颠倒。请对调，或把次要色调浅。',
    en: 'The secondary colour is stronger than the text. Swap them or lighten the secondary one.',
  }
  return [{ rule: 'quiet-louder', severity: 'warning', part: 'quiet', message, suggestion: asHex(atLightness(second, Math.min(toHsl(text).l + 20, 38))) }]
}

function checkNames({ id, name }: Theme): ThemeFinding[] {
  const findings: ThemeFinding[] = []
  if (!THEME_ID.test(id)) {
    const message = {
      zh: '编号用小写字母、数字和连字符，2 到 40 个字符，字母开头，例如 autumn-lake。',
      en: 'The id has 2 to 40 small letters, digits and hyphens and starts with a letter, for example autumn-lake.',
    }
    findings.push({ rule: 'id', severity: 'error', part: 'id', message })
  }
  for (const language of ['zh', 'en'] as const) {
    const length = [...name[language].trim()].length
    if (length > 0 && length <= LONGEST_NAME) continue
    const which = { zh: language === 'zh' ? '中文名' : '英文名', en: language === 'zh' ? 'Chinese name' : 'English name' }
    const message = {
      zh: `${which.zh}要有 1 到 ${LONGEST_NAME} 个字，编辑靠它挑版式。`,
      en: `The ${which.en} needs 1 to ${LONGEST_NAME} characters; editors choose by it.`,
    }
    findings.push({ rule: 'name', severity: 'error', part: `name.${language}`, message })
  }
  return findings
}

export const measureNames: Record<Measure, Bilingual> = {
  size: { zh: '正文字号', en: 'text size' },
  lineHeight: { zh: '行高', en: 'line height' },
  tracking: { zh: '字距', en: 'letter spacing' },
  radius: { zh: '圆角', en: 'corner radius' },
}

function checkMeasures({ type, radius }: Theme): ThemeFinding[] {
  const values: Record<Measure, number> = { size: type.size, lineHeight: type.lineHeight, tracking: type.tracking ?? 0, radius }
  return (Object.keys(measures) as Measure[]).flatMap((measure): ThemeFinding[] => {
    const { least, most } = measures[measure]
    const value = values[measure]
    if (value >= least && value <= most) return []
    const name = measureNames[measure]
    const message = {
      zh: `${name.zh} ${value} 超出范围，请取 ${least} 到 ${most}。`,
      en: `The ${name.en} ${value} is out of range; choose ${least} to ${most}.`,
    }
    return [{ rule: 'measure', severity: 'error', part: measure, message }]
  })
}
