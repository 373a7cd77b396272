import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { decisive, judgeCase } from './agreement.ts'
import { decisiveOf, judgeDataModel } from './data-model-agreement.ts'
import { dataModelCases } from './data-model-cases.ts'
import { fixturesExist, verificationCases, whyMissing } from './third-party-cases.ts'

// Agreed of all, per origin, valid and invalid apart: of the verifications, and of the checks of the
// data model. `--all` adds every disagreement and what decided it; `--write` puts the figures into
// the documents that quote them, and `--check` fails if these quote others.

interface Judged {
  readonly id: string
  readonly group: string
  readonly expected: 'valid' | 'invalid' | 'warning'
  readonly agrees: boolean
  /** For people: what was expected and why, and what came. */
  readonly story: string
}

/** Documents that quote the figures, each table between two comments. */
const quotingDocuments = ['../README.md', './README.md'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
)

async function judgeVerifications(): Promise<Judged[]> {
  const judged: Judged[] = []
  for (const item of verificationCases()) {
    const { id, group, expected, expectedReason } = item
    const { agrees, report } = await judgeCase(item)
    const story = `(${expectedReason}), got ${report.verdict}\n    ${decisive(report)}`
    judged.push({ id, group, expected, agrees, story })
  }
  return judged
}

function judgeDataModels(): Judged[] {
  return dataModelCases().map((item) => {
    const { id, group, expected } = item
    const { agrees, report } = judgeDataModel(item)
    return { id, group, expected, agrees, story: decisiveOf(report) }
  })
}

function tableOf(judged: readonly Judged[]): string {
  const groups = [...new Set(judged.map(({ group }) => group))]
  const rows = groups.map((group) =>
    row(
      group,
      judged.filter((each) => each.group === group),
    ),
  )
  const head = ['| cases from | valid | invalid |', '| --- | --- | --- |']
  return [...head, ...rows, row('**all**', judged)].join('\n')
}

function row(name: string, judged: readonly Judged[]): string {
  const invalid = judged.filter(({ expected }) => expected === 'invalid')
  const valid = judged.filter(({ expected }) => expected !== 'invalid')
  return `| ${name} | ${ratio(valid)} | ${ratio(invalid)} |`
}

function ratio(judged: readonly Judged[]): string {
  if (judged.length === 0) return '–'
  return `${judged.filter(({ agrees }) => agrees).length} of ${judged.length}`
}

/** The document with each table between its comments. */
function quoting(document: string, tables: Readonly<Record<string, string>>): string {
  return Object.entries(tables).reduce(
    (text, [name, table]) =>
      text.replace(
        new RegExp(`(<!-- ${name}: begin -->\\n)[\\s\\S]*?(<!-- ${name}: end -->)`),
        (_, begin: string, end: string) =>
          `${begin}<!-- prettier-ignore-start -->\n\n${table}\n\n<!-- prettier-ignore-end -->\n${end}`,
      ),
    document,
  )
}

function writeOrCompare(tables: Readonly<Record<string, string>>): void {
  for (const path of quotingDocuments) {
    const document = readFileSync(path, 'utf8')
    const current = quoting(document, tables)
    if (process.argv.includes('--write')) writeFileSync(path, current)
    else if (process.argv.includes('--check') && current !== document) {
      console.log(`${path} quotes other figures: run the figures with --write`)
      process.exitCode = 1
    }
  }
}

async function main(): Promise<void> {
  if (!fixturesExist) {
    console.log(`skipped: ${whyMissing}`)
    return
  }
  const verifications = await judgeVerifications()
  const dataModels = judgeDataModels()
  const tables = { figures: tableOf(verifications), 'data-model figures': tableOf(dataModels) }
  console.log(Object.values(tables).join('\n\n'))
  writeOrCompare(tables)
  if (!process.argv.includes('--all')) return
  for (const { id, expected, agrees, story } of [...verifications, ...dataModels])
    if (!agrees) console.log(`\n${id}: expected ${expected} ${story}`)
}

await main()
