import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createObfClient, oauth2 } from '@openboat/obf'
import {
  bestText,
  endorse,
  guardedFetch,
  verify,
  verifyIssued,
  type PrivateJwk,
  type VerificationReport,
} from 'openboat/node'

export interface BridgeOptions {
  /** The account in Open Badge Factory. */
  readonly factory: string
  readonly clientId: string
  readonly clientSecret: string
  /** Who endorses what holds, and the key that they sign with. */
  readonly endorser: { readonly name: string; readonly key: PrivateJwk; readonly comment: string }
  /** Where the files go. */
  readonly folder: string
  /** Needed for a factory on this machine: other private addresses are not asked. */
  readonly allowOrigins?: readonly string[]
}

/** One line of the report, which has nobody's name or address. */
export interface BridgeRow {
  readonly assertion: string
  readonly badge: string
  readonly verdict: 'verified' | 'rejected' | 'undetermined' | 'not published'
  /** What did not pass. */
  readonly reasons: VerificationReport['findings']
  readonly endorsed: boolean
}

/**
 * Reads everything that an account has issued, keeps what verifies as Open Badges 3.0 files, and
 * endorses it. Each file has a bundle beside it, with which anybody can repeat the verification without
 * the factory. What does not verify is in the report, and nowhere else.
 */
export async function bridge(options: BridgeOptions): Promise<readonly BridgeRow[]> {
  const { factory, clientId, clientSecret, folder } = options
  const allowOrigins = [...(options.allowOrigins ?? [])]
  const account = createObfClient({ clientId, auth: oauth2({ clientSecret }), baseUrl: factory })
  const issued = verifyIssued(account, {
    verify,
    fetch: guardedFetch({ allowOrigins }),
    options: { allowOrigins, record: true },
  })
  await mkdir(folder, { recursive: true })
  const rows: BridgeRow[] = []
  for await (const { assertion, text, report } of issued) {
    const { verdict = 'not published' as const, findings = [], badge } = report ?? {}
    const isGood = verdict === 'verified' && text !== undefined
    if (isGood) {
      // An id comes from outside: it must not lead out of the folder.
      const path = join(folder, encodeURIComponent(assertion.id))
      await writeFile(`${path}.json`, text)
      await writeFile(`${path}.bundle.json`, JSON.stringify(report?.bundle))
      await writeFile(`${path}.endorsement.json`, await endorsed(text, options))
    }
    rows.push({
      assertion: assertion.id,
      badge: bestText(badge?.achievement?.name, ['en']) ?? '?',
      verdict,
      reasons: findings.filter(({ outcome }) => outcome === 'failed'),
      endorsed: isGood,
    })
  }
  await writeFile(join(folder, 'report.md'), reportOf(rows))
  return rows
}

async function endorsed(badge: string, { endorser }: BridgeOptions): Promise<string> {
  const { name, key, comment } = endorser
  const target = JSON.parse(badge) as { id: string }
  const { text } = await endorse({ target, comment, issuer: { name } }, { key })
  return text
}

function reportOf(rows: readonly BridgeRow[]): string {
  const lines = rows.map(({ assertion, badge, verdict, reasons, endorsed: isEndorsed }) => {
    const because = reasons.map(({ check }) => check).join(', ')
    const name = badge.replaceAll(/[|\s]+/g, ' ')
    const short = assertion.slice(0, 8)
    return `| ${short} | ${name} | ${verdict} | ${because} | ${isEndorsed ? 'yes' : 'no'} |`
  })
  return [
    '# What the account has issued',
    '',
    '| assertion | badge | verdict | because of | endorsed |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n')
}
