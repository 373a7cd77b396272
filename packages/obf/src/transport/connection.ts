import type { Authorizer } from '../auth/obf-auth.ts'
import type { Clock } from '../clock.ts'
import { ObfError } from '../obf-error.ts'
import type { ObfWait } from '../obf-wait.ts'
import { describeFeature, featuresOf, type ObfFeature, type ObfVersion } from '../obf-feature.ts'
import { delayBefore, type RetryPolicy } from './backoff.ts'
import { nameOf, type Answer, type Call } from './call.ts'
import { failureOf } from './failure-of.ts'
import type { Limiter } from './limiter.ts'

/** What the resources ask the factory through. */
export interface Connection {
  readonly clientId: string
  readonly version: ObfVersion
  readonly pageSize: number
  readonly clock: Clock
  /**
   * Sends a call and reads its answer, again if that is safe and may help. An answer that `read`
   * finds broken counts as one that has not come.
   */
  ask<Result>(
    call: Call,
    read: (answer: Answer) => Result,
    signal: AbortSignal | undefined,
  ): Promise<Result>
  /** Waits because of what went wrong, and says so first. */
  pause(milliseconds: number, error: ObfError, signal: AbortSignal | undefined): Promise<void>
}

export interface ConnectionOptions {
  readonly clientId: string
  readonly version: ObfVersion
  readonly pageSize: number
  readonly clock: Clock
  readonly random: () => number
  readonly policy: RetryPolicy
  readonly limiter: Limiter
  readonly authorizer: Authorizer
  readonly onWait: (wait: ObfWait) => void
  readonly send: (
    call: Call,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal | undefined,
  ) => Promise<Answer>
}

export function createConnection(options: ConnectionOptions): Connection {
  const { clientId, version, pageSize, clock, random, policy, limiter, authorizer } = options
  const pause: Connection['pause'] = async (milliseconds, { code, message }, signal) => {
    options.onWait({ milliseconds, code, message: authorizer.redact(message) })
    await clock.sleep(milliseconds, signal)
  }
  return {
    clientId,
    version,
    pageSize,
    clock,
    pause,
    ask: async (call, read, signal) => {
      for (let attempt = 1; ; attempt += 1) {
        const progress = { sent: false }
        try {
          const start = async () => await authorized(call, options, progress, signal)
          const answer = await limiter.run(start, signal)
          return read(successOf(call, answer, clock.now()))
        } catch (thrown) {
          const error = asObfError(thrown)
          const mayHelp = progress.sent && mayRepeat(call, error)
          const delay = mayHelp ? delayBefore(attempt, error, policy, random()) : undefined
          if (delay === undefined) {
            throw redacted(progress.sent ? finalError(call, error) : error, authorizer)
          }
          await pause(delay, error, signal)
        }
      }
    },
  }
}

/** Refuses before any request what this version is not known to do. */
export function needs(connection: Connection, feature: ObfFeature): void {
  if (!featuresOf(connection.version).has(feature)) lacks(connection, feature)
}

/** Throws `unsupported`. */
export function lacks({ version }: Connection, feature: ObfFeature): never {
  const other = version === 'v1' ? 'v2' : 'v1'
  throw new ObfError('unsupported', {
    message: `API ${version} is not known to have ${describeFeature(feature)}; ${other} has it (${feature})`,
    feature,
  })
}

interface Progress {
  /** From here on nobody knows what has arrived. */
  sent: boolean
}

async function authorized(
  call: Call,
  { authorizer, send }: ConnectionOptions,
  progress: Progress,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const isPublic = call.anonymous === true || call.publicHost !== undefined
  const trial = async (): Promise<{ readonly answer: Answer; readonly again: boolean }> => {
    const headers = isPublic ? {} : await authorizer.headers(signal)
    progress.sent = true
    const answer = await send(call, headers, signal)
    if (isPublic) return { answer, again: false }
    const isRefused = answer.status === 401 || answer.status === 403
    if (!isRefused && answer.status < 300) authorizer.accepted(headers)
    if (!isRefused) return { answer, again: false }
    progress.sent = false
    return { answer, again: await authorizer.refused(headers, signal) }
  }
  const { answer, again } = await trial()
  return again ? (await trial()).answer : answer
}

function successOf(call: Call, answer: Answer, now: number): Answer {
  if (answer.status >= 200 && answer.status < 300) return answer
  throw failureOf(nameOf(call), answer, now)
}

/** What is no error of ours is a signal's reason or a bug: both go through as they are. */
function asObfError(thrown: unknown): ObfError {
  if (thrown instanceof ObfError) return thrown
  throw thrown
}

const passing = new Set(['server_error', 'unreachable', 'timeout', 'unexpected_answer'])

function mayRepeat(call: Call, { code, status = 0 }: ObfError): boolean {
  if (code === 'rate_limited') return true
  // 501 and 505 stay what they are.
  if (status === 501 || status === 505) return false
  return call.repeatable && passing.has(code)
}

/** Of a change that cannot be repeated, an answer that did not come leaves open whether it was made. */
function finalError(call: Call, error: ObfError): ObfError {
  if (call.repeatable || !passing.has(error.code)) return error
  return new ObfError('uncertain', {
    message: `${error.message}; whether it has been done is not known`,
    cause: error,
    status: error.status,
  })
}

/** A server may repeat what it was sent. */
function redacted(error: ObfError, { redact }: Authorizer): ObfError {
  error.message = redact(error.message)
  if (error.cause instanceof ObfError) error.cause.message = redact(error.cause.message)
  return error
}
