/**
 * A scripted misbehaviour of one route (`'*'` for any).
 * `before`: nothing is done. `after`: the effect is on record, and only then the answer goes wrong.
 * `errcode` answers `code`; `html` answers `status` with a page; `hang` never answers; `no-id` answers a success that lacks its ids;
 * `latency` waits `ms` and goes on; `outcome` makes a publication end in `status` after `ms`.
 */
export type Fault = {
  route: string
  when?: 'before' | 'after'
  what: 'latency' | 'errcode' | 'html' | 'truncated' | 'reset' | 'hang' | 'empty' | 'no-id' | 'outcome'
  code?: number
  status?: number
  ms?: number
  /** How many calls it strikes; 1 when absent. */
  times?: number
}

export type Faults = {
  add(fault: Fault): void
  clear(): void
  list(): Fault[]
  /** The next fault for a route of the given kind, counted down. */
  take(route: string, suits: (fault: Fault) => boolean): Fault | null
}

const kinds = new Set(['latency', 'errcode', 'html', 'truncated', 'reset', 'hang', 'empty', 'no-id', 'outcome'])

/** Whether a value that came in over HTTP is a fault. */
export function isFault(value: unknown): value is Fault {
  if (typeof value !== 'object' || value === null || !('route' in value) || !('what' in value)) return false
  const { route, what, ...rest } = value
  const areNumbers = ['code', 'status', 'ms', 'times'].every((name) => !(name in rest) || Number.isFinite(Reflect.get(rest, name)))
  const when: unknown = Reflect.get(rest, 'when')
  return typeof route === 'string' && kinds.has(String(what)) && areNumbers && (when === undefined || when === 'before' || when === 'after')
}

export function makeFaults(): Faults {
  let waiting: Fault[] = []
  return {
    add: (fault) => void waiting.push({ ...fault }),
    clear: () => void (waiting = []),
    list: () => waiting.map((fault) => ({ ...fault })),
    take(route, suits) {
      const fault = waiting.find((candidate) => (candidate.route === '*' || candidate.route === route) && suits(candidate))
      if (!fault) return null
      fault.times = (fault.times ?? 1) - 1
      if (fault.times <= 0) waiting = waiting.filter((candidate) => candidate !== fault)
      return fault
    },
  }
}
