import { createMemoryStore } from '@openboat/issue/stores/memory'
import { plainPicture } from './badges/plain-picture.ts'
import { createTokens } from './access/tokens.ts'
import { registrationKeyFor } from './certificates/registration.ts'
import { createEarnables } from './earnables/create-earnables.ts'
import { seedDemo } from './demo/seed-demo.ts'
import { finishEvent } from './events/issue-event.ts'
import { createPublishedBadges } from './events/published-badges.ts'
import { openLedger, type Ledger } from './ledger/ledger.ts'
import type { Connection, ObfServer, ObfServerOptions } from './obf-server.ts'
import { ObfServerError } from './obf-server-error.ts'
import { mailsOf } from './pages/outbox.ts'
import { markReceived } from './pages/receive.ts'
import { createApplication } from './world/application.ts'
import { createTurns } from './world/in-turn.ts'
import { createIssuers, type HostedIdentity } from './world/issuers.ts'
import { readOrganisations } from './world/organisations.ts'
import { createRandomIds } from './world/random-ids.ts'
import { withFaults } from './world/with-faults.ts'
import type { World } from './world/world.ts'

/**
 * An Open Badge Factory on your machine. What was interrupted when it last ended is finished first.
 *
 * @throws {ObfServerError} `bad_argument` for organisations without room in the API; `moved` if the
 *   store holds badges of another `baseUrl`
 * @example
 * const { fetch } = await createObfServer({ clock, organisations, baseUrl, key, secret })
 * await fetch(new Request('http://localhost:8088/v1/ping/demo'))
 */
export async function createObfServer(options: ObfServerOptions): Promise<ObfServer> {
  const store = options.store ?? createMemoryStore()
  const ledger = await openLedger(store)
  const claimed: string[] = []
  let faults = options.faults ?? {}
  const world = worldOf({ ...options, store }, ledger, {
    faults: () => faults,
    onClaim: (badge) => claimed.push(badge),
  })
  await stayInPlace(world)
  await finishAll(world)
  const answer = answerFrom(world, claimed)
  return {
    fetch: async (request, connection = {}) =>
      await withFaults(world, async (each) => await answer(each, connection))(request),
    outbox: () => mailsOf(world),
    earnables: createEarnables(world),
    registrationKey: async (clientId) => registrationKeyFor(world, clientId),
    seedDemo: async () => await seedDemo(world),
    setFaults: (next) => {
      faults = next
    },
    close: async () => {
      try {
        await ledger.settle()
      } finally {
        await store.close()
      }
    },
  }
}

interface Hooks {
  readonly faults: World['faults']
  readonly onClaim: (badge: string) => void
}

function worldOf(
  options: ObfServerOptions & Required<Pick<ObfServerOptions, 'store'>>,
  ledger: Ledger,
  { faults, onClaim }: Hooks,
): World {
  const { clock, store, random = systemRandom, draw = plainPicture } = options
  const { secondsBetweenTokens = 0 } = options
  const baseUrl = options.baseUrl.replace(/\/+$/, '')
  const organisations = readOrganisations(options.organisations)
  const now = () => Math.floor(clock().getTime() / 1000)
  const ids = createRandomIds(random)
  const onEvent = (event: { readonly type: string; readonly badge?: string }) => {
    if (event.type === 'claimed' && event.badge !== undefined) onClaim(event.badge)
  }
  const issuers = createIssuers({ baseUrl, store, options, organisations, draw, onEvent })
  return {
    baseUrl,
    options,
    organisations,
    ledger,
    issuers,
    published: createPublishedBadges(ledger, issuers),
    tokens: createTokens({
      now,
      newToken: () => ids.token(),
      secondsBetween: secondsBetweenTokens,
    }),
    ids,
    draw,
    faults,
    chance: () => new DataView(random(4).buffer).getUint32(0) / 2 ** 32,
    now,
    inTurn: createTurns(),
  }
}

function systemRandom(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length))
}

/** Badges name the address at which they were issued: at another one they could not be verified. */
async function stayInPlace({ ledger, baseUrl }: World): Promise<void> {
  const known = ledger.settings.get('base-url')
  if (known === undefined) {
    await ledger.write(ledger.settings.put({ id: 'base-url', value: baseUrl }))
  } else if (known.value !== baseUrl) {
    const message = `The badges in this store were issued at ${known.value}: start the server there, not at ${baseUrl}, or with other data.`
    throw new ObfServerError('moved', { message })
  }
}

async function finishAll(world: World): Promise<void> {
  const open = [...world.ledger.events.all()].filter(({ isComplete }) => !isComplete)
  for (const event of open) await finishEvent(world, event)
}

/** What issuers host has addresses of its own; all else is the API and its pages. */
function answerFrom(world: World, claimed: string[]) {
  const application = createApplication(world)
  const { pathname } = new URL(world.baseUrl)
  const prefix = pathname === '/' ? '' : pathname
  return async (request: Request, connection: Connection): Promise<Response> => {
    const { pathname: path } = new URL(request.url)
    const identity = path.startsWith(`${prefix}/`)
      ? world.issuers.serving(path.slice(prefix.length))
      : undefined
    if (identity === undefined) return await application.fetch(request, connection)
    const response = await identity.host.fetch(request)
    await noteClaims(world, identity, claimed.splice(0))
    return response
  }
}

async function noteClaims(
  world: World,
  { issuer }: HostedIdentity,
  badges: readonly string[],
): Promise<void> {
  const found = await Promise.all(badges.map((id) => issuer.badges.get(id)))
  await markReceived(
    world,
    found.flatMap((badge) => badge?.idempotencyKey ?? []),
  )
}
