const struck = '[已隐去 struck out]'

/** What must not be read in a log, whoever wrote it there: tokens, cookies, passwords, keys in addresses and in JSON. */
const secrets: [RegExp, string][] = [
  [/\beyJ[\w-]{6,}\.[\w-]{6,}\.[\w-]{6,}/g, struck],
  [/\b(Bearer|Basic|JWT)\s+[\w.~+/=-]{8,}/gi, `$1 ${struck}`],
  [/((?:access_token|refresh_token|token|secret|appsecret|app_secret|password|passphrase|api_?key|payload-token)(?:=|%3D))[^&\s"'\\;,]+/gi, `$1${struck}`],
  [/(\\?"(?:[\w-]*(?:token|secret|password|passphrase|cookie|authorization|api_?key))\\?"\s*:\s*\\?")(?:[^"\\]|\\(?!").)*/gi, `$1${struck}`],
  [/(\w+:\/\/[^\s:/@"]+):[^\s@/"]+@/g, `$1:${struck}@`],
]

/** The same text without secrets. */
export function strikeOut(text: string): string {
  return secrets.reduce((left, [secret, instead]) => left.replace(secret, instead), text)
}
