/** The ledger's key. One row per push, channel and slot, whatever the content: see docs/decisions/010-ledger-key.md. At most 64 bytes. */
export function deliveryKey(push: string, channel: string, slot: number): string {
  return `${push}/${channel}/${slot}`
}
