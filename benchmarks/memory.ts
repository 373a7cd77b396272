import { createContextLoader, verifyDataIntegrity } from '@openboat/proof'
import { isJsonObject, type JsonObject } from '@openboat/model'
import { verify } from 'openboat'
import { at, sampleCredentials } from './sample-credentials.ts'

// Whether memory grows: many verifications of distinct credentials, the heap after each tenth of
// them, with garbage collected. Fails when the last is over a tenth above the first.
// node --expose-gc --conditions=@openboat/source memory.ts [verifications] [credentials]

const [verifications = 1_000_000, distinct = 1_000] = process.argv.slice(2).map(Number)
const { gc } = globalThis
if (gc === undefined) throw new Error('run with --expose-gc: the heap is measured without garbage')

const { texts, publicKey } = await sampleCredentials('small', distinct)
const contexts = createContextLoader()
const options = { offline: true, at: new Date('2026-07-01T00:00:00Z') }

// What is loaded and compiled on the way is no growth.
await verifyMany(Math.max(distinct, verifications / 100))
const first = heap()
console.log(`${distinct} credentials; to begin with ${megabytes(first)}`)
let last = first
for (let part = 1; part <= 10; part += 1) {
  await verifyMany(verifications / 10)
  last = heap()
  console.log(`${(verifications / 10) * part} verifications: ${megabytes(last)}`)
}
console.log(`the last is ${((last / first - 1) * 100).toFixed(1)} % above the first`)
if (last > first * 1.1) process.exitCode = 1

/** Of ten, nine check the proof alone and one is a whole verification with its report. */
async function verifyMany(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    const text = at(texts, turn)
    const isGood = turn % 10 === 0 ? await isVerified(text) : await holds(text)
    if (!isGood) throw new Error('a sample is not verified')
  }
}

async function isVerified(text: string): Promise<boolean> {
  const { verdict } = await verify(text, options)
  return verdict === 'verified'
}

async function holds(text: string): Promise<boolean> {
  const document = JSON.parse(text) as JsonObject
  const { proof } = document
  if (!isJsonObject(proof)) return false
  const { ok } = await verifyDataIntegrity(document, proof, { key: publicKey, contexts })
  return ok
}

function heap(): number {
  gc?.()
  return process.memoryUsage().heapUsed
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
