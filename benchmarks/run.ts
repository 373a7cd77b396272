import { readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { bakePng } from './bake-png.ts'
import { canonicalizeAndHash } from './canonicalize-and-hash.ts'
import { canonicalizeTheJson } from './canonicalize-json.ts'
import { coldImport } from './cold-import.ts'
import { firstVerification } from './first-verification.ts'
import { gates, type JobId } from './gates.ts'
import { interleave, type Candidate } from './interleave.ts'
import { isMissed, linesOf, resultOf, tableOf, type Result, type Run } from './results.ts'
import { parseFullCredential } from './parse-credential.ts'
import { signCredential } from './sign-credential.ts'
import { signInBulk } from './sign-in-bulk.ts'
import { verifyEmbeddedProof } from './verify-embedded-proof.ts'
import { verifyJwt } from './verify-jwt.ts'
import { verifyProofAlone } from './verify-proof-alone.ts'

// Each job's candidates with their rate, and how many times as fast ours, the first, is as the
// other. Fails when a job is below its gate. Arguments: names of jobs, for these alone; `--json`
// prints all figures for programs; `--write` keeps them in results.json and the table in
// docs/performance.md.

type Prepare = () => readonly Candidate[] | Promise<readonly Candidate[]>

const jobs: Readonly<Record<JobId, Prepare>> = {
  'verify-full': () => verifyEmbeddedProof('full'),
  'verify-small': () => verifyEmbeddedProof('small'),
  'proof-full': () => verifyProofAlone('full'),
  'proof-small': () => verifyProofAlone('small'),
  'sign-full': () => signCredential('full'),
  'sign-small': () => signCredential('small'),
  'sign-bulk': signInBulk,
  'canonicalize-full': () => canonicalizeAndHash('full'),
  'jcs-full': () => canonicalizeTheJson('full'),
  'jwt-eddsa': () => verifyJwt('ed25519'),
  'jwt-rs256': () => verifyJwt('rsa'),
  'parse-full': parseFullCredential,
  'cold-import': coldImport,
  'first-verify': firstVerification,
  'bake-png': bakePng,
}

const given = process.argv.slice(2)
const asked = given.filter((argument) => !argument.startsWith('--'))
const ids = (Object.keys(gates) as JobId[]).filter((id) => asked.length === 0 || asked.includes(id))

const results: Result[] = []
for (const id of ids) {
  const result = resultOf(id, await interleave(await jobs[id]()))
  results.push(result)
  if (!given.includes('--json')) for (const line of linesOf(result)) console.log(line)
}
const run: Run = {
  node: process.version,
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  hashesInHardware: await hashesInHardware(),
  versions: await versionsOfPeers(),
  results,
}
if (given.includes('--json')) console.log(JSON.stringify(run, undefined, 2))
if (given.includes('--write')) await keep(run)

const missed = results.filter(isMissed).map(({ id }) => id)
if (missed.length > 0) {
  console.error(`\nbelow the gate: ${missed.join(', ')}`)
  process.exitCode = 1
}

async function versionsOfPeers(): Promise<Record<string, string>> {
  const { devDependencies } = await manifestOf('.')
  const names = Object.keys(devDependencies).filter((name) => !name.includes('openboat'))
  const found = names.map(async (name): Promise<[string, string]> => {
    const { version } = await manifestOf(`node_modules/${name}`)
    return [name, version]
  })
  return Object.fromEntries(await Promise.all(found))
}

async function manifestOf(folder: string) {
  const text = await readFile(new URL(`${folder}/package.json`, import.meta.url), 'utf8')
  return JSON.parse(text) as { version: string; devDependencies: Record<string, string> }
}

async function hashesInHardware(): Promise<boolean> {
  // Linux lists the instructions; elsewhere ARM processors have them, and most others too.
  const list = await readFile('/proc/cpuinfo', 'utf8').catch(() => 'sha_ni')
  return /\b(sha_ni|sha2)\b/.test(list)
}

async function keep(done: Run): Promise<void> {
  const text = `${JSON.stringify(done, undefined, 2)}\n`
  await writeFile(new URL('results.json', import.meta.url), text)
  const page = new URL('../docs/performance.md', import.meta.url)
  const before = await readFile(page, 'utf8')
  // A function, because the table holds dollar signs as it likes.
  const after = before.replace(/^\| job[^]*?\|\n\n/m, () => `${tableOf(done).join('\n')}\n\n`)
  await writeFile(page, after)
}
