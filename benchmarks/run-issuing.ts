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

/** Milliseconds for signing credentials one by one. */
async function signAlone(credentials: readonly JsonObject[]): Promise<number> {
  const start = performance.now()
  for (const { proof: _, ...credential } of credentials) {
    await signDataIntegrity(credential, {
      suite: 'eddsa-rdfc-2022',
      signer,
      verificationMethod,
      created: '2026-07-01T00:00:00Z',
      contexts,
    })
  }
  return performance.now() - start
}

const total = { issued: 0, issuing: 0, signed: 0, signing: 0 }
let recent: JsonObject[] = []
let start = performance.now()
for await (const outcome of issuer.issueMany(awards())) {
  if (!outcome.ok) throw outcome.error
  total.issued += 1
  if (recent.length < SIGNED_BETWEEN) {
    recent.push(JSON.parse(outcome.badge.forms['data-integrity'] ?? '{}') as JsonObject)
  }
  if (total.issued % BLOCK !== 0) continue
  total.issuing += performance.now() - start
  total.signing += await signAlone(recent)
  total.signed += recent.length
  recent = []
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  const [issuing, signing] = [
    perSecond(total.issued, total.issuing),
    perSecond(total.signed, total.signing),
  ]
  console.log(
    `${total.issued} badges: ${issuing.toFixed(0)}/s issued, ${signing.toFixed(0)}/s signed alone, ` +
      `ratio ${(issuing / signing).toFixed(2)}; heap ${megabytes(heapUsed)}, outside of it ` +
      `${megabytes(external)} (the database), resident ${megabytes(rss)}`,
  )
  start = performance.now()
}
await store.close()
rmSync(folder, { recursive: true, force: true })

function perSecond(things: number, milliseconds: number): number {
  return (things / milliseconds) * 1000
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`
}
