const SIGNATURE = 8
const HEAD = 8
const CHECKSUM = 4
/** Chunks that are looked at: what a picture needs before its data is a handful. */
const MOST_CHUNKS = 200

/** A PNG that moves says so before its data; libvips reads its first frame and leaves the others out. */
export function isMovingPng(data: Buffer): boolean {
  let at = SIGNATURE
  for (let seen = 0; seen < MOST_CHUNKS && at + HEAD <= data.length; seen++) {
    const kind = data.toString('latin1', at + 4, at + HEAD)
    if (kind === 'acTL') return data.readUInt32BE(at + HEAD) > 1
    if (kind === 'IDAT') return false
    at += HEAD + data.readUInt32BE(at) + CHECKSUM
  }
  return false
}
