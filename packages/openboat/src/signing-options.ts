import { createSigner, type Signer } from '@openboat/proof/signing-keys'
import type { PrivateJwk } from '@openboat/model'
import { OpenBoatError } from './openboat-error.ts'

/** Who signs: a private key in memory, or your own signer in front of a key store. */
export type SigningKey =
  | { readonly key: PrivateJwk; readonly signer?: never }
  | { readonly signer: Signer; readonly key?: never }

export type SigningOptions = SigningKey & {
  /** The moment of issuing. @default now */
  readonly now?: Date
}

/** The options in the form of `@openboat/issue`: a signer, and a clock that has been read. */
export function withSigner<Options extends SigningOptions>(
  options: Options,
): Omit<Options, 'key' | 'signer' | 'now'> & { readonly signer: Signer; readonly now: Date } {
  const { key, signer, now = new Date(), ...rest } = options
  return { ...rest, now, signer: signer ?? signerOf(key) }
}

function signerOf(key: PrivateJwk | undefined): Signer {
  if (key !== undefined) return createSigner(key)
  const message = 'Expected options.key, a private key as JWK (generateKey makes one), or a signer.'
  throw new OpenBoatError('bad_argument', { message })
}
