import type { JsonObject } from '@openboat/model'
import { bundleSource, createResolver, type BundledDocument } from '@openboat/resolve'
import { checkIds } from './check-id.ts'
import type { VerifyOptions } from './options.ts'
import type { VerificationReport } from './report.ts'
import type { Resolver } from './resolver.ts'
import { verifyBadge } from './verify-badge.ts'

/** When every test takes place. */
export const at = new Date('2026-07-01T12:00:00Z')

/** URL to document, to text, or to the status of an answer without a body. */
export type World = Readonly<Record<string, JsonObject | string | number>>

export function resolverOf(world: World): Resolver {
  const documents = Object.fromEntries(
    Object.entries(world).map(([url, answer]) => [url, documentOf(answer)]),
  )
  return createResolver(
    bundleSource({ format: 'openboat-bundle/1', at: at.toISOString(), documents }),
  )
}

function documentOf(answer: JsonObject | string | number): BundledDocument {
  if (typeof answer === 'number') return { status: answer, body: '' }
  return { status: 200, body: typeof answer === 'string' ? answer : JSON.stringify(answer) }
}

/** Verifies in a world of its own: what is not in it is unreachable. */
export function verifyIn(
  world: World,
  input: Uint8Array | string | object,
  options: Partial<VerifyOptions> = {},
): Promise<VerificationReport> {
  return verifyBadge(input, { at, resolver: resolverOf(world), ...options })
}

/** Verdict and findings as lines that are easily compared: `proof.satisfied failed no_proof`. */
export function linesOf({ verdict, findings }: VerificationReport): string[] {
  const lines = findings.map(({ check, outcome, details }) => {
    const code = details?.['code']
    return [check, outcome, ...(typeof code === 'string' ? [code] : [])].join(' ')
  })
  return [verdict, ...lines]
}

/**
 * The lines of a good badge, but for a few: every line of a check that is named here is replaced by
 * the given ones; a check that the baseline does not have comes where `checkIds` puts it. `verdict`
 * replaces the verdict.
 */
export function linesBut(
  baseline: readonly string[],
  changes: Readonly<Record<string, string | readonly string[]>>,
): string[] {
  const { verdict = baseline[0], ...checks } = changes
  let findings = baseline.slice(1)
  for (const [check, rest] of Object.entries(checks)) {
    const lines = [rest].flat().map((each) => `${check} ${each}`)
    const isOf = (line: string): boolean => line.startsWith(`${check} `)
    if (findings.filter(isOf).length === lines.length) {
      findings = findings.map((line) => (isOf(line) ? (lines.shift() ?? line) : line))
      continue
    }
    const next = findings.findIndex((line) => placeOf(line) > placeOf(check))
    const first = findings.findIndex(isOf)
    const place = first >= 0 ? first : next >= 0 ? next : findings.length
    const others = (part: readonly string[]): string[] => part.filter((line) => !isOf(line))
    findings = [...others(findings.slice(0, place)), ...lines, ...others(findings.slice(place))]
  }
  return [String(verdict), ...findings]
}

function placeOf(line: string): number {
  const [check = ''] = line.split(' ')
  const place = checkIds.findIndex((id) => id === check)
  if (place < 0) throw new Error(`There is no check ${check}`)
  return place
}
