import { createIssuer, type Issuer, type IssuerOptions } from '@openboat/issue'
import { host } from '@openboat/issue/host'
import { createMemoryStore } from '@openboat/issue/stores/memory'
import type { JsonObject } from '@openboat/model'
import { createSigner, generateKey } from '@openboat/proof'
import { createResolver, networkSource } from '@openboat/resolve'
import { verifyBadge, type VerificationReport } from '@openboat/verify'

// An issuer and its host, and verifiers that see nothing of it but what the host answers.

export const recipient = { email: 'conformance@imsglobal.org' }

export const allForms = ['data-integrity', 'jwt', 'ob2-hosted', 'ob2-signed'] as const

/** The smallest PNG that is one: a single pixel. */
export const pixel = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
    'base64',
  ),
)

export interface HostedSchool {
  readonly issuer: Issuer
  /** Moves the issuer's clock, by seconds. */
  pass(seconds: number): void
  now(): Date
  fetch(url: string, accept?: string): Promise<Response>
  json(url: string): Promise<JsonObject>
  /** @param options.skew  by how many seconds the verifier's clock is ahead */
  verify(input: string, options?: { skew?: number; email?: string }): Promise<VerificationReport>
}

export async function hostedSchool(options: Partial<IssuerOptions> = {}): Promise<HostedSchool> {
  let now = Date.parse('2026-07-01T00:00:00Z')
  const clock = () => new Date(now)
  const issuer = await weldingSchool({ clock, ...options })
  const mounted = host(issuer, { clock, secret: 'a secret of at least 32 characters' })
  const fetch = async (url: string, accept = 'application/json') =>
    await mounted.fetch(new Request(url, { headers: { accept } }))
  const source = networkSource({
    fetch: async (input, init) => await mounted.fetch(new Request(input, init)),
  })
  return {
    issuer,
    pass: (seconds) => {
      now += seconds * 1000
    },
    now: clock,
    fetch,
    json: async (url) => (await (await fetch(url)).json()) as JsonObject,
    verify: async (input, { skew = 0, email } = {}) =>
      await verifyBadge(input, {
        at: new Date(now + skew * 1000),
        resolver: createResolver(source),
        ...(email === undefined ? {} : { recipient: email }),
      }),
  }
}

async function weldingSchool(
  options: Partial<IssuerOptions> & Pick<IssuerOptions, 'clock'>,
): Promise<Issuer> {
  const [ed25519, rsa] = await Promise.all([generateKey('ed25519'), generateKey('rsa')])
  const issuer = createIssuer({
    profile: {
      name: 'Boat Yard School',
      url: 'https://school.example/',
      email: 'badges@school.example',
    },
    signer: [createSigner(ed25519), createSigner(rsa)],
    store: createMemoryStore(),
    baseUrl: 'https://badges.school.example',
    ...options,
  })
  await issuer.achievements.define({
    id: 'welding-1',
    name: 'Welding, level 1',
    description: 'Joins two plates with a straight, clean seam.',
    criteria: 'Weld three test pieces under supervision.',
    image: { content: pixel, mediaType: 'image/png' },
  })
  return issuer
}

/** What keeps a report from being good. */
export function faultsIn({ findings }: VerificationReport): string[] {
  return findings
    .filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown')
    .map(({ check, message }) => `${check}: ${message}`)
}
