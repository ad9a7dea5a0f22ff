const MARK = '（已停用）'

/** The name of a member who left, as reviews, histories and owners show it. */
export function deactivatedName(name: string): string {
  return `${activeName(name)}${MARK}`
}

export function activeName(name: string): string {
  return name.replaceAll(MARK, '').trim()
}
