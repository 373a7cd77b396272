import { toolGate } from './run-tool.ts'
import type { GateResult } from './gate-result.ts'
import { testsGate } from './tests-gate.ts'

export interface Gate {
  readonly name: string
  /** What is true when it passes. */
  readonly proves: string
  run(): Promise<GateResult>
}

/** In the order in which they run: `build` before those that look at what was built. */
export const gates: readonly Gate[] = [
  {
    name: 'format',
    proves: 'every file is formatted (mend: npm run format)',
    run: () => toolGate('prettier', '--check', '.', '--log-level=warn'),
  },
  {
    name: 'lint',
    proves: 'no finding of the type-aware linter',
    run: () => toolGate('npm', 'run', '--silent', 'lint'),
  },
  {
    name: 'types',
    proves: 'all packages, tests and tools type-check',
    run: () => toolGate('tsc', '--noEmit'),
  },
  {
    name: 'layers',
    proves: 'imports only point down, without cycles and side doors',
    run: () =>
      toolGate('depcruise', '--config', 'tooling/layers.config.mjs', ...['packages', 'tooling']),
  },
  {
    name: 'build',
    proves: 'every package builds',
    run: () => toolGate('turbo', 'run', 'build', '--output-logs=errors-only', '--ui=stream'),
  },
  {
    name: 'tests',
    proves: 'unit, wiring, conformance, tooling and documentation tests pass',
    run: testsGate,
  },
]
