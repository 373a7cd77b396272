import { decodeAgainstBitstring } from './decode-bitstring.ts'
import { interleave, type Candidate } from './interleave.ts'
import { verifyEndorsed } from './verify-endorsements.ts'

// `node --conditions=@openboat/source run-lists.ts`: the rows of docs/performance.md on status lists
// and endorsements. Ends with 1 if a ratio is below its gate.

interface Job {
  readonly job: string
  readonly gate: number
  readonly goal?: number
  readonly prepare: () => Promise<readonly Candidate[]>
}

const jobs: readonly Job[] = [
  { job: 'decode a status list', gate: 2.5, goal: 4, prepare: decodeAgainstBitstring },
  // At most 1.15 times the cost.
  { job: 'a badge with 50 endorsements', gate: 0.87, prepare: () => verifyEndorsed('embedded') },
  { job: 'a badge with 50 JWT endorsements', gate: 0.87, prepare: () => verifyEndorsed('jwt') },
]

console.log('| job | against | ratio | gate | goal |')
console.log('| --- | --- | --- | --- | --- |')
for (const { job, gate, goal, prepare } of jobs) {
  const [ours, peer] = await interleave(await prepare())
  const ratio = (ours?.operationsPerSecond ?? 0) / (peer?.operationsPerSecond ?? 1)
  if (ratio < gate) process.exitCode = 1
  console.log(`| ${[job, peer?.name, ratio.toFixed(2), gate, goal ?? '–'].join(' | ')} |`)
}
