import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createIssuer, issueBadge, type Award } from '@openboat/issue'
import { createMemoryStore } from '@openboat/issue/stores/memory'
import { openPgliteStore } from '@openboat/issue/stores/pglite'
import type { JsonObject } from '@openboat/model'
import { createContextLoader, createSigner, generateKey, signDataIntegrity } from '@openboat/proof'

// A hundred thousand badges in one run into the embedded store, against signing the same credentials
// one by one without a store (with `issueBadge`, and the bare proof), in turns in the same process: `npm run issuing --workspace …`, or
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

/** As `issueBadge` does it without a store: it also sees that each conforms. */
async function issueAlone(credentials: readonly JsonObject[]): Promise<Time> {
  const begin = timeNow()
  const now = new Date('2026-07-01T00:00:00Z')
  for (const { proof: _, credentialSubject = {}, ...credential } of credentials) {
    const draft = { ...credential, credentialSubject }
    await issueBadge(draft, { signer, now, verificationMethod, contexts })
  }
  return since(begin)
}

const issued = { count: 0, processor: 0, clock: 0 }
const alone = { count: 0, processor: 0, clock: 0 }
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
  add(alone, await issueAlone(recent))
  alone.count += recent.length
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
  const own = each(issued)
  const against = (name: string, other: Time & { count: number }) => {
    const { processor, clock } = each(other)
    const [ratio, byClock] = [processor / own.processor, clock / own.clock]
    return `${processor.toFixed(2)} ${name}: ${ratio.toFixed(2)} (by the clock ${byClock.toFixed(2)})`
  }
  const proofs = against('for the proof alone', signed)
  return `${own.processor.toFixed(2)} ms each, ${against('for issueBadge without a store', alone)}, ${proofs}`
}

function each({ count: of, processor, clock }: Time & { count: number }): Time {
  return { processor: processor / of, clock: clock / of }
}

function memory(): string {
  const { heapUsed, external, rss } = process.memoryUsage()
  return `heap ${megabytes(heapUsed)}, outside ${megabytes(external)} (the database), resident ${megabytes(rss)}`
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`
}
