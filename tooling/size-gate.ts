import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { root } from './bootstrap.mjs'
import { failed, passed, type GateResult } from './gate-result.ts'
import { entriesOf, workspacePackages, type Entry } from './workspace.ts'

/** What every entry shares; it is measured once, as itself. */
const SHARED = '@openboat/model'

/** Compares each entry, minified and gzipped with all it imports, with its budget in KB (1000 bytes). */
export async function sizeGate(): Promise<GateResult> {
  const file = join(root, 'tooling', 'size-budget.json')
  const budget = new Map(
    Object.entries(JSON.parse(await readFile(file, 'utf8')) as Record<string, number>),
  )
  const entries = workspacePackages()
    .filter(({ manifest }) => manifest.private !== true)
    .flatMap(entriesOf)
  const lines = await Promise.all(entries.map((entry) => judge(entry, budget.get(entry.name))))
  const stale = [...budget.keys()].filter((name) => !entries.some((entry) => entry.name === name))
  const faults = [
    ...lines.flatMap(({ fault }) => (fault === undefined ? [] : [fault])),
    ...stale.map((name) => `${name} is in size-budget.json, but no package exports it`),
  ]
  const output = [...lines.map(({ text }) => text), '', ...faults].join('\n')
  return faults.length === 0 ? passed(output) : failed(output)
}

interface Judgement {
  readonly text: string
  readonly fault?: string
}

async function judge(entry: Entry, budget: number | undefined): Promise<Judgement> {
  const { name } = entry
  const kilobytes = await sizeOf(entry).catch(reasonOf)
  if (typeof kilobytes === 'string') return { text: name, fault: `${name}: ${kilobytes}` }
  const size = kilobytes.toFixed(1)
  const text = `${name.padEnd(28)} ${size.padStart(6)} of ${budget ?? '?'} KB`
  if (budget === undefined) return { text, fault: `${name} has no line in size-budget.json` }
  return kilobytes <= budget ? { text } : { text, fault: `${name}: ${size} KB of ${budget} KB` }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

async function sizeOf({ name, built }: Entry): Promise<number> {
  const forNode = /\bnode\.js$/.test(built)
  const { outputFiles } = await build({
    entryPoints: [join(root, built)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    platform: forNode ? 'node' : 'browser',
    external: ['node:*', ...(name === SHARED ? [] : [SHARED])],
    logLevel: 'silent', // failures reject, with all that would have been logged
  })
  const bytes = outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0)
  return bytes / 1000
}
