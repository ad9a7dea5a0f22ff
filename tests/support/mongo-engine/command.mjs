import { BSON } from 'mongodb'

/** The few facts of MongoDB's wire protocol that a listener in front of the engine needs. */
export const headerLength = 16
const opReply = 1
const opMsg = 2013

/** Where the body document of an OP_MSG begins; -1 for other messages. */
function bodyOffset(message) {
  if (message.readInt32LE(12) !== opMsg) return -1
  let at = headerLength + 4
  while (at < message.length) {
    if (message.readUInt8(at) === 0) return at + 1
    at += 1 + message.readInt32LE(at + 1)
  }
  return -1
}

/** Fields of the BSON document at an offset, in their order. All offsets count from the start of the message. */
function fieldsAt(message, document) {
  const elements = [...BSON.onDemand.parseToElements(message, document)]
  return elements.map(([, nameOffset, nameLength, offset, length]) => ({
    name: message.toString('utf8', nameOffset, nameOffset + nameLength),
    start: nameOffset - 1,
    offset,
    end: offset + length,
  }))
}

/** Name of the command an OP_MSG carries: the first key of its body document; empty for other messages. */
export function commandName(message) {
  const body = bodyOffset(message)
  return body === -1 ? '' : (fieldsAt(message, body)[0]?.name ?? '')
}

const wAsOne = Buffer.from([0x10, 0x77, 0, 1, 0, 0, 0])

/**
 * A standalone engine only starts the journal flush of a `{w: 'majority', j: true}` write and leaves the waiting to
 * replication, which it has not got; for `{w: 1, j: true}` it waits. On a replica set both wait. This makes the first
 * say the second, so that a journaled write means here what it means there.
 */
export function asOneMember(message) {
  const body = bodyOffset(message)
  const concern = body === -1 ? undefined : fieldsAt(message, body).find(({ name }) => name === 'writeConcern')
  if (!concern) return message
  const fields = fieldsAt(message, concern.offset)
  const w = fields.find(({ name }) => name === 'w')
  const isJournaled = fields.some(({ name, offset }) => name === 'j' && message.readUInt8(offset) === 1)
  if (!isJournaled || !w || !message.subarray(w.start, w.end).includes('majority')) return message
  const changed = Buffer.concat([message.subarray(0, w.start), wAsOne, message.subarray(w.end)])
  for (const length of [0, body, concern.offset]) changed.writeInt32LE(message.readInt32LE(length) + changed.length - message.length, length)
  return changed
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
