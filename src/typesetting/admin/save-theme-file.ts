import { type Theme, writeTheme } from '../index'

/** Hands a theme to the browser as a file. */
export function saveThemeFile(theme: Theme): void {
  const address = URL.createObjectURL(new Blob([writeTheme(theme)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${theme.id}.json`
  link.click()
  URL.revokeObjectURL(address)
}
