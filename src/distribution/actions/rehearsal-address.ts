// Next bundles its own copy of this module; the copy that starts the simulator and the copy that checks channels must agree.
const key = Symbol.for('xingwen.rehearsal-address')
const anchored = globalThis as typeof globalThis & { [key]?: string }

/** Where this process's simulator listens; null when it runs none. */
export function rehearsalAddress(): string | null {
  return anchored[key] ?? null
}

export function announceRehearsalAddress(url: string): void {
  anchored[key] = url
}
