import { bakePng } from './bake-png.ts'
import { canonicalizeAndHash } from './canonicalize-and-hash.ts'
import { interleave, type Candidate, type Timing } from './interleave.ts'
import { signCredential } from './sign-credential.ts'
import { verifyEmbeddedProof } from './verify-embedded-proof.ts'
import { verifyJwt } from './verify-jwt.ts'
import { verifyProofAlone } from './verify-proof-alone.ts'

// Each job's candidates with their rate, and how many times as fast ours, the first, is as the
// other. `--json` prints all figures for programs, `--markdown` the table of docs/performance.md.

interface Job {
  readonly job: string
  /** The least and the wished-for ratio, where there is one. */
  readonly gate?: number
  readonly goal?: number
  readonly prepare: () => Promise<readonly Candidate[]>
}

interface Result extends Omit<Job, 'prepare'> {
  readonly ratio: number
  readonly timings: readonly Timing[]
}

const jobs: readonly Job[] = [
  {
    job: 'verify a full credential, from text',
    gate: 20,
    goal: 45,
    prepare: () => verifyEmbeddedProof('full'),
  },
  {
    job: 'verify a small credential, from text',
    gate: 12,
    goal: 18,
    prepare: () => verifyEmbeddedProof('small'),
  },
  {
    job: 'check the proof of a full credential, from text',
    gate: 0.35,
    goal: 0.55,
    prepare: () => verifyProofAlone('full'),
  },
  {
    job: 'check the proof of a small credential, from text',
    gate: 0.7,
    goal: 0.85,
    prepare: () => verifyProofAlone('small'),
  },
  { job: 'sign a full credential', gate: 25, goal: 45, prepare: () => signCredential('full') },
  { job: 'sign a small credential', prepare: () => signCredential('small') },
  {
    job: 'canonicalise and hash a full credential',
    gate: 50,
    goal: 110,
    prepare: () => canonicalizeAndHash('full'),
  },
  {
    job: 'check an EdDSA VC-JWT signature',
    gate: 1.2,
    goal: 2,
    prepare: () => verifyJwt('ed25519'),
  },
  {
    job: 'check an RS256 VC-JWT signature',
    gate: 1.8,
    goal: 2.6,
    prepare: () => verifyJwt('rsa'),
  },
  { job: 'bake a credential into a 48 KB PNG', prepare: bakePng },
]

const results: Result[] = []
for (const { prepare, ...about } of jobs) {
  const timings = await interleave(await prepare())
  const [ours, peer] = timings
  const ratio = (ours?.operationsPerSecond ?? 0) / (peer?.operationsPerSecond ?? 0)
  results.push({ ...about, ratio, timings })
}

const [form] = process.argv.slice(2)
if (form === '--json') console.log(JSON.stringify({ node: process.version, results }, undefined, 2))
else if (form === '--markdown') for (const line of markdown()) console.log(line)
else for (const line of plain()) console.log(line)

function plain(): string[] {
  return results.flatMap(({ job, ratio, gate, goal, timings }) => [
    `\n${job}: ${ratio.toFixed(2)} times as fast (gate ${gate ?? '–'}, goal ${goal ?? '–'})`,
    ...timings.map(
      ({ name, operationsPerSecond, spread }) =>
        `  ${name.padEnd(36)} ${operationsPerSecond.toFixed(0).padStart(8)}/s ±${percent(spread)}`,
    ),
  ])
}

function markdown(): string[] {
  const head = [
    '| job | against | ratio | gate | goal | spread |',
    '| --- | --- | --- | --- | --- | --- |',
  ]
  const rows = results.map(({ job, ratio, gate, goal, timings }) => {
    const spreads = timings.map(({ spread }) => `±${percent(spread)}`).join(', ')
    const peer = timings[1]?.name ?? ''
    return `| ${job} | ${peer} | ${ratio.toFixed(2)} | ${gate ?? '–'} | ${goal ?? '–'} | ${spreads} |`
  })
  return [...head, ...rows]
}

function percent(part: number): string {
  return `${(part * 100).toFixed(0)} %`
}
