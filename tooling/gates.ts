import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildArguments, root } from './bootstrap.mjs'
import type { GateResult } from './gate-result.ts'
import { conformanceGate } from './conformance-gate.ts'
import { packagesGate } from './packages-gate.ts'
import { toolGate } from './run-tool.ts'
import { sizeGate } from './size-gate.ts'
import { testsGate } from './tests-gate.ts'

/** What the compiler found before: the next run looks at what has changed since. */
const TYPES_SEEN = 'node_modules/.cache/openboat/types.tsbuildinfo'

export interface Gate {
  readonly name: string
  /** What is true when it passes. */
  readonly proves: string
  /** Looks at what `build` made. */
  readonly needsBuild?: true
  /** Only reads, and leaves a processor free: another one of this kind may run beside it. */
  readonly isModest?: true
  /** @param options.thorough  Also the tests that take long */
  run(options: { readonly thorough: boolean }): Promise<GateResult>
}

/** In the order in which they start: `build` before those that look at what was built. */
export const gates: readonly Gate[] = [
  {
    name: 'format',
    proves: 'every file is formatted (mend: npm run format)',
    isModest: true,
    run: () => toolGate('prettier', '--check', '.', '--log-level=warn', '--cache'),
  },
  {
    name: 'lint',
    proves: 'no finding of the type-aware linter',
    isModest: true,
    run: () => toolGate('npm', 'run', '--silent', 'lint'),
  },
  {
    name: 'types',
    proves: 'all packages, tests and tools type-check',
    isModest: true,
    run: () => toolGate('tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', TYPES_SEEN),
  },
  {
    name: 'layers',
    proves: 'imports only point down, without cycles and side doors',
    isModest: true,
    run: () => toolGate('depcruise', '--config', 'tooling/layers.config.mjs', ...sourceFolders()),
  },
  {
    name: 'unused',
    proves: 'no file, export or dependency is left over',
    isModest: true,
    run: () => toolGate('knip', '--no-progress'),
  },
  {
    name: 'build',
    proves: 'every package builds',
    run: () => toolGate('npx', ...buildArguments(), '--continue'),
  },
  {
    name: 'packages',
    proves: 'what npm would publish installs, resolves and has right types',
    needsBuild: true,
    run: packagesGate,
  },
  {
    name: 'size',
    proves: 'no entry outgrows tooling/size-budget.json',
    needsBuild: true,
    run: sizeGate,
  },
  {
    name: 'tests',
    proves: 'unit, wiring, conformance, tooling and documentation tests pass',
    run: testsGate,
  },
  {
    name: 'conformance',
    proves: 'the documents quote the figures that this run measured',
    run: conformanceGate,
  },
]

function sourceFolders(): string[] {
  const all = ['packages', 'examples', 'conformance', 'benchmarks', 'tooling']
  return all.filter((folder) => existsSync(join(root, folder)))
}
