import type { ObfAuth } from './auth/obf-auth.ts'
import type { Clock } from './clock.ts'
import type { IssueJournal } from './issuing/issue-journal.ts'
import type { ObfVersion } from './obf-feature.ts'
import type { ObfWait } from './obf-wait.ts'
import type { ObfWarning } from './obf-warning.ts'

export interface ObfClientOptions {
  /** The organisation's id, as the factory shows it with the API key. */
  readonly clientId: string
  /** `oauth2(…)`, or `certificate(…)` of `@openboat/obf/node`. */
  readonly auth: ObfAuth
  /** @default 'v2'; with a certificate 'v1', the only one that takes it */
  readonly version?: ObfVersion
  /** Scheme, host, and a path if the API is below one. @default 'https://openbadgefactory.com' */
  readonly baseUrl?: string
  /** @default 'https://openbadgepassport.com' */
  readonly passportUrl?: string
  /** Whether `http:` may go further than this machine, with the secret in it. @default false */
  readonly allowHttp?: boolean
  /** What the factory knows the calling system by (`api_consumer_id`). @default 'openboat' */
  readonly consumerId?: string
  /** @default the runtime's */
  readonly fetch?: typeof globalThis.fetch
  /** @default the real time */
  readonly clock?: Clock
  /** From 0 to 1, for the length of waits. @default Math.random */
  readonly random?: () => number
  /** Milliseconds for a request with its answer. @default 60000 */
  readonly timeoutMs?: number
  /** How often to ask again when nothing speaks against it. @default 5 */
  readonly retries?: number
  /** Milliseconds to wait before asking again, at most; a longer `Retry-After` is an error. @default 30000 */
  readonly maxWaitMs?: number
  /** Requests under way at the same time. @default 4 */
  readonly concurrency?: number
  /** The factory publishes no limit; its own plugin sends ten a second. @default 10 */
  readonly requestsPerSecond?: number
  /** Rows of a request for a list, at most 1000. @default 1000; 100 in v1, whose events carry their recipients */
  readonly pageSize?: number
  /** Bytes of an answer, at most. @default 256 MiB, for lists of pictures in v1 */
  readonly maxAnswerBytes?: number
  /** Remembers what `issue` was about to do. @default a journal in memory; see `fileJournal` */
  readonly journal?: IssueJournal
  /** Milliseconds from a broken connection to the search for what it may have issued. @default 5000 */
  readonly settleMs?: number
  /** Told of what will end soon. */
  readonly onWarning?: (warning: ObfWarning) => void
  /** Told before every wait that something makes necessary which went wrong. */
  readonly onWait?: (wait: ObfWait) => void
}
