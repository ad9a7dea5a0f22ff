/** One installed package, at one of the places where the lock file puts it. */
export type LockedPackage = { name: string; version: string; place: string }

export type Floor = { name: string; atLeast: string; why: string }

/** Oldest versions without a published hole that concerns us. */
export const floors: Floor[] = [
  { name: 'payload', atLeast: '3.90.0', why: 'CVE-2026-105851, -105854, -105856 to -105859, -105863 and 20 more are mended in 3.90.0' },
  { name: 'next', atLeast: '16.4.1', why: 'GHSA-vcvr-r3jv-pc5j (next/og), GHSA-cjq9-62q9-8jv4 (image SSRF) and the release of 2026-10-14' },
  { name: 'sharp', atLeast: '0.35.5', why: 'GHSA-wq5f-xc86-pv6w (librsvg), GHSA-rgj7-g3m4-5g8c (libheif)' },
  { name: 'mongoose', atLeast: '8.24.1', why: 'GHSA-664h-wqgq-64gw, GHSA-wpg9-53fq-2r8h' },
  { name: 'drizzle-orm', atLeast: '0.45.2', why: 'injection of SQL, payloadcms/payload#16168' },
  { name: 'undici', atLeast: '7.29.1', why: 'GHSA-rfgv-xxqx-mfg5' },
]

/** Versions that were tried together; one that moves alone breaks an exact peer or a fresh install. */
export const pins: Record<string, string> = {
  next: '16.4.5',
  lexical: '0.50.0',
  payload: '3.90.1',
}

/** Plugins with advisories of their own, or that open endpoints nobody here needs. */
export const unsafePackages = ['form-builder', 'import-export', 'mcp', 'multi-tenant', 'ecommerce', 'stripe'].map((name) => `@payloadcms/plugin-${name}`)

type LockFile = { packages: Record<string, { version?: string; link?: boolean }> }

/** Every package of a `package-lock.json`, once per place. */
export function lockedPackages(lockFile: string): LockedPackage[] {
  const { packages } = JSON.parse(lockFile) as LockFile
  return Object.entries(packages).flatMap(([place, { version }]) => {
    const name = place.split('node_modules/').at(-1) ?? ''
    return place === '' || version === undefined ? [] : [{ name, version, place }]
  })
}

/** Compares the numbers of two versions; a pre-release is older than its release. */
export function isAtLeast(version: string, floor: string): boolean {
  const [numbers = '', preRelease] = version.split('-', 2)
  const wanted = floor.split('.').map(Number)
  const found = numbers.split('.').map(Number)
  for (const [place, number] of wanted.entries()) {
    const difference = (found[place] ?? 0) - number
    if (difference !== 0) return difference > 0
  }
  return preRelease === undefined
}

/** The packages of a lock file that are older than their floor, as sentences. */
export function belowFloor(packages: LockedPackage[]): string[] {
  return floors.flatMap(({ name, atLeast, why }) =>
    packages
      .filter((found) => found.name === name && !isAtLeast(found.version, atLeast))
      .map(({ version, place }) => `${place} is ${version}, needs ${atLeast}: ${why}`),
  )
}

/** The packages that are not at the version they are pinned to; the whole Payload family moves as one. */
export function offPin(packages: LockedPackage[]): string[] {
  return packages.flatMap(({ name, version, place }) => {
    const pin = name.startsWith('@payloadcms/') ? pins.payload : pins[name]
    return pin === undefined || pin === version ? [] : [`${place} is ${version}, not ${pin}`]
  })
}
