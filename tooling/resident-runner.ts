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
  readonly sandboxFileName: string
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
      await loadAll()
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
  const isWanted = ({ id }: Known) => run.testFilter?.includes(id) ?? true
  Object.assign(space, { activeMutant: run.activeMutant.id, hitLimit: run.hitLimit, hitCount: 0 })
  const found =
    run.mutantActivation === 'static'
      ? await failureWhileLoading(run.sandboxFileName, isWanted)
      : await firstFailure(known.filter(isWanted).toSorted(byTime))
  const isEndless = (space.hitCount ?? 0) > (space.hitLimit ?? Infinity)
  Object.assign(space, { activeMutant: undefined, hitCount: undefined })
  if (isEndless) return { status: 'timeout', reason: 'the changed code was reached too often' }
  const nrOfTests = known.filter(isWanted).length
  if (found === undefined) return { status: 'survived', nrOfTests }
  // What a change has left behind must not be held against the next one.
  if ((await firstFailure([found.by])) !== undefined) await loadAll()
  return { status: 'killed', killedBy: [found.by.id], failureMessage: found.message, nrOfTests }
}

/** File by file, and first the one beside the change: most of the others need not be loaded. */
async function failureWhileLoading(
  changed: string,
  isWanted: (test: Known) => boolean,
): Promise<Found | undefined> {
  generation += 1
  const beside = changed.replace(/\.ts$/, '.test.ts')
  const paths = testPaths().toSorted((a, b) => Number(b === beside) - Number(a === beside))
  for (const path of paths) {
    const own = await load(path)
    const found = await firstFailure(own.filter(isWanted))
    if (found !== undefined) return found
  }
  return undefined
}

/** Everything anew: the sources below the working directory and the tests beside them. */
async function loadAll(): Promise<void> {
  generation += 1
  const before = new Map(known.map(({ id, timeSpentMs }) => [id, timeSpentMs]))
  known = []
  for (const path of testPaths()) known.push(...(await load(path)))
  for (const each of known) each.timeSpentMs = before.get(each.id) ?? 0
}

async function load(path: string): Promise<Known[]> {
  tests.length = 0
  beginFile(path)
  await import(pathToFileURL(path).href)
  return tests.map((test, index) => ({ id: `${path} ${index} ${test.name}`, test, timeSpentMs: 0 }))
}

function testPaths(): string[] {
  return globSync(process.env['OPENBOAT_MUTATION_TESTS'] ?? '')
    .map((path) => resolve(path))
    .toSorted()
}

function byTime(one: Known, other: Known): number {
  return one.timeSpentMs - other.timeSpentMs
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
