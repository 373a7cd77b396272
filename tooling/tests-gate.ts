import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './bootstrap.mjs'
import type { GateResult } from './gate-result.ts'
import { runTool } from './run-tool.ts'
import { REPORT_FILE, type TestReport } from './test-reporter.ts'

const REASONLESS = 'no reason given'

/** Runs every vitest project and counts its tests one by one. */
export async function testsGate(): Promise<GateResult> {
  const report = join(root, REPORT_FILE)
  await rm(report, { force: true })
  const { status, output } = await runTool('vitest', [
    'run',
    '--reporter=default',
    '--reporter=./tooling/test-reporter.ts',
    '--allowOnly=false',
    '--update=none',
  ])
  const counts = await readReport(report)
  const faults = [...counts.faults, ...reasonless(counts)]
  // Vitest also fails for what is no test: a file that cannot be loaded, an error nobody awaited.
  const failed = Math.max(counts.failed + faults.length, status === 0 ? 0 : 1)
  return {
    passed: counts.passed,
    failed,
    skipped: counts.skipped.map(({ what, reason }) => ({ what, reason: reason ?? REASONLESS })),
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
    return { passed: 0, failed: 0, skipped: [], faults: ['vitest ended without a report'] }
  }
}
