import type { ObfClient } from '@openboat/obf'
import type { VerifiedAssertion } from './verify-issued.ts'

export interface ExportOptions {
  /** What the account has issued, as `verifyIssued` gives it with `record`. */
  readonly issued: AsyncIterable<VerifiedAssertion>
  /** Writes a file, below the folder of the export. */
  readonly write: (path: string, content: string) => Promise<void>
  readonly signal?: AbortSignal
}

/** How much of an account was written, and how many of its assertions are verified. */
export interface ExportCount {
  readonly badges: number
  readonly events: number
  readonly assertions: number
  readonly verified: number
}

/**
 * Writes a whole account into files that anybody can verify, without the factory: `account.json`,
 * `badges.ndjson`, `events.ndjson`, each credential with the bundle of all that its verification
 * looked at, and `index.ndjson` with the verdicts.
 *
 * @example
 * await exportAccount(client, { issued: verifyIssued(client, …), write })
 */
export async function exportAccount(
  client: ObfClient,
  { issued, write, signal }: ExportOptions,
): Promise<ExportCount> {
  await write('account.json', jsonFile(await accountOf(client, signal)))
  const badges = await writeLines('badges.ndjson', client.badges.list({}, { signal }), write)
  const events = await writeLines('events.ndjson', client.events.list({}, { signal }), write)
  const index: string[] = []
  let verified = 0
  for await (const each of issued) {
    index.push(JSON.stringify(await writeAssertion(each, write)))
    if (each.report?.verdict === 'verified') verified += 1
  }
  await write('index.ndjson', index.map((line) => `${line}\n`).join(''))
  return { badges, events, assertions: index.length, verified }
}

async function accountOf(client: ObfClient, signal: AbortSignal | undefined) {
  const { wire: organisation } = await client.client.get({ signal })
  const aliases: unknown[] = []
  if (client.features.has('aliases.list')) {
    for await (const { wire } of client.aliases.list({ signal })) aliases.push(wire)
  }
  return { clientId: client.clientId, factory: client.baseUrl, organisation, aliases }
}

async function writeLines(
  path: string,
  items: AsyncIterable<unknown>,
  write: ExportOptions['write'],
): Promise<number> {
  const lines: string[] = []
  for await (const item of items) lines.push(`${JSON.stringify(item)}\n`)
  await write(path, lines.join(''))
  return lines.length
}

async function writeAssertion(
  { assertion, text, problem, report }: VerifiedAssertion,
  write: ExportOptions['write'],
) {
  const { id, eventId, badgeId, jsonUrl } = assertion
  // An id comes from outside: it must not lead out of the folder.
  const name = /^\w+$/.test(id) ? id : encodeURIComponent(id).replaceAll('.', '%2E')
  const known = { assertionId: id, eventId, badgeId, url: jsonUrl }
  if (text === undefined || report === undefined) return { ...known, problem }
  const file = `credentials/${name}.json`
  const bundle = `credentials/${name}.bundle.json`
  await write(file, text)
  await write(bundle, jsonFile(report.bundle ?? {}))
  const because = report.findings.filter(
    ({ outcome }) => outcome === 'failed' || outcome === 'unknown',
  )
  const reasons = because.map(({ check }) => check)
  return { ...known, file, bundle, verdict: report.verdict, reasons, at: report.at }
}

function jsonFile(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
