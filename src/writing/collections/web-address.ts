/** Refuses what is not the address of a web page, in the language of the desk. */
export function webAddress(value: string | null | undefined, { req }: { req: { i18n?: { language?: string } } }): true | string {
  if (value && /^https?:\/\/[^\s"'<>]+$/i.test(value)) return true
  return req.i18n?.language === 'en' ? 'Enter an address that starts with http:// or https://.' : '请填写以 http:// 或 https:// 开头的网址。'
}
