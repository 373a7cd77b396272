import { X509Certificate } from 'node:crypto'
import type { AuthContext, Authorizer, ObfAuth } from '../auth/obf-auth.ts'
import { ObfError } from '../obf-error.ts'
import { asSecret, type Secret } from '../secret.ts'
import { daysLeft, dueReminder } from './certificate-end.ts'
import { tlsFetch } from './tls-fetch.node.ts'

export interface CertificateOptions {
  /** PEM, as `registerCertificate` gives it. */
  readonly certificate: string
  /** PEM. */
  readonly privateKey: Secret | string
  /** PEM of the authority that the server's own certificate is from. @default the system's */
  readonly ca?: string
}

/**
 * Mutual TLS, for API v1. `onWarning` of the client is told 30, 25, 20, 15, 10, 5, 4, 3, 2 and 1 days
 * before the certificate ends; after its end every call is `unauthorized` before it is made.
 *
 * @throws {ObfError} `bad_argument` for what is no certificate
 * @example
 * const auth = certificate({ certificate: pem, privateKey: new Secret(keyPem) })
 */
export function certificate(options: CertificateOptions): ObfAuth {
  const endsAt = endOf(options.certificate)
  const fetch = tlsFetch({ ...options, privateKey: asSecret(options.privateKey) })
  return { kind: 'certificate', connect: (context) => authorizer(context, fetch, endsAt) }
}

function authorizer(
  { clock, warn }: AuthContext,
  fetch: typeof globalThis.fetch,
  endsAt: Date,
): Authorizer {
  let told: number | undefined
  const remind = () => {
    const days = daysLeft(endsAt, clock.now())
    const due = dueReminder(days)
    if (due === undefined || due === told) return
    told = due
    const message = `the certificate ends on ${endsAt.toISOString().slice(0, 10)}: register for a new one`
    warn({ code: 'certificate_ends', endsAt, daysLeft: days, message })
  }
  return {
    fetch,
    headers: async () => {
      if (clock.now() >= endsAt.getTime()) throw ended(endsAt)
      remind()
      return {}
    },
    accepted: () => undefined,
    refused: async () => false,
    redact: (text) => text,
  }
}

function ended(endsAt: Date): ObfError {
  return new ObfError('unauthorized', {
    message: `the certificate ended on ${endsAt.toISOString()}: make a new API key and register again`,
  })
}

/** When a certificate ends. @throws {ObfError} `bad_argument` */
export function endOf(pem: string): Date {
  try {
    // Not validToDate: Node 20 lacks it.
    return new Date(new X509Certificate(pem).validTo)
  } catch (error) {
    throw new ObfError('bad_argument', {
      message: 'certificate: expected an X.509 certificate in PEM',
      cause: error,
    })
  }
}
