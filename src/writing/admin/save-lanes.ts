/** One save of one document, as a form sends it. `key` names the document; `revision` is what the form was loaded with. */
export type Save = { key: string; url: string; revision: number; data: Record<string, unknown>; file: File | null; inDrawer: boolean }

type Stored = Record<string, unknown>
type Lane = { tail: Promise<unknown>; next: Map<number, { revision: number; at: number }>; held: boolean; stored: Stored | null }
/** `stored` is the document as the server answered it; null when it was refused. */
type Sent = { response: Response; stored: Stored | null }

/** How long a form may take to learn the revision its own save made. */
const LEARNING_MS = 10_000

/**
 * Saves of one document from this page go one after the other. A save that was prepared while the one before it
 * was still under way carries the old revision though it holds the newer text of the same form: it is moved on to
 * the revision our own save made, so that a page never conflicts with itself. A form in a drawer is another form
 * over the same document: it is left alone. While a document is held (its conflict is not settled), nothing is sent.
 */
export class SaveLanes {
  private lanes = new Map<string, Lane>()
  constructor(private readonly now: () => number = Date.now) {}

  /** Sends in turn; answers null without sending while the document is held. */
  async run(save: Save, send: (revision: number) => Promise<Sent>): Promise<Response | null> {
    const lane = this.laneOf(save.key)
    const turn = lane.tail.then(async () => {
      if (lane.held) return null
      const base = save.inDrawer ? save.revision : this.follow(lane, save.revision)
      const { response, stored } = await send(base)
      if (stored && !save.inDrawer) {
        lane.stored = stored
        if (typeof stored.revision === 'number') lane.next.set(base, { revision: stored.revision, at: this.now() })
      }
      return response
    })
    lane.tail = turn.catch(() => undefined)
    return turn
  }

  /** What a page has just been loaded with: the common start of both versions, should its first save be refused. */
  loaded(key: string, document: Stored): void {
    this.laneOf(key).stored ??= document
  }

  /** The document as this page loaded or last stored it, when that is the revision asked for. */
  storedAt(key: string, revision: number): Stored | null {
    const stored = this.laneOf(key).stored
    return stored?.revision === revision ? stored : null
  }

  hold(key: string): void {
    this.laneOf(key).held = true
  }

  release(key: string): void {
    this.lanes.delete(key)
  }

  /** Another page is shown: its forms are loaded afresh and inherit nothing. Held documents stay held. */
  forget(): void {
    for (const lane of this.lanes.values()) {
      lane.next.clear()
      lane.stored = null
    }
  }

  private laneOf(key: string): Lane {
    const lane = this.lanes.get(key) ?? { tail: Promise.resolve(), next: new Map(), held: false, stored: null }
    this.lanes.set(key, lane)
    return lane
  }

  private follow(lane: Lane, from: number): number {
    const step = lane.next.get(from)
    return step && this.now() - step.at <= LEARNING_MS ? this.follow(lane, step.revision) : from
  }
}
