import { decisive, judgeCase, type Agreement } from './agreement.ts'
import { fixturesExist, verificationCases, whyMissing, type Case } from './third-party-cases.ts'

// Prints agreed/total per origin, valid and invalid apart: `pnpm --filter @openboat/conformance figures`
// With `--all`, every disagreement and what decided it.

interface Row {
  valid: number
  validAgreed: number
  invalid: number
  invalidAgreed: number
}

if (fixturesExist) await printFigures()
else console.log(`skipped: ${whyMissing}`)

async function printFigures(): Promise<void> {
  const rows = new Map<string, Row>()
  const open: [Case, Agreement][] = []
  for (const item of verificationCases()) {
    const agreement = await judgeCase(item)
    count(rowOf(rows, item.group), item, agreement.agrees)
    count(rowOf(rows, 'total'), item, agreement.agrees)
    if (!agreement.agrees) open.push([item, agreement])
  }
  const total = rows.get('total')
  rows.delete('total')
  for (const [group, row] of rows) console.log(line(group, row))
  if (total !== undefined) console.log(line('total', total))
  if (!process.argv.includes('--all')) return
  for (const [item, { report }] of open) {
    console.log(
      `\n${item.id}: expected ${item.expected} (${item.expectedReason}), got ${report.verdict}`,
    )
    console.log(`    ${decisive(report)}`)
  }
}

function rowOf(rows: Map<string, Row>, group: string): Row {
  const row = rows.get(group) ?? { valid: 0, validAgreed: 0, invalid: 0, invalidAgreed: 0 }
  rows.set(group, row)
  return row
}

function count(row: Row, { expected }: Case, agrees: boolean): void {
  if (expected === 'invalid') {
    row.invalid += 1
    if (agrees) row.invalidAgreed += 1
    return
  }
  row.valid += 1
  if (agrees) row.validAgreed += 1
}

function line(group: string, { valid, validAgreed, invalid, invalidAgreed }: Row): string {
  const pair = (agreed: number, all: number) => `${agreed}/${all}`.padStart(8)
  return `${group.padEnd(28)} valid ${pair(validAgreed, valid)}   invalid ${pair(invalidAgreed, invalid)}`
}
