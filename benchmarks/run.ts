import { interleave, type Candidate } from './interleave.ts'
import { verifyEmbeddedProof } from './verify-embedded-proof.ts'
import { verifyJwt } from './verify-jwt.ts'
import { bakePng } from './bake-png.ts'

// Prints each job's candidates with their rate and the ratio to the first, which is ours.

const jobs: Record<string, () => Promise<readonly Candidate[]>> = {
  'verify a badge with an eddsa-rdfc-2022 proof, from text': verifyEmbeddedProof,
  'check an EdDSA VC-JWT signature': verifyJwt,
  'bake a credential into a 48 KB PNG': bakePng,
}

console.log(`Node ${process.version}, ${process.platform} ${process.arch}`)
for (const [job, prepare] of Object.entries(jobs)) {
  console.log(`\n${job}`)
  const timings = await interleave(await prepare())
  const ours = timings[0]?.operationsPerSecond ?? 0
  for (const { name, operationsPerSecond } of timings) {
    const ratio = (ours / operationsPerSecond).toFixed(2)
    console.log(
      `  ${name.padEnd(36)} ${operationsPerSecond.toFixed(0).padStart(8)}/s   OpenBoat is ${ratio} times as fast`,
    )
  }
}
