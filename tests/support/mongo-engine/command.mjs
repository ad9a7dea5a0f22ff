/** The few facts of MongoDB's wire protocol that a listener in front of the engine needs. */
export const headerLength = 16
const opReply = 1
const opMsg = 2013

/** Name of the command an OP_MSG carries: the first key of its body document; empty for other messages. */
export function commandName(message) {
  if (message.readInt32LE(12) !== opMsg) return ''
  let at = headerLength + 4
  while (at < message.length) {
    const kind = message.readUInt8(at)
    if (kind === 0) return firstKey(message, at + 1)
    at += 1 + message.readInt32LE(at + 1)
  }
  return ''
}

/** A BSON document is its length, then elements of a type byte and a name that ends with a zero byte. */
function firstKey(message, document) {
  const name = document + 5
  return message.toString('utf8', name, message.indexOf(0, name))
}

/** BSON of `{ok: 1}`. */
export const okDocument = Buffer.from([17, 0, 0, 0, 0x10, 0x6f, 0x6b, 0, 1, 0, 0, 0, 0])
okDocument.writeInt32LE(okDocument.length, 0)

/** An answer as the driver expects it: OP_MSG, or OP_REPLY to the handshake of old form. */
export function answerFrame({ body, requestId, replyId, legacy }) {
  const head = Buffer.alloc(headerLength + (legacy ? 20 : 5))
  head.writeInt32LE(head.length + body.length, 0)
  head.writeInt32LE(replyId, 4)
  head.writeInt32LE(requestId, 8)
  head.writeInt32LE(legacy ? opReply : opMsg, 12)
  if (legacy) head.writeInt32LE(1, headerLength + 16)
  return Buffer.concat([head, body])
}
