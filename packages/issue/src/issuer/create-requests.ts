import { IssueError } from '../issue-error.ts'
import type { StoreTransaction } from '../stores/store.ts'
import type { IssuedBadge } from './award.ts'
import type {
  BadgeRequest,
  RequestChanges,
  RequestDraft,
  Requests,
  RequestState,
} from './badge-request.ts'
import { findVersion, retired } from './create-achievements.ts'
import { readAward } from './draft-award.ts'
import type { IssuerWorld } from './issuer-world.ts'
import type { Issuer } from './issuer.ts'
import { notFound } from './not-found.ts'
import { achievementTable, requestTable } from './tables.ts'

/** Which state may follow which. */
const following: Readonly<Record<RequestState, readonly RequestState[]>> = {
  submitted: ['under-review', 'issued', 'declined', 'withdrawn'],
  'under-review': ['issued', 'declined', 'withdrawn'],
  issued: [],
  declined: [],
  withdrawn: [],
}

/** @see Requests */
export function createRequests(
  world: IssuerWorld,
  { issue, revoke }: Pick<Issuer, 'issue' | 'revoke'>,
): Requests {
  const { issuerId } = world
  const move = async (id: string, to: RequestState, more: Move = {}) =>
    await moveRequest(world, id, { to, ...more })
  return {
    submit: async (draft) => await submit(world, draft),
    startReview: async (id, note) => await move(id, 'under-review', { note }),
    decline: async (id, note) => await move(id, 'declined', { note }),
    withdraw: async (id) => await move(id, 'withdrawn'),
    approve: async (id, { note, changes = {} } = {}) => {
      const asked = await world.transaction(async (tx) => await existing(world, id, tx))
      const badge = await badgeFor(asked, issue, changes)
      try {
        return { request: await move(id, 'issued', { note, badge: badge.id }), badge }
      } catch (error) {
        // Withdrawn or declined in between: nobody has seen the badge yet.
        if (error instanceof IssueError && error.code === 'wrong_state') await revoke(badge.id)
        throw error
      }
    },
    get: async (id) =>
      await world.transaction(async (tx) => await requestTable.get(tx, issuerId, id)),
    list: async ({ state, ...page } = {}) =>
      await world.transaction(
        async (tx) =>
          await requestTable.list(tx, issuerId, {
            ...page,
            ...(state === undefined ? {} : { group: state }),
          }),
      ),
  }
}

async function submit(world: IssuerWorld, draft: RequestDraft): Promise<BadgeRequest> {
  const { statement, ...award } = draft
  // An award reads all that they have in common.
  const { achievement, recipient, evidence, reference } = readAward(award)
  const id = world.random.id()
  const request = await world.transaction(async (tx) => {
    const ref = typeof achievement === 'string' ? { id: achievement } : achievement
    const version = await findVersion(world, ref as { id: string }, tx)
    if (version === undefined) throw notFound('achievement', ref.id)
    const { retiredAt } = (await achievementTable.get(tx, world.issuerId, ref.id)) ?? {}
    if (retiredAt !== undefined) throw retired(ref.id)
    const { language } = version
    const submitted: BadgeRequest = {
      id,
      achievement: {
        id: version.id,
        version: version.version,
        ...(language === undefined ? {} : { language }),
      },
      state: 'submitted',
      recipient,
      ...(evidence === undefined ? {} : { evidence }),
      ...(statement === undefined ? {} : { statement }),
      ...(reference === undefined ? {} : { reference }),
      history: [{ state: 'submitted', at: world.now() }],
    }
    await tx.insert([requestTable.record(world.issuerId, submitted)])
    return submitted
  })
  world.tell({ type: 'request', request: id, state: 'submitted' })
  return request
}

interface Move {
  readonly note?: string | undefined
  readonly badge?: string
}

async function moveRequest(
  world: IssuerWorld,
  id: string,
  { to, note, badge }: Move & { readonly to: RequestState },
): Promise<BadgeRequest> {
  const moved = await world.transaction(async (tx) => {
    const { recipient, ...request } = await existing(world, id, tx)
    if (!following[request.state].includes(to)) throw wrongState(request, to)
    const event = { state: to, at: world.now(), ...(note === undefined ? {} : { note }) }
    const isOpen = following[to].length > 0
    const after: BadgeRequest = {
      ...request,
      // Who asked is of no more use: a badge has their hash, a refusal needs nobody.
      ...(isOpen && recipient !== undefined ? { recipient } : {}),
      ...(badge === undefined ? {} : { badge }),
      state: to,
      history: [...request.history, event],
    }
    await requestTable.put(tx, world.issuerId, after)
    return after
  })
  world.tell({ type: 'request', request: id, state: to })
  return moved
}

async function existing(
  world: IssuerWorld,
  id: string,
  tx: StoreTransaction,
): Promise<BadgeRequest> {
  const request = await requestTable.get(tx, world.issuerId, id, 'exclusive')
  if (request === undefined) throw notFound('request', id)
  return request
}

/** The request is the idempotency key: if the process dies between the two writes, approving again finds the badge. */
async function badgeFor(
  request: BadgeRequest,
  issue: Issuer['issue'],
  changes: RequestChanges,
): Promise<IssuedBadge> {
  const { recipient, evidence, reference, achievement } = request
  if (!following[request.state].includes('issued') || recipient === undefined) {
    throw wrongState(request, 'issued')
  }
  return await issue({
    achievement,
    recipient,
    ...(evidence === undefined ? {} : { evidence }),
    ...(reference === undefined ? {} : { reference }),
    ...changes,
    idempotencyKey: `request:${request.id}`,
  })
}

function wrongState({ id, state }: BadgeRequest, to: RequestState): IssueError {
  const allowed = following[state].join(', ')
  const message = `The request ${id} is ${state} and cannot become ${to}; ${allowed === '' ? 'it is decided' : `it can become ${allowed}`}.`
  return new IssueError('wrong_state', { message })
}
