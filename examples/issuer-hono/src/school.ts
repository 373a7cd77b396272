import { createIssuer } from '@openboat/issue'
import type { IssuedBadge, Issuer, PictureContent, Store } from '@openboat/issue'
import { host, type Host, type HostOptions } from '@openboat/issue/host'
import { createSigner, explain, verify, type PrivateJwk } from 'openboat'
import { picture } from 'openboat/node'
import type { Person } from './people.ts'

export interface SchoolOptions {
  readonly store: Store
  /** The issuer's private key: in production in a vault, behind a signer. */
  readonly key: PrivateJwk
  /** Signs the links of holders. */
  readonly secret: string
  /** Where the application is, such as http://127.0.0.1:3000; badges are below /badges. */
  readonly origin: string
  readonly clock: () => Date
}

export interface School {
  readonly issuer: Issuer
  readonly badges: Host
  /** What would be sent by e-mail: links to take badges, by person. */
  readonly messages: ReadonlyMap<string, readonly Message[]>
  /** The course is done: the badge is issued, once however often this is called. */
  completeCourse(this: void, person: Person): Promise<void>
  /** Sends a person the link by which they take a badge. */
  sendClaim(this: void, badge: IssuedBadge, to: string): Promise<void>
}

export interface Message {
  readonly achievement: string
  readonly url: string
}

export const COURSE = 'soudure'
export const ON_REQUEST = 'faire-equipage'

/** The issuer, its achievements, and the host of all that they point to. */
export async function openSchool(options: SchoolOptions): Promise<School> {
  const { store, key, secret, origin, clock } = options
  const issuer = createIssuer({
    profile: { name: 'Lycée des Rives', url: origin, email: 'badges@rives.example' },
    signer: createSigner(key),
    store,
    baseUrl: `${origin}/badges`,
    secret,
    clock,
  })
  await defineAchievements(issuer)
  // The application verifies its own badges as it would verify those of others, without the detour
  // over the network.
  const here: typeof fetch = async (input, init) => await badges.fetch(new Request(input, init))
  const badges: Host = host(issuer, { clock, secret, verify: verifierFor(origin, here, clock) })
  const messages = new Map<string, Message[]>()
  const sendClaim: School['sendClaim'] = async ({ id, achievement }, to) => {
    const { url } = await issuer.claims.create(id)
    const message = { achievement: achievement?.id ?? '', url }
    messages.set(to, [...(messages.get(to) ?? []), message])
  }
  const completeCourse: School['completeCourse'] = async ({ id, name, email }) => {
    const idempotencyKey = `${COURSE}:${id}`
    if (await issuer.badges.withKey(idempotencyKey)) return
    const recipient = { name, email }
    await sendClaim(await issuer.issue({ achievement: COURSE, recipient, idempotencyKey }), id)
  }
  return { issuer, badges, messages, sendClaim, completeCourse }
}

function verifierFor(
  origin: string,
  here: typeof fetch,
  clock: () => Date,
): NonNullable<HostOptions['verify']> {
  return async (credential, language) => {
    const options = { fetch: here, allowOrigins: [origin], at: clock() }
    const { verdict, at, findings } = await verify(credential, options)
    const shown = findings.map((finding) => ({
      outcome: finding.outcome,
      message: explain(finding, language).title,
    }))
    return { verdict, at, findings: shown }
  }
}

async function defineAchievements({ achievements }: Issuer): Promise<void> {
  if (await achievements.get(COURSE)) return
  await achievements.define({
    id: COURSE,
    name: 'Soudure, niveau 1',
    description: 'Assemble deux tôles par un cordon droit et propre.',
    criteria: 'Trois éprouvettes soudées, contrôlées à l’œil et à la presse.',
    language: 'fr',
    image: await drawn('Soudure 1'),
  })
  await achievements.translate(COURSE, {
    language: 'en',
    name: 'Welding, level 1',
    description: 'Joins two plates with a straight, clean seam.',
    criteria: 'Three test pieces, examined by eye and in the press.',
  })
  await achievements.define({
    id: ON_REQUEST,
    name: 'Faire équipage',
    description: 'A mené un projet collectif du début à la fin.',
    criteria: 'Un projet mené à plusieurs, raconté avec ses preuves.',
    language: 'fr',
    image: await drawn('Faire équipage'),
  })
}

async function drawn(name: string): Promise<PictureContent> {
  const content = await picture({ name, language: 'fr' }, { width: 512 })
  return { content, mediaType: 'image/png' }
}
