/** How money in fen is shown: as yuan in a list, and under the field while it is typed. */
export const moneyAdmin = {
  components: { Cell: '/src/catalog/admin/MoneyCell#MoneyCell', Description: '/src/catalog/admin/MoneyHint#MoneyHint' },
}

/** ¥10,000,000: more is a slip of the finger. */
export const dearestMinor = 1_000_000_000

/** Money is whole fen; half a fen is a typing error. */
export function wholeFen(value: number | null | undefined, { required, req }: { required?: boolean; req: { i18n?: { language?: string } } }): true | string {
  const english = req.i18n?.language === 'en'
  if (value === null || value === undefined) return required ? (english ? 'Enter the price in fen.' : '请填写价格，单位是分。') : true
  if (Number.isInteger(value) && value >= 0 && value <= dearestMinor) return true
  return english ? 'Enter whole fen up to ¥10,000,000, for example 199900 for ¥1,999.' : '请填写整数分，最多一千万元，例如 ¥1,999 填 199900。'
}
