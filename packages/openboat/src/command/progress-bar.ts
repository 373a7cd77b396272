import type { Terminal } from './terminal.ts'
import type { VerdictSummary } from './verdict-summary.ts'
import type { Words } from './words.ts'

export interface ProgressBar {
  readonly update: () => void
  readonly clear: () => void
}

const EVERY_MS = 200
const ERASE = '\r\u001b[2K'

/** A line on standard error that says how far a run is; nothing where nobody looks at it. */
export function createProgressBar(
  terminal: Terminal,
  summary: VerdictSummary,
  { total, words }: { readonly total: number | undefined; readonly words: Words },
): ProgressBar {
  if (!terminal.isErrTTY) return { update: nothing, clear: nothing }
  const started = terminal.now().getTime()
  let drawn = started - EVERY_MS
  return {
    update: () => {
      const now = terminal.now().getTime()
      if (now - drawn < EVERY_MS) return
      drawn = now
      terminal.err(`${ERASE}${lineOf(summary, total, now - started, words)}`)
    },
    clear: () => terminal.err(ERASE),
  }
}

const CELLS = 24

function lineOf(
  summary: VerdictSummary,
  total: number | undefined,
  elapsed: number,
  words: Words,
): string {
  const done = summary.total()
  const rate = elapsed === 0 ? 0 : (done / elapsed) * 1000
  const verdicts = (['verified', 'rejected', 'undetermined', 'unreadable'] as const)
    .map((verdict) => [words[verdict], summary.count(verdict)] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
  const speed = `${rate.toFixed(rate < 10 ? 1 : 0)}/s`
  if (total === undefined || total === 0) return `${done}  ${speed}  ${verdicts}`
  const filled = Math.round((CELLS * Math.min(done, total)) / total)
  const bar = '█'.repeat(filled) + '░'.repeat(CELLS - filled)
  const left = rate === 0 ? '' : `  ${clock((total - done) / rate)}`
  return `${bar} ${done}/${total}  ${speed}${left}  ${verdicts}`
}

function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

function nothing(): void {}
