import { parseArgs } from 'node:util'
import { gates, type Gate } from './gates.ts'
import { crashed, type GateResult } from './gate-result.ts'
import { closingLine, summaryOf, type Row } from './summary.ts'

// Runs every gate, also after one that failed, so that a contributor sees everything at once.

const rows: Row[] = []
for (const gate of chosenGates()) rows.push(await runGate(gate))

console.log(summaryOf(rows))
console.log(closingLine(rows))
process.exitCode = rows.some(({ result }) => result.failed > 0) ? 1 : 0

async function runGate(gate: Gate): Promise<Row> {
  console.log(`${gate.name}: ${gate.proves}`)
  const start = performance.now()
  const result: GateResult = await gate.run().catch(crashed)
  const seconds = (performance.now() - start) / 1000
  if (result.failed > 0) console.log(`${result.output.trimEnd()}\n`)
  else if (result.figures !== undefined) console.log(`\n${result.figures.trim()}\n`)
  return { name: gate.name, result, seconds }
}

function chosenGates(): readonly Gate[] {
  const { only, help } = readArguments()
  if (help) {
    console.log(usage())
    process.exit(0)
  }
  if (only === undefined) return gates
  const names = only.split(',').map((name) => name.trim())
  const unknown = names.filter((name) => !gates.some((gate) => gate.name === name))
  if (unknown.length > 0) refuse(`There is no gate called ${unknown.join(', ')}.`)
  const chosen = gates.filter((gate) => names.includes(gate.name))
  if (chosen.some((gate) => gate.needsBuild)) names.push('build')
  return gates.filter((gate) => names.includes(gate.name))
}

function readArguments(): { only?: string; help?: boolean } {
  try {
    const options = { only: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const
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
  return `npm test [-- --only NAME,NAME]\n\nThe gates, in order:\n${list}`
}
