import { randomFrom } from '../../support/hostile'
import { Tally, type AttackSet, type House } from './house'
import { TypingDesk } from './typing-desk'
import { describeLosses, lostInTheEnd, type Killed } from './typing-losses'

const name = 'typing while the window or the server is killed'
const cycles = { short: 6, long: 100 }
/** No more than the words of so long may be lost, ms. */
const mostLostMs = 2_000
/** A draft goes on through so many kills. */
const killsADraft = 6

/** In this order, again and again: a server takes its time to come back, so every third kill is one. */
const kinds = ['page', 'server', 'browser', 'page', 'server and page', 'browser'] as const
type Kind = (typeof kinds)[number]

/** Somebody types without a pause; what they type in or save to is killed, and they come back and take what is offered. */
export const typing: AttackSet = {
  name,
  async run(house, size, say) {
    const tally = new Tally(name)
    const random = randomFrom(11)
    const desk = await TypingDesk.open(house)
    const killed: Killed[] = []
    try {
      for (let cycle = 0; cycle < cycles[size]; cycle++) {
        if (cycle % killsADraft === 0) await desk.beginDraft()
        const one = await typeUntilKilled({ house, desk, kind: kinds[cycle % kinds.length] ?? 'page', forMs: 2_000 + random() * 3_000 })
        killed.push(one)
        const what = tellOne(cycle, one)
        say(what)
        if (isLost(one)) tally.hit(what)
        else tally.refused()
      }
    } finally {
      await desk.close()
    }
    for (const line of describeLosses(killed)) tally.note(line)
    return tally.end()
  },
}

/** Where the page lived on, every word has to come. */
function isLost(one: Killed): boolean {
  return lostInTheEnd(one) > (one.kind === 'server' ? 0 : mostLostMs) || one.spoiled !== null
}

function tellOne(cycle: number, one: Killed): string {
  const { kind, typedAt, stored, kept, spoiled, isOffered } = one
  const lost = `${typedAt.length} words typed, ${stored} on the server${isOffered ? ', the rest offered' : ''}, ${kept} in the end: ${Math.round(lostInTheEnd(one))} ms lost`
  return `kill ${cycle}, ${kind}: ${lost}${spoiled === null ? '' : `; what was not typed: “${spoiled}”`}`
}

type Work = { house: House; desk: TypingDesk; kind: Kind; forMs: number }

async function typeUntilKilled({ house, desk, kind, forMs }: Work): Promise<Killed> {
  const course = await desk.begin()
  await desk.typeFor(course, forMs)
  const killedAt = performance.now()
  const isServerKilled = kind === 'server' || kind === 'server and page'
  if (isServerKilled) {
    await house.server.kill()
    // What is typed now is in the browser alone.
    await desk.typeFor(course, 1_500)
  }
  const endedAt = performance.now()
  if (kind === 'browser') await desk.killBrowser()
  if (kind === 'page' || kind === 'server and page') await desk.killPage()
  const stored = isServerKilled ? await desk.restartServer(course) : await desk.read(course)
  const isOffered = kind === 'server' ? await desk.waitUntilSaved(course) : await desk.comeBack(course, stored)
  const { words: kept, rest: spoiled } = await desk.read(course)
  return { kind, began: course.began, typedAt: course.typedAt, killedAt, endedAt, stored: stored.words, kept, spoiled, isOffered }
}
