const DIGITS = '〇一二三四五六七八九'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

/** Writes a number as Word does in a list of this format. */
export function writeNumber(value: number, format: string): string {
  const write = FORMATS[format]
  return write ? write(value) : String(value)
}

const plain = String
const FORMATS: Record<string, (value: number) => string> = {
  decimal: plain,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (value) => (value >= 1 && value <= 20 ? String.fromCodePoint(0x2487 + value) : `${value}.`),
  decimalEnclosedParen: (value) => (value >= 1 && value <= 20 ? String.fromCodePoint(0x2473 + value) : `(${value})`),
  ideographEnclosedCircle: (value) => (value >= 1 && value <= 10 ? String.fromCodePoint(0x327f + value) : String(value)),
  upperRoman: (value) => roman(value),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  chineseCounting: (value) => counting(value, DIGITS, ['', '十', '百', '千']),
  chineseCountingThousand: (value) => counting(value, DIGITS, ['', '十', '百', '千']),
  taiwaneseCounting: (value) => counting(value, DIGITS, ['', '十', '百', '千']),
  taiwaneseCountingThousand: (value) => counting(value, DIGITS, ['', '十', '百', '千']),
  japaneseCounting: (value) => counting(value, DIGITS, ['', '十', '百', '千']),
  chineseLegalSimplified: (value) => counting(value, LEGAL, ['', '拾', '佰', '仟']),
  ideographLegalTraditional: (value) => counting(value, '零壹貳參肆伍陸柒捌玖', ['', '拾', '佰', '仟']),
  ideographDigital: (value) => [...String(value)].map((digit) => DIGITS[Number(digit)]).join(''),
  taiwaneseDigital: (value) => [...String(value)].map((digit) => DIGITS[Number(digit)]).join(''),
  japaneseDigitalTenThousand: (value) => [...String(value)].map((digit) => DIGITS[Number(digit)]).join(''),
  ideographTraditional: (value) => STEMS[value - 1] ?? String(value),
  ideographZodiac: (value) => BRANCHES[value - 1] ?? String(value),
  ideographZodiacTraditional: (value) => (value >= 1 && value <= 60 ? `${STEMS[(value - 1) % 10]}${BRANCHES[(value - 1) % 12]}` : String(value)),
  ordinal: (value) => `${value}${/1[123]$/.test(String(value)) ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`,
  numberInDash: (value) => `- ${value} -`,
  none: () => '',
}

function circled(value: number): string {
  if (value === 0) return '⓪'
  if (value >= 1 && value <= 20) return String.fromCodePoint(0x245f + value)
  if (value >= 21 && value <= 35) return String.fromCodePoint(0x323c + value)
  return value >= 36 && value <= 50 ? String.fromCodePoint(0x328d + value) : `(${value})`
}

function fullWidth(value: number): string {
  return [...String(value)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  const signs: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let left = value
  let out = ''
  for (const [worth, sign] of signs) {
    while (left >= worth) {
      out += sign
      left -= worth
    }
  }
  return out
}

/** A to Z, then AA, BB. */
function letters(value: number): string {
  if (value < 1 || value > 26 * 30) return String(value)
  return String.fromCodePoint(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

/** Ten is 十 and not 一十; a zero inside is said once. */
function counting(value: number, digits: string, units: readonly string[]): string {
  if (value < 1 || value > 9999) return value === 0 ? (digits[0] ?? '0') : String(value)
  const zero = digits.startsWith('〇') ? '零' : (digits[0] ?? '')
  const places = [...String(value)].map(Number)
  let out = ''
  let isGap = false
  places.forEach((digit, i) => {
    if (digit === 0) {
      isGap = true
      return
    }
    if (isGap && out !== '') out += zero
    isGap = false
    out += `${digits[digit]}${units[places.length - 1 - i]}`
  })
  return out.replace(/^一十/, '十')
}
