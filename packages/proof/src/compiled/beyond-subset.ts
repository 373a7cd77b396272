/**
 * Thrown where a document leaves the part of JSON-LD that compiled contexts cover, for good or for
 * bad: the complete processor then reads it, and reports what is wrong with it.
 */
export class BeyondSubset extends Error {
  constructor(what: string) {
    super(`not in the compiled subset of JSON-LD: ${what}`)
    this.name = 'BeyondSubset'
  }
}

/** Thrown where a context is needed that has not been loaded yet; with it, reading starts again. */
export class ContextNeeded extends Error {
  readonly url: string

  constructor(url: string) {
    super(`context ${url} is not loaded yet`)
    this.name = 'ContextNeeded'
    this.url = url
  }
}
