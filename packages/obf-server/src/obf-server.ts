import type { PrivateJwk } from '@openboat/model'
import type { Store } from '@openboat/issue'
import type { CertificateAuthority } from './certificates/certificate-authority.ts'
import type { Earnables } from './earnables/earnables.ts'
import type { Faults } from './faults.ts'
import type { Organisation, Quota, Tier } from './organisation.ts'
import type { Mail } from './pages/mail.ts'

export interface ObfServerOptions {
  /** The time. */
  readonly clock: () => Date
  /** Who has an account. */
  readonly organisations: readonly Organisation[]
  /** Where the server can be reached; badges name it for ever. A path is kept: all routes are below it. */
  readonly baseUrl: string
  /** Ed25519: signs the badges of all organisations. */
  readonly key: PrivateJwk
  /** Signs the links of holders: at least 32 random characters, kept like a password. */
  readonly secret: string
  /** @default in memory */
  readonly store?: Store
  /** Signs client certificates (`openCertificateAuthority` of `@openboat/obf-server/node`). @default none: no `sign_request` */
  readonly certificates?: CertificateAuthority
  /** A PNG for badges that come without a picture, and for the branding of organisations. @default a plain medal */
  readonly draw?: (name: string) => Promise<Uint8Array<ArrayBuffer>>
  /** A certificate of a badge for printing, as PDF. @default none */
  readonly print?: (credential: string, name: string) => Promise<Uint8Array<ArrayBuffer>>
  /** Seconds between two tokens of an organisation. Open Badge Factory wants 10. @default 0 */
  readonly secondsBetweenTokens?: number
  /** @default no limits */
  readonly quotas?: Partial<Readonly<Record<Tier, Quota>>>
  /** @default none */
  readonly faults?: Faults
  /** @default crypto.getRandomValues */
  readonly random?: (length: number) => Uint8Array<ArrayBuffer>
  /** @default setTimeout */
  readonly wait?: (milliseconds: number) => Promise<void>
  /** Told why an answer is 500. */
  readonly onError?: (error: unknown) => void
}

/** What an adapter knows of the connection that a request came by. */
export interface Connection {
  /** The client's certificate: whose it is, or what is wrong with it. */
  readonly certificate?:
    | { readonly ok: true; readonly commonName: string }
    | { readonly ok: false; readonly problem: string }
}

export interface ObfServer {
  /**
   * Answers every request of an Open Badge Factory that this server knows; 404 for others.
   *
   * @throws {TypeError} as a broken connection does, if `faults` ask for it
   */
  fetch(this: void, request: Request, connection?: Connection): Promise<Response>
  /** What would have been sent, the newest first. */
  readonly outbox: () => readonly Mail[]
  readonly earnables: Earnables
  /**
   * What the web pages of Open Badge Factory show under "API key": good for ten minutes, to get a certificate.
   *
   * @throws {ObfServerError} `not_found` if there is no such organisation; `bad_argument` without `certificates`
   */
  registrationKey(clientId: string): Promise<string>
  /** Badges, events and applications to look at, for the first organisation. Doing it twice changes nothing. */
  seedDemo(): Promise<void>
  setFaults(faults: Faults): void
  close(): Promise<void>
}
