/** A request in the factory's own words. */
export interface RawRequest {
  /** @default 'GET' */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below the version, such as `/badge/{clientId}`; `{clientId}` is filled in. */
  readonly path: string
  /** Numbers, texts and lists (joined by `|`); `undefined` is left out. */
  readonly query?: Query
  /** Sent as JSON. */
  readonly body?: unknown
}

export type Query = Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>

/** What the factory answered, before anything is made of it. */
export interface RawAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}
