import { globSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { beginFile, runTest, tests, type ResidentTest } from './resident-vitest.ts'

// Runs the tests of a package for Stryker without starting anything for each change: Node itself loads
// the test files, and they stay loaded. Only what is computed while a file loads makes it load again.

interface MutantRun {
  readonly testFilter?: readonly string[]
  readonly hitLimit?: number
  readonly activeMutant: { readonly id: string }
  readonly mutantActivation: 'runtime' | 'static'
  readonly reloadEnvironment: boolean
}

interface Known {
  readonly id: string
  readonly test: ResidentTest
  timeSpentMs: number
}

interface Found {
  readonly by: Known
  readonly message: string
}

/** What instrumented sources and Stryker agree on. */
const space: {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: unknown
} = {}
Object.assign(globalThis, { __stryker__: space })

let generation = 0
let known: Known[] = []

function createResidentRunner() {
  return {
    capabilities: () => ({ reloadEnvironment: true }),
    init: async () => {
      registerHooks({ resolve: resolveSpecifier })
      fc.configureGlobal({ seed: 20_261_121 })
      await load()
    },
    dryRun: async () => {
      const found = []
      const begun: Begun = new Set()
      for (const each of known) {
        const failureMessage = await failureOf(each, begun)
        const status = failureMessage === undefined ? 0 : 1
        const { id, timeSpentMs } = each
        found.push({ id, name: id, timeSpentMs, status, failureMessage })
      }
      return { status: 'complete', tests: found, mutantCoverage: space.mutantCoverage }
    },
    mutantRun,
  }
}

async function mutantRun(run: MutantRun) {
  const wanted = run.testFilter === undefined ? undefined : new Set(run.testFilter)
  const isStatic = run.mutantActivation === 'static'
  if (isStatic) activate(run)
  if (run.reloadEnvironment) await load()
  activate(run)
  const chosen = known.filter(({ id }) => wanted?.has(id) ?? true)
  const found = await firstFailure(chosen.toSorted((a, b) => a.timeSpentMs - b.timeSpentMs))
  const isEndless = (space.hitCount ?? 0) > (space.hitLimit ?? Infinity)
  Object.assign(space, { activeMutant: undefined, hitCount: undefined })
  if (isEndless) return { status: 'timeout', reason: 'the changed code was reached too often' }
  const nrOfTests = chosen.length
  if (found === undefined) return { status: 'survived', nrOfTests }
  // What a change has left behind must not be held against the next one.
  if (isStatic || (await firstFailure([found.by])) !== undefined) await load()
  return { status: 'killed', killedBy: [found.by.id], failureMessage: found.message, nrOfTests }
}

function activate({ activeMutant, hitLimit }: MutantRun): void {
  Object.assign(space, { activeMutant: activeMutant.id, hitLimit, hitCount: 0 })
}

/** Everything anew: the sources below the working directory and the tests beside them. */
async function load(): Promise<void> {
  generation += 1
  tests.length = 0
  for (const path of globSync(process.env['OPENBOAT_MUTATION_TESTS'] ?? '').toSorted()) {
    beginFile(path)
    await import(pathToFileURL(resolve(path)).href)
  }
  const before = new Map(known.map(({ id, timeSpentMs }) => [id, timeSpentMs]))
  known = tests.map((test, index) => {
    const id = `${test.file} ${index} ${test.name}`
    return { id, test, timeSpentMs: before.get(id) ?? 0 }
  })
}

type Begun = Parameters<typeof runTest>[1]

async function firstFailure(chosen: readonly Known[]): Promise<Found | undefined> {
  const begun: Begun = new Set()
  for (const by of chosen) {
    const message = await failureOf(by, begun)
    if (message !== undefined) return { by, message }
  }
  return undefined
}

async function failureOf(each: Known, begun: Begun): Promise<string | undefined> {
  space.currentTestId = each.id
  const start = performance.now()
  try {
    await runTest(each.test, begun)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    each.timeSpentMs = performance.now() - start
    space.currentTestId = undefined
  }
}

type Resolve = NonNullable<Parameters<typeof registerHooks>[0]['resolve']>

/** `vitest` is ours here, and each generation of a file has an address of its own. */
const resolveSpecifier: Resolve = (specifier, context, next) => {
  if (specifier === 'vitest' && !context.parentURL?.includes('resident-vitest')) {
    return { url: import.meta.resolve('./resident-vitest.ts'), shortCircuit: true }
  }
  const resolved = next(specifier, context)
  const isOurs = resolved.url.startsWith(`${pathToFileURL(process.cwd()).href}/packages/`)
  if (!isOurs || resolved.url.includes('/node_modules/')) return resolved
  return { ...resolved, url: `${resolved.url}?${generation}` }
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'resident', factory: createResidentRunner },
]
