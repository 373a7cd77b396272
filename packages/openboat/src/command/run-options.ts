import { contentDigest } from '../batch/content-digest.ts'
import type { VerifyOptions } from '../verify-options.ts'
import type { VerifyFlags } from './verify-flags.ts'

/** What a verdict rests on besides the badge and the world: what was asked for, by name of the option. */
export type RunOptions = Readonly<Record<string, string | true | readonly string[]>>

/** The options that decide over verdicts; of a file its digest, because another may get its name. */
export function runOptionsOf(flags: VerifyFlags, options: VerifyOptions): RunOptions {
  const isNow = flags.at === undefined && flags.replay === undefined
  const given: Readonly<Record<string, RunOptions[string] | undefined>> = {
    at: isNow ? 'now' : options.at?.toISOString(),
    profile: flags.profile,
    offline: flags.offline,
    replay: digestOf(options.replay),
    trust: digestOf(options.trust),
    recipient: listOf(flags.recipient),
    challenge: flags.challenge,
    domain: listOf(flags.domain),
    evidence: flags.evidence,
    pages: flags.pages,
    'did-resolver': flags.didResolver,
    'allow-origin': listOf(flags.allowOrigin),
  }
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/** Where two runs differ, for people; empty if nowhere. */
export function differenceOf(there: RunOptions, here: RunOptions): string {
  const names = [...new Set([...Object.keys(there), ...Object.keys(here)])]
  return names
    .map((name) => [name, shown(there[name]), shown(here[name])] as const)
    .filter(([, before, now]) => before !== now)
    .map(([name, before, now]) => `--${name} (there: ${before}, here: ${now})`)
    .join(', ')
}

function shown(value: RunOptions[string] | undefined): string {
  if (value === undefined) return 'not given'
  if (value === true) return 'given'
  return typeof value === 'string' ? value : value.join(', ')
}

function digestOf(value: object | undefined): string | undefined {
  return value === undefined ? undefined : `sha256 ${contentDigest(JSON.stringify(value))}`
}

/** In one order: who may be meant does not depend on who is named first. */
function listOf(values: readonly string[]): readonly string[] | undefined {
  return values.length === 0 ? undefined : values.toSorted()
}
