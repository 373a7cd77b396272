import {
  bakeAgainstCopy,
  bakeAgainstPngjs,
  bakeSvgAgainstDom,
  unbakeAgainstOldBakery,
  unbakeSvgAgainstDom,
} from './images.ts'
import { interleave, type Candidate } from './interleave.ts'

// `node --conditions=@openboat/source run-images.ts`: the rows of docs/performance.md on images. Ends
// with 1 if a ratio is below its gate.

interface Job {
  readonly job: string
  readonly gate: number
  readonly goal?: number
  readonly prepare: () => readonly Candidate[]
}

const [KB, MB] = [1000, 1_000_000]

const jobs: readonly Job[] = [
  ...[50 * KB, 500 * KB, 5 * MB].map((bytes) => ({
    job: `bake into a PNG of ${bytes / KB} KB`,
    gate: 40,
    goal: 100,
    prepare: () => bakeAgainstPngjs(bytes),
  })),
  ...[500 * KB, 5 * MB].map((bytes) => ({
    job: `bake into a PNG of ${bytes / KB} KB`,
    gate: 0.8,
    prepare: () => bakeAgainstCopy(bytes),
  })),
  {
    job: 'unbake a PNG of 500 KB',
    gate: 50,
    goal: 250,
    prepare: () => unbakeAgainstOldBakery(500 * KB),
  },
  { job: 'bake into an SVG of 42 KB', gate: 5, prepare: bakeSvgAgainstDom },
  { job: 'unbake an SVG of 45 KB', gate: 5, prepare: unbakeSvgAgainstDom },
]

const percent = (part: number): string => `±${(part * 100).toFixed(0)} %`

console.log('| job | against | ratio | gate | goal | spread |')
console.log('| --- | --- | --- | --- | --- | --- |')
for (const { job, gate, goal, prepare } of jobs) {
  const [ours, peer] = await interleave(prepare())
  const ratio = (ours?.operationsPerSecond ?? 0) / (peer?.operationsPerSecond ?? 1)
  if (ratio < gate) process.exitCode = 1
  const spreads = [ours, peer].map((timing) => percent(timing?.spread ?? 0)).join(', ')
  const cells = [job, peer?.name, ratio.toFixed(2), gate, goal ?? '–', spreads]
  console.log(`| ${cells.join(' | ')} |`)
}
