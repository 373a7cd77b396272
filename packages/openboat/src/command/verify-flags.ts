import type { Bundle } from '@openboat/resolve'
import type { TrustPolicy } from '@openboat/verify'
import { OpenBoatError } from '../openboat-error.ts'
import type { VerifyOptions } from '../verify-options.ts'
import { readJson } from './files.ts'
import type { Terminal } from './terminal.ts'
import type { Language } from './words.ts'

/** As commander gives the options of `boat verify`. */
export interface VerifyFlags {
  readonly from: readonly string[]
  readonly json?: true
  /** Also the name of a CSV file. */
  readonly summary?: true | string
  readonly resume?: string
  /** What is in the file with this verdict is verified again. */
  readonly retry?: 'undetermined'
  /** Replace whatever is where a file is to be written. */
  readonly force?: true
  readonly threads?: number
  readonly inFlight?: number
  readonly at?: string
  readonly offline?: true
  readonly replay?: string
  readonly record?: string
  readonly recipient: readonly string[]
  readonly challenge?: string
  readonly domain: readonly string[]
  readonly trust?: string
  readonly evidence?: true
  readonly pages?: true
  /** A folder. */
  readonly cache?: string
  readonly didResolver?: string
  readonly allowOrigin: readonly string[]
  readonly profile: 'lenient' | 'strict'
  readonly lang: Language
  readonly verbose?: true
}

/** The same for `verify`. All inputs are verified for one moment. */
export async function verifyOptionsFrom(
  flags: VerifyFlags,
  terminal: Terminal,
): Promise<VerifyOptions> {
  const replay = flags.replay === undefined ? undefined : await readBundle(terminal, flags.replay)
  const at = flags.at ?? replay?.at
  const allowOrigins = flags.allowOrigin.map(originOf)
  const network = { allowOrigins, fetch: terminal.fetch(allowOrigins) }
  return {
    at: at === undefined ? terminal.now() : await momentOf(at),
    profile: flags.profile,
    ...network,
    ...(await didResolverFrom(flags, network)),
    ...(flags.offline === true ? { offline: true } : {}),
    ...(flags.record === undefined ? {} : { record: true }),
    ...(replay === undefined ? {} : { replay }),
    ...(flags.trust === undefined ? {} : { trust: await readTrust(terminal, flags.trust) }),
    ...(flags.evidence === true ? { evidence: 'fetch' } : {}),
    ...(flags.pages === true ? { pages: 'fetch' } : {}),
    ...(flags.challenge === undefined ? {} : { challenge: flags.challenge }),
    ...(flags.domain.length === 0 ? {} : { domain: flags.domain }),
    ...(flags.recipient.length === 0 ? {} : { recipient: flags.recipient }),
  }
}

/** Loaded when somebody asks for it: the methods that are built in need none. */
async function didResolverFrom(
  { didResolver, offline, replay }: VerifyFlags,
  network: Pick<VerifyOptions, 'allowOrigins'> & { readonly fetch: typeof fetch },
): Promise<Pick<VerifyOptions, 'didResolver'>> {
  if (didResolver === undefined) return {}
  if (offline === true || replay !== undefined) {
    const other = offline === true ? '--offline' : '--replay'
    throw new OpenBoatError('bad_argument', {
      message: `--did-resolver asks the network, which ${other} rules out: leave one of them out`,
    })
  }
  const { universalResolver } = await import('./universal-resolver.ts')
  return { didResolver: universalResolver(didResolver, network) }
}

/** @throws {OpenBoatError} `bad_argument` */
export function countOf(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new OpenBoatError('bad_argument', { message: `Expected a number, not ${text}` })
}

async function readTrust(terminal: Terminal, path: string): Promise<TrustPolicy> {
  const { parseTrustPolicy } = await import('@openboat/verify')
  return parseTrustPolicy(await readJson(terminal, path), path)
}

async function readBundle(terminal: Terminal, path: string): Promise<Bundle> {
  const { parseBundle, ResolveError } = await import('@openboat/resolve')
  const value = await readJson(terminal, path)
  try {
    return parseBundle(value)
  } catch (error) {
    if (!(error instanceof ResolveError)) throw error
    const message = `${path} is no bundle of documents, which "boat verify … --record FILE" writes: ${error.message}`
    throw new ResolveError(error.code, { message, cause: error })
  }
}

/** A date alone is its first moment in UTC; a time needs its zone. */
async function momentOf(text: string): Promise<Date> {
  const { parseInstant } = await import('@openboat/model')
  const read = (written: string): Date | undefined => {
    const milliseconds = parseInstant(written)?.epochMilliseconds
    const moment = new Date(milliseconds ?? Number.NaN)
    return Number.isNaN(moment.getTime()) ? undefined : moment
  }
  const moment = read(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text)
  if (moment !== undefined) return moment
  const withSeconds = text.replace(/^(.{10}T\d{2}:\d{2})(?=$|Z|[+-])/, '$1:00')
  const whole = [withSeconds, `${withSeconds}Z`].find((written) => read(written) !== undefined)
  const lacks = whole === withSeconds ? 'its seconds' : 'its time zone'
  const advice =
    whole === undefined
      ? 'needs a moment such as 2026-07-01T00:00:00Z, or a day such as 2026-07-01 (from its beginning, UTC)'
      : `needs a moment with ${lacks}, such as ${whole}`
  throw new OpenBoatError('bad_argument', { message: `--at ${advice}, not ${text}` })
}

function originOf(url: string): string {
  if (URL.canParse(url) && /^https?:/i.test(url)) return new URL(url).origin
  throw new OpenBoatError('bad_argument', {
    message: `--allow-origin needs a URL such as http://127.0.0.1:8080, not ${url}`,
  })
}
