import type { Job, Outcome, Tally, Unreadable } from '../batch/job.ts'
import type { VerificationReport, VerifyOptions } from '../verify-options.ts'
import { bundleCollector } from './bundle-collector.ts'
import type { ExitCode } from './exit-code.ts'
import { openStore, readBytes, writeTo } from './files.ts'
import { findInputs, type Inputs } from './find-inputs.ts'
import { inOrder } from './in-order.ts'
import { openPage, printSections } from './page.ts'
import { jsonTextLine, plainText } from './plain-text.ts'
import { createProgressBar } from './progress-bar.ts'
import { reportLines } from './report-lines.ts'
import { openRunLog, type RunLog } from './run-log.ts'
import { runOptionsOf } from './run-options.ts'
import type { Terminal } from './terminal.ts'
import { createSummary, summaryCsv, summaryTable, type VerdictSummary } from './verdict-summary.ts'
import type { VerifyFlags } from './verify-flags.ts'
import { words } from './words.ts'

export interface Run {
  readonly args: readonly string[]
  readonly flags: VerifyFlags
  readonly options: VerifyOptions
  readonly terminal: Terminal
  readonly finish: (code: ExitCode) => void
}

const exitCodes: Readonly<Record<Tally['verdict'], ExitCode>> = {
  verified: 0,
  rejected: 1,
  undetermined: 2,
  unreadable: 64,
}

/** Verifies everything that the arguments name, and says so in the way that the flags ask for. */
export async function runVerification(run: Run): Promise<void> {
  const { args, flags, terminal, finish } = run
  const summary = createSummary()
  const inputs = await findInputs(args, flags.from, terminal)
  const count = (tally: Tally) => {
    summary.add(tally)
    finish(exitCodes[tally.verdict])
  }
  const log = await logFor(run, count)
  const bar = createProgressBar(terminal, summary, {
    total: inputs.total,
    words: words[flags.lang],
  })
  const bundles = bundleCollector()
  const print = await printerFor(run, inputs, log)
  try {
    for await (const outcome of outcomesOf(run, inputs, log)) {
      count(outcome.tally)
      bundles.add(outcome.bundle)
      await print(outcome, bar.clear)
      bar.update()
    }
  } catch (error) {
    if (!(error instanceof Interruption)) throw error
    finish(130)
    bar.clear()
    terminal.err(`boat: ${interrupted(flags)}\n`)
  }
  bar.clear()
  log?.tellOthers()
  const repeated = inputs.repeated()
  if (repeated > 0) terminal.err(`boat: ${words[flags.lang].repeated(repeated)}\n`)
  await writeSummary(run, summary)
  const bundle = bundles.bundle()
  if (flags.record === undefined || bundle === undefined) return
  await writeTo(terminal, flags.record, `${JSON.stringify(bundle, null, 2)}\n`, {
    force: flags.force,
    // The bundle that was replayed may hold more than was asked for this time.
    inputs: flags.replay === undefined ? [] : [flags.replay],
  })
}

/** With a log, only what it does not have yet. */
async function* outcomesOf(
  { flags, options, terminal }: Run,
  inputs: Inputs,
  log: RunLog | undefined,
): AsyncGenerator<Outcome> {
  const { verifyJobs } = await import('../batch/verify-many.ts')
  const controller = new AbortController()
  const stopListening = terminal.onInterrupt(() => controller.abort(new Interruption()))
  const threads = threadsFor(flags, inputs, terminal)
  const outcomes = verifyJobs(jobsOf(inputs, log), {
    ...options,
    threads,
    signal: controller.signal,
    read: (path) => readBytes(terminal, path),
    ...(flags.cache === undefined ? {} : { store: await openStore(terminal, flags.cache) }),
    ...(flags.inFlight === undefined ? {} : { inFlight: flags.inFlight }),
  })
  try {
    // People want them in order, and whoever has a few may count lines.
    yield* threads === 0 || isForPeople(flags) ? inOrder(outcomes) : outcomes
  } finally {
    stopListening()
  }
}

async function* jobsOf(inputs: Inputs, log: RunLog | undefined): AsyncGenerator<Job> {
  let index = 0
  for await (const input of inputs.all()) {
    if ((await log?.keeps(input)) === true) continue
    yield { index, ...input }
    index += 1
  }
}

/** Fewer than this are verified sooner than threads are started. */
const WORTH_THREADS = 200

function threadsFor({ threads }: VerifyFlags, { total }: Inputs, terminal: Terminal): number {
  if (threads !== undefined) return threads
  return (total ?? Infinity) < WORTH_THREADS ? 0 : terminal.threads
}

class Interruption extends Error {
  override readonly name = 'Interruption'
}

function interrupted({ resume }: VerifyFlags): string {
  return resume === undefined
    ? 'interrupted'
    : `interrupted; the same command with --resume ${plainText(resume)} goes on from here`
}

/** Whether reports are written out for people, one after the other. */
function isForPeople({ json, summary, resume }: VerifyFlags): boolean {
  return json === undefined && summary === undefined && resume === undefined
}

async function logFor(
  { flags, options, terminal }: Run,
  onKept: (tally: Tally) => void,
): Promise<RunLog | undefined> {
  const { resume, retry } = flags
  if (resume === undefined) return undefined
  const settings = { options: runOptionsOf(flags, options), retry, onKept }
  return await openRunLog(terminal, resume, settings)
}

type Print = (outcome: Outcome, clearLine: () => void) => Promise<void>

async function printerFor(run: Run, inputs: Inputs, log: RunLog | undefined): Promise<Print> {
  const { flags, terminal } = run
  const lineOf = log?.lineOf ?? namedLine
  const show = await showerFor(run, inputs.isOne && log === undefined ? onlyReport : lineOf)
  // `>> FILE --resume FILE`: it gets there once.
  const isLogged = flags.resume !== undefined && (await terminal.isStandardOutput(flags.resume))
  return async (outcome, clearLine) => {
    clearLine()
    if (outcome.tally.verdict === 'unreadable') {
      const { error } = JSON.parse(outcome.json) as { readonly error: Unreadable }
      terminal.err(`boat: ${plainText(error.message)}\n`)
    }
    if (log !== undefined && !isLogged) await log.append(lineOf(outcome))
    show(outcome)
    if (isLogged && flags.json === undefined) terminal.out(lineOf(outcome))
    await terminal.drained()
  }
}

async function showerFor(
  { flags, terminal }: Run,
  lineOf: (outcome: Outcome) => string,
): Promise<(outcome: Outcome) => void> {
  if (flags.json === true) return (outcome) => terminal.out(lineOf(outcome))
  if (!isForPeople(flags)) return () => undefined
  const page = await openPage(flags, terminal)
  const print = printSections(terminal, (report: VerificationReport, input) =>
    reportLines(report, page, input),
  )
  return ({ json, input, tally }) => {
    if (tally.verdict !== 'unreadable') print(JSON.parse(json) as VerificationReport, input)
  }
}

/** Of one input alone its report is all there is to say. */
function onlyReport(outcome: Outcome): string {
  return outcome.tally.verdict === 'unreadable' ? namedLine(outcome) : jsonTextLine(outcome.json)
}

/** A report of many says first which input it is about. */
function namedLine({ input, json }: Outcome): string {
  return jsonTextLine(`{"input":${JSON.stringify(input)},${json.slice(1)}`)
}

async function writeSummary({ flags, terminal }: Run, summary: VerdictSummary): Promise<void> {
  if (flags.summary === undefined) return
  const text = `${summaryTable(summary, words[flags.lang]).join('\n')}\n`
  if (flags.json === true) terminal.err(text)
  else terminal.out(text)
  if (flags.summary !== true) await writeTo(terminal, flags.summary, summaryCsv(summary), flags)
}
