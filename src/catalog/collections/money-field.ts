import type { NumberField, NumberFieldSingleValidation } from 'payload'
import { say, type Bilingual } from '@/platform/language'
import { dearestMinor, whyNotMoney } from '../rules/money'
import { yuan } from '../rules/products'

type Money = {
  name: string
  label: Bilingual
  required?: boolean
  /** What more must hold; answers with a sentence. */
  judge?: NumberFieldSingleValidation
  /** The name of the sibling field that says per what the price is, such as 每人. */
  unitField?: string
  /** Whether a leap against the stored amount is asked about. */
  asksOnLeap?: boolean
  /** Drawn by the component of the list it stands in: a component of its own in a thousand rows would be sent a thousand times. */
  isCell?: boolean
}

const inFen: Bilingual = {
  zh: '金额。后台以元填写和显示；接口里是以分为单位的整数：¥1,999 为 199900。',
  en: 'Money. The admin shows and takes yuan; in the API it is a whole number of fen: 199900 for ¥1,999.',
}

/** Money: fen in storage and in the API, yuan wherever a person reads or types it. */
export function moneyField({ name, label, required = false, judge, unitField, asksOnLeap = false, isCell = false }: Money): NumberField {
  const validate: NumberFieldSingleValidation = (value, options) => {
    const { language } = options.req.i18n
    if (value === null || value === undefined) {
      return required ? say({ zh: `请填写${label.zh}，例如 1280。`, en: `Enter the ${label.en.toLowerCase()}, for example 1280.` }, language) : true
    }
    const problem = whyNotMoney(value)
    return problem ? say(problem, language) : (judge?.(value, options) ?? true)
  }
  return {
    name,
    type: 'number',
    required,
    min: 0,
    max: dearestMinor,
    label: { zh: `${label.zh}（元）`, en: `${label.en} (yuan)` },
    validate,
    custom: { says: (value: unknown) => (typeof value === 'number' ? [`¥${yuan(value)}`] : null) },
    typescriptSchema: [({ jsonSchema }) => ({ ...jsonSchema, description: `${inFen.en} ${inFen.zh}` })],
    admin: {
      // Payload's filter takes what is stored, fen, and fields within tabs get no other one.
      disableListFilter: true,
      ...(!isCell && {
        components: {
          Cell: '/src/catalog/admin/MoneyCell#MoneyCell',
          Field: { path: '/src/catalog/admin/MoneyField#MoneyField', clientProps: { unitField, asksOnLeap } },
        },
      }),
    },
  }
}
