// What the tests of packages import as `vitest` in a mutation run: `expect` and `vi` are vitest's own,
// `describe` and `test` only take note, so that one test can be run again and again without loading its
// file again.

type Body = (...values: unknown[]) => unknown

interface Suite {
  readonly parent: Suite | undefined
  readonly beforeAll: Body[]
  readonly beforeEach: Body[]
  readonly afterEach: Body[]
}

export interface ResidentTest {
  readonly file: string
  readonly name: string
  readonly suite: Suite
  readonly run: Body
}

/** Tests, in the order in which they were declared since this list was emptied. */
export const tests: ResidentTest[] = []

let file = ''
let suite = newSuite(undefined)

/** What is declared from now on belongs to this file. */
export function beginFile(path: string): void {
  file = path
  suite = newSuite(undefined)
}

export function describe(_name: string, ...rest: unknown[]): void {
  const outer = suite
  suite = newSuite(outer)
  bodyIn(rest)()
  suite = outer
}

describe.each =
  (cases: readonly unknown[]) =>
  (name: string, ...rest: unknown[]): void => {
    for (const values of cases) describe(name, () => bodyIn(rest)(...asList(values)))
  }

export function test(name: string, ...rest: unknown[]): void {
  tests.push({ file, name, suite, run: bodyIn(rest) })
}

test.each =
  (cases: readonly unknown[]) =>
  (name: string, ...rest: unknown[]): void => {
    for (const values of cases) test(name, () => bodyIn(rest)(...asList(values)))
  }

export const it = test

export const beforeAll = (body: Body): void => void suite.beforeAll.push(body)
export const beforeEach = (body: Body): void => void suite.beforeEach.push(body)
export const afterEach = (body: Body): void => void suite.afterEach.push(body)

/** @throws what the test throws; `begun` are the suites whose `beforeAll` was called in this run */
export async function runTest({ suite: own, run }: ResidentTest, begun: Set<Suite>): Promise<void> {
  const suites = withParents(own)
  for (const each of suites.filter((one) => !begun.has(one))) {
    begun.add(each)
    for (const body of each.beforeAll) await body()
  }
  for (const body of suites.flatMap(({ beforeEach: bodies }) => bodies)) await body()
  try {
    await run()
  } finally {
    for (const body of suites.flatMap(({ afterEach: bodies }) => bodies)) await body()
  }
}

function newSuite(parent: Suite | undefined): Suite {
  return { parent, beforeAll: [], beforeEach: [], afterEach: [] }
}

function withParents(own: Suite | undefined): Suite[] {
  return own === undefined ? [] : [...withParents(own.parent), own]
}

/** Behind the name there may be options. */
function bodyIn(rest: readonly unknown[]): Body {
  const body = rest.find((value): value is Body => typeof value === 'function')
  if (body === undefined) throw new TypeError('Expected a function as the body of a test')
  return body
}

function asList(values: unknown): unknown[] {
  return Array.isArray(values) ? values : [values]
}

// vitest refuses to be imported outside of its workers: this is all that `expect` asks of one.
Object.assign(globalThis, {
  __vitest_worker__: { config: { snapshotOptions: {}, expect: {} }, ctx: {}, filepath: '' },
})
export const { expect, vi } = await import('vitest')
