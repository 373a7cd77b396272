import { createSigner, type Signer } from '@openboat/proof/signing-keys'
import { whatCame, type PrivateJwk } from '@openboat/model'
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
  requireGiven(options)
  const { key, signer, now = new Date(), ...rest } = options
  return { ...rest, now, signer: signer ?? signerOf(key) }
}

/** @throws {OpenBoatError} `bad_argument` without options */
export function requireGiven(options: unknown): void {
  if (typeof options === 'object' && options !== null) return
  throw badArgument(`Expected options with a key or a signer, got ${whatCame(options)}. ${ONE_OF}`)
}

const ONE_OF = 'A key is a private key as JWK, such as generateKey makes.'

function signerOf(key: unknown): Signer {
  if (key === undefined) throw badArgument(`Expected options.key or options.signer. ${ONE_OF}`)
  if (isJwk(key)) return createSigner(key)
  const advice = typeof key === 'string' ? `: ${adviceOnText(key)}` : ''
  // Not what came itself: it is a secret.
  const came = typeof key === 'string' ? 'text' : whatCame(key)
  throw badArgument(`Expected options.key as an object, got ${came}${advice}. ${ONE_OF}`)
}

/** Whatever says what kind of key it is; whether it is one, `createSigner` finds out. */
function isJwk(key: unknown): key is PrivateJwk {
  return typeof key === 'object' && key !== null && 'kty' in key
}

function adviceOnText(text: string): string {
  if (text.trimStart().startsWith('{')) return 'JSON.parse it'
  if (text.includes('-----BEGIN')) return 'privateKeyFromPem of @openboat/proof/keys reads a PEM'
  return 'a path is not read, so read the file and JSON.parse what it holds'
}

function badArgument(message: string): OpenBoatError {
  return new OpenBoatError('bad_argument', { message })
}
