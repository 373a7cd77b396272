import { failed, passed, type GateResult } from './gate-result.ts'
import { runTool } from './run-tool.ts'

const skipLine = /^skipped: (.*)$/m

/** Measures agreement with the third-party cases, where they are at hand, and shows the figures. */
export async function conformanceGate(): Promise<GateResult> {
  const figures = ['--conditions=@openboat/source', 'conformance/figures.ts', '--check']
  const { status, output } = await runTool('node', figures)
  if (status !== 0) return failed(output)
  const reason = skipLine.exec(output)?.[1]
  if (reason === undefined) return { ...passed(output), figures: output }
  return { passed: 0, failed: 0, skipped: [{ what: 'conformance figures', reason }], output }
}
