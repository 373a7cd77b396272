/** A status list as it is published: host `text` as it is. */
export interface PublishedList {
  readonly id: string
  readonly url: string
  readonly purpose: 'revocation' | 'suspension'
  /** A signed BitstringStatusListCredential: JSON (`application/vc`) or a JWT (`application/vc+jwt`). */
  readonly text: string
  readonly format: 'data-integrity' | 'jwt'
  /** Strong, with its quotes. */
  readonly etag: string
  readonly publishedAt: string
  /** How long readers may keep it, in seconds. */
  readonly ttlSeconds: number
}

export interface StatusLists {
  /** As it is now; signed first if its last change was not published. */
  get(id: string): Promise<PublishedList | undefined>
  list(): Promise<readonly Pick<PublishedList, 'id' | 'url' | 'purpose'>[]>
  /** Signs all lists that have changed since they were published; with `all`, every one. */
  publish(options?: { readonly all?: boolean }): Promise<readonly PublishedList[]>
  /** Who has which place: every one that is taken is a badge's or a decoy's. */
  account(id: string): Promise<ListAccount | undefined>
}

export interface ListAccount {
  readonly length: number
  readonly taken: number
  readonly decoys: number
  readonly badges: number
}

export interface StatusOptions {
  /** Places in a list, a multiple of 8 and at least 131072. @default 131072 */
  readonly length?: number
  /** How full a list may get before the next one begins. @default 0.9 */
  readonly fill?: number
  /** Places that belong to nobody and are set now and then, so that counting tells little: a share of the list. @default 0.01 */
  readonly decoys?: number
  /** How long verifiers may keep a list, in seconds. @default 300 */
  readonly ttlSeconds?: number
  /** Whether badges can be suspended, too. They then have two status entries, and OB 3.0 knows one. @default false */
  readonly suspendable?: boolean
}
