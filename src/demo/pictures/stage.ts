import { mix } from './parts/colour'

/** A gradient stop: a colour, or a colour with opacity (0 to 1), or with opacity and offset (0 to 1). */
export type Stop = string | readonly [string, number] | readonly [string, number, number]

export type Point = readonly [number, number]

/** Draws one picture onto its sheet. */
export type Scene = (stage: Stage) => void

/**
 * The sheet a scene is drawn on: size in pixels, a random source seeded by the scene's key
 * (so the same key gives the same bytes), and the SVG collected so far.
 */
export class Stage {
  readonly width: number
  readonly height: number
  private state: number
  private readonly definitions: string[] = []
  private readonly body: string[] = []
  private ids = 0

  constructor(key: string, size: { width: number; height: number }) {
    this.width = size.width
    this.height = size.height
    this.state = seedOf(key)
  }

  /** Mulberry32: small, fast and the same on every machine. */
  random(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.random()
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[Math.floor(this.random() * list.length)] ?? list[0]
  }

  add(...shapes: string[]): void {
    this.body.push(...shapes)
  }

  /** A linear gradient in the box of the shape it fills; `angle` 0 runs downwards, 90 to the right. */
  linear(stops: readonly Stop[], angle = 0): string {
    const turn = (angle * Math.PI) / 180
    const [dx, dy] = [Math.sin(turn) / 2, Math.cos(turn) / 2]
    const at = `x1="${short(0.5 - dx)}" y1="${short(0.5 - dy)}" x2="${short(0.5 + dx)}" y2="${short(0.5 + dy)}"`
    return this.define((id) => `<linearGradient id="${id}" ${at}>${stopList(stops)}</linearGradient>`)
  }

  /** A linear gradient in sheet pixels from `top` to `bottom`, shared by shapes of different height. */
  vertical(stops: readonly Stop[], top: number, bottom: number): string {
    const at = `gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${short(top)}" y2="${short(bottom)}"`
    return this.define((id) => `<linearGradient id="${id}" ${at}>${stopList(stops)}</linearGradient>`)
  }

  radial(stops: readonly Stop[]): string {
    return this.define((id) => `<radialGradient id="${id}">${stopList(stops)}</radialGradient>`)
  }

  /** Keeps shapes to be shown only inside an outline. */
  clipped(outline: string, shapes: string): string {
    const url = this.define((id) => `<clipPath id="${id}">${outline}</clipPath>`)
    return `<g clip-path="${url}">${shapes}</g>`
  }

  toSvg(): string {
    const { width, height } = this
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
      `<defs>${this.definitions.join('')}</defs>${this.body.join('')}</svg>`
    )
  }

  private define(build: (id: string) => string): string {
    this.ids += 1
    const id = `d${this.ids}`
    this.definitions.push(build(id))
    return `url(#${id})`
  }
}

/** `count` colours from the far one to the near one. */
export function tones(far: string, near: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => mix(far, near, count === 1 ? 1 : i / (count - 1)))
}

function stopList(stops: readonly Stop[]): string {
  return stops
    .map((stop, i) => {
      const [colour, opacity, offset] = typeof stop === 'string' ? [stop] : stop
      const place = offset ?? (stops.length === 1 ? 0 : i / (stops.length - 1))
      const alpha = opacity === undefined || opacity === 1 ? '' : ` stop-opacity="${short(opacity)}"`
      return `<stop offset="${short(place)}" stop-color="${colour}"${alpha}/>`
    })
    .join('')
}

function seedOf(key: string): number {
  let hash = 2166136261
  for (const character of key) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619)
  return hash | 0
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
