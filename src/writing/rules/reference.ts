/** A relationship as Payload stores it (an id) or populates it (a document with an id). */
export type Reference = string | number | { id: string | number }
