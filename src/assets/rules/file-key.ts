/** The name under which the index of uses knows a picture by its file. */
export function fileKey(filename: string): string {
  return `file=${filename}`
}
