import type {
  ContextLoader,
  Cryptosuite,
  SignDataIntegrityOptions,
  Signer,
  SigningSuite,
} from '@openboat/proof'
import { createContextLoader, signDataIntegrity } from '@openboat/proof'
import { whatCame, type JsonObject } from '@openboat/model'
import { IssueError } from './issue-error.ts'
import { randomSalt } from './recipient-identity.ts'
import { requireOptions, type OptionNames } from './require-options.ts'
import { timestampOf } from './timestamp.ts'

export type CredentialFormat = 'data-integrity' | 'jwt'

/** What the header of a VC-JWT says that it is. */
export type JwtType = 'JWT' | 'vc+jwt'

export interface IssueOptions {
  /** The only thing that touches a private key; `createSigner` of `@openboat/proof` makes one. */
  readonly signer: Signer
  /** The moment of issuing: `validFrom`, unless the draft has its own, and the proof's `created`. */
  readonly now: Date
  /**
   * `data-integrity` embeds a proof (Ed25519, P-256 and P-384 keys); `jwt` gives a VC-JWT (EdDSA,
   * ES256, ES384 or RS256). @default 'data-integrity'
   */
  readonly format?: CredentialFormat
  /**
   * `typ` of a VC-JWT. OB 3.0 #jwt-proof knows `JWT` alone; `vc+jwt` is what VC-JOSE-COSE recommends, and
   * some verifiers of VCDM 2.0 ask for it. @default 'JWT'
   */
  readonly jwtType?: JwtType
  /**
   * How an embedded proof is made: a name, or for selective disclosure what `ecdsaSd2023` of
   * `@openboat/proof/ecdsa-sd-2023` gives. Every Open Badges verifier knows `eddsa-rdfc-2022`.
   * @default 'eddsa-rdfc-2022' for Ed25519 keys, 'ecdsa-rdfc-2019' for P-256 and P-384
   */
  readonly suite?: SigningSuite | Cryptosuite
  /**
   * The published id of the key, also the JWT's `kid`. Needed for an issuer with an https or
   * did:web id. @default the key's own did:key (RSA: did:jwk) verification method
   */
  readonly verificationMethod?: string
  /** Ids of credentials and achievements that have none. @default random `urn:uuid:` */
  readonly newId?: () => string
  /** Salts of hashed recipients. @default 128 random bits in hexadecimal */
  readonly newSalt?: () => string
  /** Contexts of extensions. @default the contexts that `@openboat/proof` bundles */
  readonly contexts?: ContextLoader
}

/** The document with its proof, as `signDataIntegrity` makes it. */
export type EmbedProof = (
  credential: JsonObject,
  options: SignDataIntegrityOptions,
) => Promise<JsonObject>

/** The options with their defaults, checked. */
export interface Issuing {
  readonly signer: Signer
  /** ISO 8601, UTC, whole seconds. */
  readonly now: string
  readonly format: CredentialFormat
  readonly jwtType: JwtType
  readonly suite: SigningSuite | Cryptosuite | undefined
  readonly verificationMethod: string | undefined
  readonly newId: () => string
  readonly newSalt: () => string
  readonly contexts: ContextLoader
  readonly embed: EmbedProof
}

const optionNames: OptionNames<IssueOptions> = {
  signer: true,
  now: true,
  format: true,
  jwtType: true,
  suite: true,
  verificationMethod: true,
  newId: true,
  newSalt: true,
  contexts: true,
}

/** @throws {IssueError} `bad_argument` for an option that is none, or of the wrong kind */
export function issuingFrom(
  options: IssueOptions,
  defaultFormat: CredentialFormat = 'data-integrity',
): Issuing {
  requireOptions(options, optionNames)
  const { format = defaultFormat, jwtType = 'JWT' } = options
  if (typeof options.signer?.sign !== 'function') {
    throw badArgument('options.signer must be a Signer; createSigner of @openboat/proof makes one')
  }
  if (format !== 'data-integrity' && format !== 'jwt') {
    throw badArgument(`options.format must be 'data-integrity' or 'jwt', not '${String(format)}'`)
  }
  if (jwtType !== 'JWT' && jwtType !== 'vc+jwt') {
    throw badArgument(`options.jwtType must be 'JWT' or 'vc+jwt', not '${String(jwtType)}'`)
  }
  if (options.jwtType !== undefined && format !== 'jwt') {
    throw badArgument("options.jwtType is for format: 'jwt'; an embedded proof has no such type")
  }
  return {
    signer: options.signer,
    now: momentOf(options.now),
    format,
    jwtType,
    suite: options.suite,
    verificationMethod: options.verificationMethod,
    newId: options.newId ?? randomId,
    newSalt: options.newSalt ?? randomSalt,
    contexts: options.contexts ?? createContextLoader(),
    embed: signDataIntegrity,
  }
}

export function momentOf(now: Date): string {
  if (now instanceof Date && Number.isFinite(now.getTime())) return timestampOf(now)
  throw badArgument(
    `options.now must be a valid Date, but is ${whatCame(now)}: it is the moment of issuing`,
  )
}

export function randomId(): string {
  return `urn:uuid:${crypto.randomUUID()}`
}

function badArgument(message: string): IssueError {
  return new IssueError('bad_argument', { message })
}
