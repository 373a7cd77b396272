import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './bootstrap.mjs'
import type { GateResult } from './gate-result.ts'
import { runTool, type ToolRun } from './run-tool.ts'
import { REPORT_FILE, THOROUGH, type TestReport } from './test-reporter.ts'

const REASONLESS = 'no reason given'

/** Runs every vitest project and counts its tests one by one; the thorough ones only if asked. */
export async function testsGate({ thorough }: { readonly thorough: boolean }): Promise<GateResult> {
  const report = join(root, REPORT_FILE)
  await rm(report, { force: true }) // else a run that breaks off would show the one before
  const reporters = ['--reporter=default', '--reporter=./tooling/test-reporter.ts']
  const strict = ['--allowOnly=false', '--update=none']
  const chosen = thorough ? [] : [`--tagsFilter=!${THOROUGH}`]
  return resultOf(report, await runTool('vitest', ['run', ...reporters, ...strict, ...chosen]))
}

/** What a report and the exit status of its run say together. */
export async function resultOf(file: string, { status, output }: ToolRun): Promise<GateResult> {
  const counts = await readReport(file)
  const faults = [...counts.faults, ...reasonless(counts)]
  if (counts.passed + counts.failed === 0)
    faults.push('No test ran, or vitest ended without a report')
  // Vitest also fails for what is no test: a file that cannot be loaded, an error nobody awaited.
  const failed = Math.max(counts.failed + faults.length, status === 0 ? 0 : 1)
  return {
    passed: counts.passed,
    failed,
    skipped: counts.skipped.map(({ what, reason }) => ({ what, reason: reason ?? REASONLESS })),
    leftOut: counts.leftOut,
    ...(counts.figures.length === 0 ? {} : { figures: counts.figures.join('\n') }),
    output: [output, ...faults].join('\n'),
  }
}

function reasonless({ skipped }: TestReport): string[] {
  return skipped
    .filter(({ reason }) => reason === undefined)
    .map(({ what }) => `Skipped without a reason: ${what}. Use \`context.skip('why')\`.`)
}

async function readReport(file: string): Promise<TestReport> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as TestReport
  } catch {
    return { passed: 0, failed: 0, skipped: [], leftOut: 0, figures: [], faults: [] }
  }
}
