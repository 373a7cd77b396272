import { spawn } from 'node:child_process'
import { environment, root } from './bootstrap.mjs'
import { failed, passed, type GateResult } from './gate-result.ts'

// For what hangs: with the thorough ones, all tests take a quarter of an hour where nothing else runs.
const TIME_LIMIT_MS = 40 * 60_000

export interface ToolRun {
  readonly status: number
  /** Standard output and standard error in the order they came. */
  readonly output: string
}

/** Runs a program of the workspace in the root folder; never rejects because of what it answers. */
export function runTool(program: string, args: readonly string[]): Promise<ToolRun> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env: colours(), timeout: TIME_LIMIT_MS })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', ({ message }) => resolve({ status: 1, output: `${program}: ${message}` }))
    child.on('close', (status, signal) => {
      const end = signal === null ? '' : `\n${program} was ended by ${signal}`
      resolve({ status: status ?? 1, output: Buffer.concat(chunks).toString('utf8') + end })
    })
  })
}

/** A gate that is one call of a tool: it passes when the tool exits with 0. */
export async function toolGate(program: string, ...args: string[]): Promise<GateResult> {
  const { status, output } = await runTool(program, args)
  return status === 0 ? passed(output) : failed(output)
}

function colours(): NodeJS.ProcessEnv {
  const wanted = process.stdout.isTTY && process.env['NO_COLOR'] === undefined
  return { ...environment(), ...(wanted ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) }
}
