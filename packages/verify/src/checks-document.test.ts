import type { Outcome } from '@openboat/model'
import { expect, it } from 'vitest'
import { checkIds, type CheckId } from './check-id.ts'
import { checkQuestions } from './check-questions.fixture.ts'
import { credentialFaults } from './credential-faults.fixture.ts'
import { english } from './explanations/english.ts'
import type { Fault } from './fault.fixture.ts'
import type { Finding } from './finding.ts'
import { hostedFaults } from './hosted-faults.fixture.ts'
import { verifyIn } from './world.fixture.ts'

// docs/checks.md is what the code says: the clauses and outcomes are those of real reports, and of
// the explanations. `vitest run packages/verify/src/checks-document.test.ts --update` writes it anew.

const faults = { ...credentialFaults, ...hostedFaults }
const outcomes: readonly Outcome[] = ['passed', 'warning', 'failed', 'unknown', 'skipped']

it('docs/checks.md lists every check', async () => {
  const findings = await findingsOfFaults()
  const rows = checkIds.map((id) => rowFor(id, findings))
  // Each check has a badge of its own.
  expect(rows.filter((cells) => cells.includes(''))).toEqual([])
  await expect(documentOf(rows)).toMatchFileSnapshot('../../../docs/checks.md')
})

async function findingsOfFaults(): Promise<Finding[]> {
  const all: Finding[] = []
  for (const fault of Object.values(faults)) {
    const world = (await fault.world?.()) ?? {}
    const report = await verifyIn(world, await fault.input(), fault.options)
    all.push(...report.findings, ...(fault.in?.(report)?.findings ?? []))
  }
  return all
}

function rowFor(id: CheckId, findings: readonly Finding[]): string[] {
  const own = findings.filter(({ check }) => check === id)
  const clauses = new Set(own.flatMap(({ spec }) => spec.split('; ')))
  const seen = outcomes.filter(
    (outcome) =>
      english().checks[id][outcome] !== undefined || own.some((each) => each.outcome === outcome),
  )
  return [
    `\`${id}\``,
    checkQuestions[id],
    [...clauses].join('; '),
    seen.join(', '),
    Object.entries(faults)
      .filter(([, fault]) => isAbout(fault, id))
      .map(([name]) => name)
      .join('; '),
  ]
}

/** What a fault is about comes first; what follows from it, after that. */
function isAbout({ but }: Fault, id: CheckId): boolean {
  const [first] = Object.entries(but).filter(
    ([check, lines]) => check !== 'verdict' && lines.length > 0,
  )
  return first?.[0] === id
}

function documentOf(rows: readonly string[][]): string {
  return `# Checks

Every question that verification asks, in the order in which a report answers them. This file is
generated from the code, and a test keeps it so. The ids are stable; so are the verdict rules: one
\`failed\` rejects, else one \`unknown\` leaves it undetermined, and \`warning\` and \`skipped\` change
nothing. The last column names the badges of the test suite that are broken in exactly this way, whose
whole reports are compared.

${tableOf([['check', 'what it asks', 'clause', 'outcomes', 'fixture'], ...rows])}`
}

function tableOf([head = [], ...rows]: readonly string[][]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`
  const rule = widths.map((width) => '-'.repeat(width))
  return [head, rule, ...rows].map(line).join('')
}
