import { useEffect, useState } from 'react'
import { call } from '@/platform/admin/call'
import type { Same } from '../rules/upload-refusals'

/** The asset that has the bytes of a file; null while nobody knows. Where a browser does not hash, the server says so at the save. */
export function useSamePicture(file: File | null): Same | null {
  const [found, setFound] = useState<{ file: File; same: Same | null } | null>(null)
  useEffect(() => {
    if (!file) return
    const asking = new AbortController()
    void lookUp(file, asking.signal).then(
      (same) => !asking.signal.aborted && setFound({ file, same }),
      () => undefined,
    )
    return () => asking.abort()
  }, [file])
  return found && found.file === file ? found.same : null
}

async function lookUp(file: File, signal: AbortSignal): Promise<Same | null> {
  // Browsers hash on https and on the machine itself alone.
  if (!globalThis.crypto.subtle) return null
  const hash = await globalThis.crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  const sha256 = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const answer = await call<{ same: Same | null }>(`/assets/look-up?sha256=${sha256}`, { signal })
  return answer.ok ? answer.value.same : null
}
