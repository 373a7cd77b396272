import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createIssuer, type Award } from '@openboat/issue'
import { createMemoryStore } from '@openboat/issue/stores/memory'
import { openPgliteStore } from '@openboat/issue/stores/pglite'
import type { JsonObject } from '@openboat/model'
import { createContextLoader, createSigner, generateKey, signDataIntegrity } from '@openboat/proof'

// A hundred thousand badges in one run into the embedded store, against signing the same credentials
// one by one without a store, in turns in the same process: `npm run issuing --workspace …`, or
// `node --conditions=@openboat/source --expose-gc run-issuing.ts [badges] [memory|pglite]`.

const [, , number = '100000', where = 'pglite'] = process.argv
const count = Number(number)
const BLOCK = Math.min(5000, count / 2)
const SIGNED_BETWEEN = Math.min(250, BLOCK)

const folder = mkdtempSync(join(tmpdir(), 'openboat-issuing-'))
const store = where === 'memory' ? createMemoryStore() : await openPgliteStore(folder)
const signer = createSigner(await generateKey('ed25519'))
const issuer = createIssuer({
  profile: { name: 'Boat Yard School', url: 'https://school.example/' },
  signer,
  store,
  baseUrl: 'https://badges.school.example',
  clock: () => new Date(),
})
await issuer.achievements.define({
  id: 'welding-1',
  name: 'Welding, level 1',
  description: 'Joins two plates with a straight, clean seam.',
  criteria: 'Weld three test pieces under supervision.',
})

function* awards(): Generator<Award> {
  for (let at = 0; at < count; at += 1) {
    yield {
      achievement: 'welding-1',
      recipient: { email: `person-${at}@people.example` },
      idempotencyKey: `course-7/${at}`,
    }
  }
}

const contexts = createContextLoader()
const verificationMethod = (await issuer.keys.list())[0]?.verificationMethod ?? ''

/** Signs credentials one by one; gives the time that it took. */
async function signAlone(credentials: readonly JsonObject[]): Promise<Time> {
  const start = timeNow()
  for (const { proof: _, ...credential } of credentials) {
    await signDataIntegrity(credential, {
      suite: 'eddsa-rdfc-2022',
      signer,
      verificationMethod,
      created: '2026-07-01T00:00:00Z',
      contexts,
    })
  }
  return since(start)
}

const issued = { count: 0, processor: 0, clock: 0 }
const signed = { count: 0, processor: 0, clock: 0 }
let recent: JsonObject[] = []
let start = timeNow()
for await (const outcome of issuer.issueMany(awards())) {
  if (!outcome.ok) throw outcome.error
  issued.count += 1
  if (recent.length < SIGNED_BETWEEN) {
    recent.push(JSON.parse(outcome.badge.forms['data-integrity'] ?? '{}') as JsonObject)
  }
  if (issued.count % BLOCK !== 0) continue
  add(issued, since(start))
  add(signed, await signAlone(recent))
  signed.count += recent.length
  recent = []
  globalThis.gc?.()
  console.log(`${issued.count} badges: ${rates()}; ${memory()}`)
  start = timeNow()
}
await store.close()
rmSync(folder, { recursive: true, force: true })

interface Time {
  /** Both in milliseconds. */
  processor: number
  clock: number
}

/** Processor time, as in the other figures: neighbours do not count. */
function timeNow(): Time {
  const { user, system } = process.cpuUsage()
  return { processor: (user + system) / 1000, clock: performance.now() }
}

function since(begin: Time): Time {
  const now = timeNow()
  return { processor: now.processor - begin.processor, clock: now.clock - begin.clock }
}

function add(sum: Time, time: Time): void {
  sum.processor += time.processor
  sum.clock += time.clock
}

function rates(): string {
  const each = (of: 'processor' | 'clock') => [issued[of] / issued.count, signed[of] / signed.count]
  const [issuing = 0, signing = 0] = each('processor')
  const [issuingClock = 0, signingClock = 0] = each('clock')
  return (
    `${issuing.toFixed(2)} ms of processor each, ${signing.toFixed(2)} ms signed alone, ` +
    `ratio ${(signing / issuing).toFixed(2)} (by the clock ${(signingClock / issuingClock).toFixed(2)})`
  )
}

function memory(): string {
  const { heapUsed, external, rss } = process.memoryUsage()
  const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`
  return `heap ${megabytes(heapUsed)}, outside ${megabytes(external)} (the database), resident ${megabytes(rss)}`
}
