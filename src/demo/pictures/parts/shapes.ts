import type { Point } from '../stage'

/** One decimal is a tenth of a pixel: enough, and it keeps the SVG small. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}

export function rect([x, y, width, height]: readonly [x: number, y: number, width: number, height: number], fill: string, rest = ''): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}" ${rest}/>`
}

export function circle([x, y, radius]: readonly [x: number, y: number, radius: number], fill: string, rest = ''): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}" ${rest}/>`
}

export function ellipse([x, y, rx, ry]: readonly [x: number, y: number, rx: number, ry: number], fill: string, rest = ''): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${rest}/>`
}

export function path(d: string, fill: string, rest = ''): string {
  return `<path d="${d}" fill="${fill}" ${rest}/>`
}

export function stroke(d: string, [colour, width]: readonly [colour: string, width: number], rest = ''): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" ${rest}/>`
}

export function polygon(points: readonly Point[], fill: string, rest = ''): string {
  return path(`M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`, fill, rest)
}

export function group(shapes: string | readonly string[], attributes = ''): string {
  return `<g ${attributes}>${typeof shapes === 'string' ? shapes : shapes.join('')}</g>`
}

/** Places shapes drawn around the origin; the turn is in degrees. */
export function placed([x, y]: readonly [x: number, y: number], shapes: string, size: number | readonly [scale: number, turn: number] = 1): string {
  const [scale, turn] = typeof size === 'number' ? [size, 0] : size
  const rotation = turn === 0 ? '' : ` rotate(${n(turn)})`
  return `<g transform="translate(${n(x)} ${n(y)})${rotation} scale(${Math.round(scale * 1000) / 1000})">${shapes}</g>`
}

/** As `placed`, looking the other way. */
export function flipped([x, y]: readonly [x: number, y: number], shapes: string, scale = 1): string {
  const factor = Math.round(scale * 1000) / 1000
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${-factor} ${factor})">${shapes}</g>`
}

/** A curve through all points (Catmull-Rom as Béziers), without the leading move. */
export function curveThrough(points: readonly Point[]): string {
  let d = ''
  for (let i = 0; i < points.length - 1; i += 1) {
    const b = points[i]
    const c = points[i + 1]
    if (!b || !c) continue
    const a = points[i - 1] ?? b
    const e = points[i + 2] ?? c
    d += `C${n(b[0] + (c[0] - a[0]) / 6)} ${n(b[1] + (c[1] - a[1]) / 6)} `
    d += `${n(c[0] - (e[0] - b[0]) / 6)} ${n(c[1] - (e[1] - b[1]) / 6)} ${n(c[0])} ${n(c[1])}`
  }
  return d
}

/** A curve through all points, with its move. */
export function smooth(points: readonly Point[]): string {
  const first = points[0]
  return first ? `M${n(first[0])} ${n(first[1])}${curveThrough(points)}` : ''
}

/** The outline of a full circle inside a longer path, so that hundreds cost one shape. */
export function disc([x, y, rx, ry = rx]: readonly [x: number, y: number, rx: number, ry?: number]): string {
  return `M${n(x - rx)} ${n(y)}a${n(rx)} ${n(ry)} 0 1 0 ${n(2 * rx)} 0a${n(rx)} ${n(ry)} 0 1 0 ${n(-2 * rx)} 0`
}
