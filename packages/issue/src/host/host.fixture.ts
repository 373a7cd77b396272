import { createSigner, generateKey } from '@openboat/proof'
import { createIssuer } from '../issuer/create-issuer.ts'
import type { Issuer, IssuerOptions } from '../issuer/issuer.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { host, type Host } from './host.ts'
import type { HostOptions } from './host-options.ts'

export const secret = 'a secret of at least 32 characters'

/** The smallest PNG that is one: a single pixel. */
const pixel = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  ),
  (character) => character.charCodeAt(0),
)

export interface Stage extends Host {
  readonly issuer: Issuer
  /** Sets the clock. */
  setTime(time: string): void
  /** Asks for an address, or a path below the base. */
  ask(address: string, headers?: Record<string, string>, init?: RequestInit): Promise<Response>
  /** As a browser does, without following redirects. */
  browse(address: string, init?: RequestInit): Promise<Response>
  /** Sends a form. */
  send(address: string, fields?: Record<string, string>): Promise<Response>
}

/** A school with one achievement, `welding`, hosted at https://badges.school.example. */
export async function stage(
  options: Partial<HostOptions> = {},
  issuerOptions: Partial<IssuerOptions> = {},
): Promise<Stage> {
  let now = new Date('2026-07-01T10:00:00Z')
  const clock = () => now
  const issuer = createIssuer({
    profile: {
      name: 'Boat Yard School',
      url: 'https://school.example/',
      email: 'badges@school.example',
    },
    signer: createSigner(await generateKey('ed25519')),
    store: createMemoryStore(),
    baseUrl: 'https://badges.school.example',
    clock,
    ...issuerOptions,
  })
  await issuer.achievements.define({
    id: 'welding',
    name: 'Welding',
    description: 'Joins two plates.',
    criteria: 'Weld **three** pieces.',
    language: 'en',
    image: { content: pixel, mediaType: 'image/png' },
  })
  const mounted = host(issuer, { clock, secret, ...options })
  const ask: Stage['ask'] = (address, headers = {}, init = {}) =>
    mounted.fetch(new Request(new URL(address, `${issuer.urls.base}/`), { headers, ...init }))
  return {
    ...mounted,
    issuer,
    ask,
    setTime: (time) => {
      now = new Date(time)
    },
    browse: (address, init) => ask(address, { accept: 'text/html,*/*;q=0.8' }, init),
    send: (address, fields = {}) =>
      ask(
        address,
        { accept: 'text/html,*/*;q=0.8', 'content-type': 'application/x-www-form-urlencoded' },
        { method: 'POST', body: new URLSearchParams(fields).toString() },
      ),
  }
}

/** A badge for Ada, who can be told by her e-mail address. */
export const ada = {
  achievement: 'welding',
  recipient: { email: 'ada@school.example', name: 'Ada' },
}
