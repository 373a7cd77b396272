const hidden = '[secret]'

/**
 * A text that must not be seen: whatever prints, logs or serialises it shows `[secret]`.
 *
 * @example
 * const key = new Secret('s3cret')
 * console.log(`${key}`, JSON.stringify({ key })) // [secret] {"key":"[secret]"}
 * console.log(key.reveal()) // s3cret
 */
export class Secret {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** The text itself: for the request that needs it, and nothing else. */
  reveal(): string {
    return this.#text
  }

  toString(): string {
    return hidden
  }

  toJSON(): string {
    return hidden
  }

  /** What `console.log` shows in Node, Deno and Bun. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return hidden
  }

  /** In templates and sums, too. */
  [Symbol.toPrimitive](): string {
    return hidden
  }
}

/** Text may come as it is; it is hidden from here on. */
export function asSecret(text: string | Secret): Secret {
  return text instanceof Secret ? text : new Secret(text)
}
