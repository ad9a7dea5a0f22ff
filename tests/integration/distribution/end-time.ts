import { vi } from 'vitest'
import type { Simulator } from '@/distribution/connectors/wechat-official/simulator/start'

/**
 * From now on time runs out exactly for the calls that the platform leaves hanging, so that a slow machine loses no
 * answer and no test waits for a clock. Answers an act that gives time back.
 */
export function endTimeOfHangingCalls(simulator: Simulator): () => void {
  const waiting = new Set<AbortController>()
  const spy = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    const deadline = new AbortController()
    waiting.add(deadline)
    return deadline.signal
  })
  const seen = new Set<object>()
  const watch = setInterval(() => {
    const hanging = simulator.requests().filter((request) => request.fault?.what === 'hang' && !seen.has(request))
    if (hanging.length === 0) return
    for (const request of hanging) seen.add(request)
    for (const deadline of waiting) deadline.abort(new DOMException('the time is over', 'TimeoutError'))
    waiting.clear()
  }, 2)
  return () => {
    clearInterval(watch)
    spy.mockRestore()
  }
}
