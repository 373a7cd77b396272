import type { CallOptions } from '../call-options.ts'
import type { AliasV2, ClientV1, ClientV2 } from '../wire/client.ts'

/** Whose account it is: the issuer of its badges. */
export interface ObfOrganisation {
  readonly id: string
  readonly name: string | undefined
  readonly description: string | undefined
  readonly email: string | undefined
  readonly url: string | undefined
  /** A data URI or a URL. */
  readonly image: string | undefined
  /** Level of the subscription, such as `pro`. */
  readonly tier: string | undefined
  /** How many badges it may issue. */
  readonly issuingLimit: number | undefined
  readonly verified: boolean | undefined
  readonly createdAt: Date | undefined
  readonly changedAt: Date | undefined
  readonly wire: ClientV1 | ClientV2
}

/** Another name that an organisation issues under: an organisation within it. */
export interface ObfAlias {
  readonly id: string
  readonly name: string | undefined
  readonly description: string | undefined
  readonly email: string | undefined
  readonly url: string | undefined
  readonly image: string | undefined
  readonly wire: AliasV2
}

export interface Organisation {
  get(options?: CallOptions): Promise<ObfOrganisation>
}

export interface Aliases {
  /** v2 only. */
  list(options?: CallOptions): AsyncIterable<ObfAlias>
}
