import type { BridgeRow } from '@openboat/example-obf-bridge'
import type { VerificationReport } from 'openboat'

// The story on the terminal.

const colour = process.stdout.isTTY && !process.env['NO_COLOR']
const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
let steps = 0

export function step(title: string): void {
  steps += 1
  console.log(`\n${paint(1, `${steps}. ${title}`)}`)
}

export function say(text: string): void {
  for (const line of text.split('\n')) console.log(`   ${line}`)
}

const signs = {
  verified: paint(32, '✔ verified'),
  rejected: paint(31, '✖ rejected'),
  undetermined: paint(33, '? undetermined'),
  'not published': paint(33, '? not published'),
}

export function sayReport(file: string, report: VerificationReport): void {
  say(`${signs[report.verdict]}  ${file}`)
  const decisive = report.findings.filter(({ outcome }) => outcome === 'failed')
  for (const { check, message } of decisive) say(`  ${check}: ${message}`)
  for (const { verdict, badge } of report.endorsements) {
    say(
      `  endorsement: ${verdict}${badge?.endorses?.comment === undefined ? '' : ` — ${badge.endorses.comment}`}`,
    )
  }
}

export function sayRow({ badge, verdict, reasons, endorsed }: BridgeRow): void {
  say(`${signs[verdict]}  ${badge}${endorsed ? ', endorsed' : ''}`)
  for (const { check, message } of reasons) say(`  ${check}: ${message}`)
}
