type Kind = 'user' | 'asset' | 'category' | 'product' | 'promotion' | 'occasion' | 'topic' | 'channel' | 'draft'

/** Which id the database gave to each key of the demo content. */
export class KeyBook {
  readonly #ids = new Map<string, string | number>()

  set(kind: Kind, key: string, id: string | number) {
    this.#ids.set(`${kind}:${key}`, id)
  }

  id(kind: Kind, key: string): never {
    const id = this.#ids.get(`${kind}:${key}`)
    if (id === undefined) throw new Error(`The demo content names an unknown ${kind}: ${key}`)
    // Payload's generated types differ by database (number or string); the value is right for the one in use.
    return id as never
  }
}
