/** One address of a `srcset`, and how large it says it is. */
type Candidate = { url: string; size: number }

const LONGEST = 20_000

/** The addresses of a `srcset`, the largest first. Addresses may hold commas, so they end at white space. */
export function readSrcset(value: string): string[] {
  const found: Candidate[] = []
  const source = value.slice(0, LONGEST)
  let at = 0
  while (at < source.length && found.length < 50) {
    const start = at + (/^[\s,]*/.exec(source.slice(at, at + 200))?.[0].length ?? 0)
    const url = /^\S*/.exec(source.slice(start))?.[0] ?? ''
    if (url === '') break
    at = start + url.length
    const clean = url.replace(/,+$/, '')
    // A comma right behind the address ends the candidate; otherwise its size follows.
    const size = url.endsWith(',') ? '' : (/^[^,]*/.exec(source.slice(at))?.[0] ?? '')
    at += size.length + 1
    found.push({ url: clean, size: sizeOf(size) })
  }
  return found.sort((a, b) => b.size - a.size).map(({ url }) => url)
}

function sizeOf(descriptor: string): number {
  const width = /([\d.]+)w/.exec(descriptor)?.[1]
  if (width !== undefined) return Number(width)
  const density = /([\d.]+)x/.exec(descriptor)?.[1]
  return density === undefined ? 1 : Number(density)
}
