/** The colour between two `#rrggbb` colours: 0 gives the first, 1 the second. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)]
  return `#${a.map((value, i) => hex(value + ((b[i] ?? value) - value) * share)).join('')}`
}

export function lighter(colour: string, share: number): string {
  return mix(colour, '#ffffff', share)
}

export function darker(colour: string, share: number): string {
  return mix(colour, '#0b0d18', share)
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
}

function hex(value: number): string {
  return Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0')
}
