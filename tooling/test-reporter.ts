import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node'

export const REPORT_FILE = 'node_modules/.cache/openboat/tests.json'

/** The tag of tests that take long; `vitest.config.ts` says what for. */
export const THOROUGH = 'thorough'

/** The totals of one run. Vitest's own JSON has no place for the reason of a skipped test. */
export interface TestReport {
  passed: number
  failed: number
  skipped: { what: string; reason?: string }[]
  /** Thorough tests that were filtered out: nobody asked for them. */
  leftOut: number
  /** What tests measured and want to be seen, also when all is well: their annotations. */
  figures: string[]
  /** Failures that are no test: files that did not load, errors that nobody awaited. */
  faults: string[]
}

// A class and a default export, because vitest loads reporters given by path in this form.
export default class TestReporter implements Reporter {
  #isFiltered = false

  onInit({ config }: Vitest) {
    this.#isFiltered = config.tagsFilter !== undefined
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly { message: string }[]) {
    const report = reportOf(modules, { isFiltered: this.#isFiltered })
    for (const { message } of unhandledErrors) report.faults.push(`Unhandled error: ${message}`)
    mkdirSync(dirname(REPORT_FILE), { recursive: true })
    writeFileSync(REPORT_FILE, JSON.stringify(report, null, 2))
  }
}

/** @param options.isFiltered  Whether some tests were chosen by their tags */
export function reportOf(
  modules: readonly TestModule[],
  { isFiltered }: { readonly isFiltered: boolean },
): TestReport {
  const report: TestReport = {
    passed: 0,
    failed: 0,
    skipped: [],
    leftOut: 0,
    figures: [],
    faults: [],
  }
  for (const module of modules) addModule(report, module, isFiltered)
  return report
}

function addModule(report: TestReport, module: TestModule, isFiltered: boolean): void {
  for (const { message } of module.errors()) {
    report.faults.push(`${relative('.', module.moduleId)}: ${message}`)
  }
  for (const test of module.children.allTests()) {
    const isLeftOut = isFiltered && test.options.mode === 'skip' && test.tags.includes(THOROUGH)
    if (isLeftOut) report.leftOut += 1
    else addTest(report, test)
  }
}

function addTest(report: TestReport, test: TestCase): void {
  const result = test.result()
  if (result.state === 'passed') report.passed += 1
  else if (result.state === 'skipped') report.skipped.push(skipOf(test, result.note))
  else report.failed += 1
  for (const { message } of test.annotations())
    report.figures.push(`  ${test.fullName}: ${message}`)
}

function skipOf(test: TestCase, note: string | undefined): { what: string; reason?: string } {
  const what = `${test.project.name}: ${test.fullName}`
  return note === undefined ? { what } : { what, reason: note }
}
