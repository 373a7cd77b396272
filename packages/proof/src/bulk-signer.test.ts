import { expect, test } from 'vitest'
import { isJsonObject, OB_3, VC_2, type JsonObject } from '@openboat/model'
import { createBulkSigner, type BulkSigner } from './bulk-signer.ts'
import { corpus } from './compiled/corpus.fixture.ts'
import { mutate, seededRandom } from './compiled/mutate.fixture.ts'
import { sampleCopy, sampleCredential } from './credential.fixture.ts'
import { generateKey } from './generate-key.ts'
import { signDataIntegrity, type SigningSuite } from './sign-data-integrity.ts'
import { createSigner } from './create-signer.ts'

const signer = createSigner(await generateKey('ed25519'))
const verificationMethod = 'did:example:school#key-1'
const created = '2026-07-01T00:00:00Z'

const options = (suite: SigningSuite = 'eddsa-rdfc-2022') =>
  ({ suite, signer, verificationMethod, created }) as const

async function expectAlike(bulk: BulkSigner, document: JsonObject): Promise<void> {
  const plain = structuredClone(document)
  const one = signDataIntegrity(plain, options()).catch((error: unknown) => String(error))
  const other = bulk.sign(document).catch((error: unknown) => String(error))
  expect(JSON.stringify(await other)).toBe(JSON.stringify(await one))
}

/** A badge for another person, its issuer and achievement given. */
function badgeFor(person: number, issuer: JsonObject, achievement: JsonObject): JsonObject {
  return {
    ...sampleCopy(),
    id: `urn:uuid:0b5b2f0c-5d0c-4a3d-9a31-${String(person).padStart(12, '0')}`,
    issuer,
    credentialSubject: {
      type: ['AchievementSubject'],
      id: `did:example:${person}`,
      result: Array.from({ length: person % 4 }, (_, index) => ({
        type: ['Result'],
        value: `${person} ${index}`,
      })),
      achievement,
    },
  }
}

const achievement: JsonObject = structuredClone(sampleCredential.credentialSubject.achievement)

test.each(['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'Ed25519Signature2020'] as const)(
  '%s: the same bytes as one by one',
  async (suite) => {
    const bulk = createBulkSigner(options(suite))
    const [issuer, shared] = [
      bulk.share(sampleCopy()['issuer'] as JsonObject),
      bulk.share(achievement),
    ]
    const legacy = suite === 'Ed25519Signature2020' && {
      '@context': [VC_2, OB_3, 'https://w3id.org/security/suites/ed25519-2020/v1'],
    }
    for (let person = 0; person < 12; person += 1) {
      const badge = { ...badgeFor(person, issuer, shared), ...legacy }
      const plain = structuredClone(badge)
      const alone = await signDataIntegrity(plain, options(suite))
      expect(JSON.stringify(await bulk.sign(badge))).toBe(JSON.stringify(alone))
    }
  },
)

test('calls at the same time do not disturb each other', async () => {
  const bulk = createBulkSigner(options())
  const shared = bulk.share(achievement)
  const issuer: JsonObject = { id: 'did:example:school', type: ['Profile'] }
  const badges = Array.from({ length: 8 }, (_, person) => badgeFor(person, issuer, shared))
  const together = await Promise.all(badges.map((badge) => bulk.sign(badge)))
  const alone = await Promise.all(
    badges.map((badge) => signDataIntegrity(structuredClone(badge), options())),
  )
  expect(together).toEqual(alone)
})

const school: JsonObject = { id: 'did:example:school', type: ['Profile'], name: 'School' }

// Where sharing would say something else, the document is read as any other.
test.each<[string, (bulk: BulkSigner) => JsonObject]>([
  [
    'a node in two places',
    (bulk) => {
      const issuer = bulk.share({ ...school, address: { type: ['Address'], postalCode: '44000' } })
      return badgeFor(1, issuer, { ...achievement, creator: issuer })
    },
  ],
  [
    'more about a shared node, before it',
    (bulk) =>
      badgeFor(1, { id: achievement['id'] as string, type: ['Profile'] }, bulk.share(achievement)),
  ],
  [
    'more about a shared node, behind it',
    (bulk) =>
      badgeFor(1, bulk.share(school), { ...achievement, creator: { ...school, phone: '1' } }),
  ],
  [
    'a node without a name',
    (bulk) => badgeFor(1, school, { ...achievement, criteria: bulk.share({ narrative: 'Done.' }) }),
  ],
  ['nothing but the node', (bulk) => bulk.share(sampleCopy())],
  [
    'a node that is no part of a badge',
    (bulk) => ({ ...sampleCopy(), unknown: bulk.share(school) }),
  ],
  [
    'nodes that are alike',
    (bulk) =>
      badgeFor(
        1,
        school,
        bulk.share({
          ...achievement,
          alignment: [1, 1, 2].map((each) => ({
            type: ['Alignment'],
            targetName: `${each}`,
            targetUrl: 'https://example.org/',
          })),
          resultDescription: ['a', 'b'].map((each) => ({
            id: `urn:x:${each}`,
            type: ['ResultDescription'],
            name: 'Same',
            resultType: 'Status',
            allowedValue: ['p', 'q'],
          })),
        }),
      ),
  ],
])('%s', async (_name, write) => {
  const bulk = createBulkSigner(options())
  const document = write(bulk)
  for (let time = 0; time < 3; time += 1) await expectAlike(bulk, document)
})

test('any node of any document may be shared: 80 documents', async () => {
  await expectAnyShared(80, 11)
})

test('any node of any document may be shared: 400 documents', { tags: 'thorough' }, async () => {
  await expectAnyShared(400, 7)
})

async function expectAnyShared(documents: number, seed: number): Promise<void> {
  const random = seededRandom(seed)
  const bulk = createBulkSigner(options())
  for (let count = 0; count < documents; count += 1) {
    const writers = Object.values(corpus)
    const document = (writers[random(writers.length)] ?? sampleCopy)()
    if (count % 2 === 1) mutate(document, random)
    delete document['proof']
    for (const [name, member] of Object.entries(document)) {
      if (name !== '@context' && isJsonObject(member)) document[name] = bulk.share(member)
    }
    await expectAlike(bulk, document)
    await expectAlike(bulk, { ...document, id: `urn:x:${count}` })
  }
}

test('a shared node is frozen, and the one it was made of is not', () => {
  const own = { ...school, type: ['Profile'] }
  const shared = createBulkSigner(options()).share(own)
  expect(shared).toEqual(own)
  expect([Object.isFrozen(shared), Object.isFrozen(shared.type)]).toEqual([true, true])
  expect([Object.isFrozen(own), Object.isFrozen(own.type)]).toEqual([false, false])
})

test('what is no JSON cannot be shared', () => {
  const bulk = createBulkSigner(options())
  const wrong = { name: () => 'School' } as unknown as JsonObject
  expect(() => bulk.share(wrong)).toThrow(expect.objectContaining({ code: 'bad_argument' }))
})

test('after a document that cannot be signed the next one is', async () => {
  const bulk = createBulkSigner(options())
  const shared = bulk.share(achievement)
  const lost = bulk.sign({ ...badgeFor(1, school, shared), undefinedTerm: 1 })
  await expect(lost).rejects.toMatchObject({ code: 'data_loss', path: '/undefinedTerm' })
  await expectAlike(bulk, badgeFor(2, school, shared))
})
