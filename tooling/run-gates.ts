import { parseArgs } from 'node:util'
import { gates, type Gate } from './gates.ts'
import { crashed, type GateResult } from './gate-result.ts'
import { sideBySide } from './side-by-side.ts'
import { closingLine, summaryOf, type Row } from './summary.ts'

// Runs every gate, also after one that failed, so that a contributor sees everything at once.

const { only, thorough = false, help } = readArguments()
if (help) {
  console.log(usage())
  process.exit(0)
}

const rows: Row[] = []
await sideBySide(chosenGates(), {
  run: runGate,
  isAlone: ({ isModest }) => isModest === undefined,
  tell: async ({ name, proves }, row) => {
    console.log(`${name}: ${proves}`)
    rows.push(shown(await row))
  },
})

console.log(summaryOf(rows))
console.log(closingLine(rows))
process.exitCode = rows.some(({ result }) => result.failed > 0) ? 1 : 0

async function runGate(gate: Gate): Promise<Row> {
  const start = performance.now()
  const result: GateResult = await gate.run({ thorough }).catch(crashed)
  return { name: gate.name, result, seconds: (performance.now() - start) / 1000 }
}

function shown(row: Row): Row {
  const { failed, output, figures } = row.result
  if (failed > 0) console.log(`${output.trimEnd()}\n`)
  else if (figures !== undefined) console.log(`\n${figures.trim()}\n`)
  return row
}

function chosenGates(): readonly Gate[] {
  if (only === undefined) return gates
  const names = only.split(',').map((name) => name.trim())
  const unknown = names.filter((name) => !gates.some((gate) => gate.name === name))
  if (unknown.length > 0) refuse(`There is no gate called ${unknown.join(', ')}.`)
  const chosen = gates.filter((gate) => names.includes(gate.name))
  if (chosen.some((gate) => gate.needsBuild)) names.push('build')
  return gates.filter((gate) => names.includes(gate.name))
}

function readArguments(): { only?: string; thorough?: boolean; help?: boolean } {
  try {
    const options = {
      only: { type: 'string' },
      thorough: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    } as const
    return parseArgs({ options }).values
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

function refuse(message: string): never {
  console.error(`${message}\n\n${usage()}`)
  process.exit(64)
}

function usage(): string {
  const list = gates.map((gate) => `  ${gate.name.padEnd(12)} ${gate.proves}`).join('\n')
  return [
    'npm test [-- [--thorough] [--only NAME,NAME]]',
    '  --thorough   also the tests that take long, as continuous integration does',
    `\nThe gates, in order:\n${list}`,
  ].join('\n')
}
