import { createContextLoader, type ContextLoader } from '@openboat/proof'
import { IssueError } from '../issue-error.ts'
import { momentOf } from '../issue-options.ts'
import { requireOptions, type OptionNames } from '../require-options.ts'
import type { Store, StoreTransaction } from '../stores/store.ts'
import type { BadgeForm } from './award.ts'
import { createIssuerUrls } from './create-issuer-urls.ts'
import type { IssuerEvent } from './issuer-event.ts'
import type { IssuerUrls } from './issuer-urls.ts'
import type { IssuerOptions, IssuerProfile } from './issuer.ts'
import { randomnessFrom, systemRandomBytes, type Randomness } from './randomness.ts'
import type { StatusOptions } from './status-lists.ts'
import { createTextSignatures, type TextSignatures } from './text-signatures.ts'

/** What every part of an issuer works with: the options with their defaults, checked. */
export interface IssuerWorld {
  readonly issuerId: string
  readonly profile: IssuerProfile
  /** The profile with the issuer's id, as drafts have it. */
  readonly issuerDraft: IssuerProfile & { readonly id: string }
  readonly urls: IssuerUrls
  readonly random: Randomness
  /** Of the tokens of claims; undefined if they are not signed. */
  readonly claimSignatures: TextSignatures | undefined
  readonly forms: readonly BadgeForm[]
  readonly status: Required<StatusOptions>
  readonly refreshService: boolean
  readonly clockSkewSeconds: number
  readonly contexts: ContextLoader
  readonly clock: () => Date
  /** ISO 8601, UTC, whole seconds. */
  now(): string
  transaction<Result>(work: (tx: StoreTransaction) => Promise<Result>): Promise<Result>
  tell(event: IssuerHappening): void
}

type IssuerHappening = IssuerEvent extends infer Event
  ? Event extends IssuerEvent
    ? Omit<Event, 'at'>
    : never
  : never

const optionNames: OptionNames<IssuerOptions> = {
  profile: true,
  signer: true,
  store: true,
  baseUrl: true,
  clock: true,
  secret: true,
  forms: true,
  status: true,
  refreshService: true,
  random: true,
  clockSkewSeconds: true,
  contexts: true,
  onEvent: true,
}

const statusNames: OptionNames<StatusOptions> = {
  length: true,
  fill: true,
  decoys: true,
  ttlSeconds: true,
  suspendable: true,
}

/** @throws {IssueError} `bad_argument` naming the option */
export function issuerWorldFrom(options: IssuerOptions): IssuerWorld {
  requireOptions(options, optionNames)
  requireOptions(options.status ?? {}, statusNames, 'options.status')
  const { store, clock } = options
  expectStore(store)
  if (typeof clock !== 'function') throw bad('options.clock must be a function that gives a Date')
  const urls = createIssuerUrls(options.baseUrl)
  const now = () => momentOf(clock())
  return {
    issuerId: urls.issuer,
    profile: options.profile,
    issuerDraft: { ...options.profile, id: urls.issuer },
    urls,
    random: randomnessFrom(options.random ?? systemRandomBytes),
    claimSignatures:
      options.secret === undefined
        ? undefined
        : createTextSignatures(options.secret, 'claim', urls.issuer),
    forms: options.forms ?? ['data-integrity'],
    status: statusFrom(options.status ?? {}),
    refreshService: options.refreshService ?? true,
    clockSkewSeconds: options.clockSkewSeconds ?? 60,
    contexts: options.contexts ?? createContextLoader(),
    clock,
    now,
    transaction: async (work) => await store.transaction(work),
    tell: (event) => {
      try {
        options.onEvent?.({ at: now(), ...event })
      } catch {
        // It is written already: whoever listens cannot undo it.
      }
    },
  }
}

function expectStore(store: Store): void {
  if (typeof store?.transaction === 'function') return
  throw bad('options.store must be a Store, such as createMemoryStore of …/stores/memory makes')
}

const LEAST_LENGTH = 131_072

function statusFrom(given: StatusOptions): Required<StatusOptions> {
  const { length = LEAST_LENGTH, fill = 0.9, decoys = 0.01 } = given
  if (!Number.isSafeInteger(length) || length < LEAST_LENGTH || length % 8 !== 0) {
    throw bad(`options.status.length must be a multiple of 8 from ${LEAST_LENGTH}, not ${length}`)
  }
  if (!(decoys >= 0 && decoys * 2 <= fill && fill <= 1)) {
    throw bad(
      'options.status needs 0 <= decoys <= fill / 2, and fill <= 1: both are shares of the list',
    )
  }
  const { ttlSeconds = 300, suspendable = false } = given
  return { length, fill, decoys, ttlSeconds, suspendable }
}

function bad(message: string): IssueError {
  return new IssueError('bad_argument', { message })
}
