import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** How much of a refused body is read and thrown away so that its sender hears the answer, and for how long. */
const patience = { bytes: 100_000_000, ms: 30_000, silenceMs: 3_000 }

/**
 * Closes a connection so that its last answer arrives. A socket that is closed while the other side still sends
 * answers with a reset, and the reset throws away the answer: so our side is closed first, and what still comes is
 * read for a while.
 */
export function lingerOnClose(socket: Socket, isSending: () => boolean): void {
  const closeNow = socket.destroySoon.bind(socket)
  socket.destroySoon = () => {
    if (socket.destroyed || !isSending()) return closeNow()
    socket.end()
    untilPatienceEnds(socket, isSending)
  }
}

/** Throws away what is left of a body that was answered before it was read; nobody listens to it any more. */
export function discardRest(req: IncomingMessage, res: ServerResponse): void {
  res.once('finish', () => {
    if (req.complete || req.socket.destroyed) return
    req.unpipe()
    req.removeAllListeners('data')
    req.removeAllListeners('readable')
    req.resume()
    untilPatienceEnds(req.socket, () => !req.complete)
  })
}

function untilPatienceEnds(socket: Socket, isSending: () => boolean): void {
  const end = Date.now() + patience.ms
  const limit = socket.bytesRead + patience.bytes
  let seen = { bytes: socket.bytesRead, at: Date.now() }
  const timer = setInterval(() => {
    if (socket.bytesRead !== seen.bytes) seen = { bytes: socket.bytesRead, at: Date.now() }
    const isOver = Date.now() > end || socket.bytesRead > limit || Date.now() - seen.at > patience.silenceMs
    if (isSending() && !isOver) return
    clearInterval(timer)
    if (isSending() || socket.writableEnded) socket.destroy()
  }, 100)
  timer.unref()
  socket.once('close', () => clearInterval(timer))
}
