import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { decisive, judgeCase, type Agreement } from './agreement.ts'
import { fixturesExist, verificationCases, whyMissing, type Case } from './third-party-cases.ts'

// Agreed of all, per origin, valid and invalid apart. `--all` adds every disagreement and what decided
// it; `--write` puts the figures into the documents that quote them, and `--check` fails if these
// quote others.

interface Figures {
  readonly table: string
  readonly disagreements: readonly { readonly item: Case; readonly agreement: Agreement }[]
}

/** Documents that quote the figures, between two comments. */
const quotingDocuments = ['../README.md', './README.md'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
)

async function measure(): Promise<Figures> {
  const judged = await judgeAll()
  const groups = [...new Set(judged.map(({ item }) => item.group))]
  const rows = groups.map((group) =>
    row(
      group,
      judged.filter(({ item }) => item.group === group),
    ),
  )
  const head = ['| cases from | valid | invalid |', '| --- | --- | --- |']
  return {
    table: [...head, ...rows, row('**all**', judged)].join('\n'),
    disagreements: judged.filter(({ agreement }) => !agreement.agrees),
  }
}

/** The document with the table between its comments. */
function quoting(document: string, table: string): string {
  return document.replace(
    /(<!-- figures: begin -->\n)[\s\S]*?(<!-- figures: end -->)/,
    (_, begin: string, end: string) =>
      `${begin}<!-- prettier-ignore-start -->\n\n${table}\n\n<!-- prettier-ignore-end -->\n${end}`,
  )
}

type Judged = Figures['disagreements'][number]

async function judgeAll(): Promise<Judged[]> {
  const judged: Judged[] = []
  for (const item of verificationCases()) judged.push({ item, agreement: await judgeCase(item) })
  return judged
}

function row(name: string, judged: readonly Judged[]): string {
  const invalid = judged.filter(({ item }) => item.expected === 'invalid')
  const valid = judged.filter(({ item }) => item.expected !== 'invalid')
  return `| ${name} | ${ratio(valid)} | ${ratio(invalid)} |`
}

function ratio(judged: readonly Judged[]): string {
  if (judged.length === 0) return '–'
  return `${judged.filter(({ agreement }) => agreement.agrees).length} of ${judged.length}`
}

async function main(): Promise<void> {
  if (!fixturesExist) {
    console.log(`skipped: ${whyMissing}`)
    return
  }
  const { table, disagreements } = await measure()
  console.log(table)
  for (const path of quotingDocuments) {
    const document = readFileSync(path, 'utf8')
    const current = quoting(document, table)
    if (process.argv.includes('--write')) writeFileSync(path, current)
    else if (process.argv.includes('--check') && current !== document) {
      console.log(`${path} quotes other figures: run the figures with --write`)
      process.exitCode = 1
    }
  }
  if (!process.argv.includes('--all')) return
  for (const { item, agreement } of disagreements) {
    const { expected, expectedReason } = item
    console.log(
      `\n${item.id}: expected ${expected} (${expectedReason}), got ${agreement.report.verdict}`,
    )
    console.log(`    ${decisive(agreement.report)}`)
  }
}

await main()
