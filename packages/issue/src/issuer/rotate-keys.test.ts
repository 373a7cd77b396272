import { parseCompactJws } from '@openboat/model'
import { expect, test } from 'vitest'
import { createMemoryStore } from '../stores/memory.ts'
import { createIssuer } from './create-issuer.ts'
import {
  ada,
  baseUrl,
  movableClock,
  newSigner,
  profile,
  taken,
  weldingSchool,
} from './issuer.fixture.ts'

const toAda = { achievement: 'welding-1', recipient: ada }

test('after a rotation the new key signs, and the old one is still published with its end', async () => {
  const time = movableClock()
  const signer = await newSigner('ed25519')
  const issuer = await weldingSchool({
    clock: time.clock,
    signer,
    forms: ['data-integrity', 'jwt'],
  })
  const before = await issuer.issue(toAda)
  time.pass(3600)
  const [old, fresh] = await issuer.rotateKeys({ signer: await newSigner('ed25519') })
  expect(old).toMatchObject({ state: 'retired', expires: '2026-07-01T01:01:00Z' })
  expect(fresh).toMatchObject({ state: 'active', activeFrom: '2026-07-01T01:00:00Z' })
  expect(before.keys).toEqual([old?.id])
  const after = await issuer.issue(toAda)
  expect(after.keys).toEqual([fresh?.id])
  expect(parseCompactJws(after.forms.jwt ?? '')?.header['kid']).toBe(fresh?.verificationMethod)
  expect(await issuer.documents.profile()).toMatchObject({
    id: issuer.id,
    alsoKnownAs: ['did:web:badges.school.example'],
    verificationMethod: [
      { id: old?.verificationMethod, controller: issuer.id, expires: '2026-07-01T01:01:00Z' },
      { id: fresh?.verificationMethod },
    ],
    assertionMethod: [old?.verificationMethod, fresh?.verificationMethod],
  })
  const end = Date.parse('2026-07-01T01:01:00Z') / 1000
  expect(await issuer.documents.jwks()).toMatchObject({
    keys: [{ kid: old?.verificationMethod, exp: end }, { kid: fresh?.verificationMethod }],
  })
})

test('a compromised key is listed for nothing, and no list is left that it signed', async () => {
  const issuer = await weldingSchool({ signer: await newSigner('ed25519') })
  const badge = await issuer.issue(toAda)
  const [old, fresh] = await issuer.rotateKeys({
    signer: await newSigner('ed25519'),
    reason: 'compromised',
  })
  expect(old).toMatchObject({ state: 'compromised', revoked: '2026-07-01T00:00:00Z' })
  expect(await issuer.documents.profile()).toMatchObject({
    assertionMethod: [fresh?.verificationMethod],
    verificationMethod: [{ revoked: '2026-07-01T00:00:00Z' }, {}],
  })
  expect(await issuer.documents.jwks()).toMatchObject({
    keys: [{ kid: fresh?.verificationMethod }],
  })
  const list = await issuer.statusLists.get(badge.slots[0]?.list ?? '')
  expect(JSON.parse(list?.text ?? '{}')).toMatchObject({
    proof: { verificationMethod: fresh?.verificationMethod },
  })
  // What it signed is found, and signed anew.
  for await (const { id } of issuer.badges.signedBy(old?.id ?? '')) await issuer.renew(id)
  expect((await issuer.badges.get(badge.id))?.keys).toEqual([fresh?.id])
  expect(await taken(issuer.badges.signedBy(old?.id ?? ''))).toEqual([])
})

test('a process that has only the old key issues nothing more', async () => {
  const store = createMemoryStore()
  const signer = await newSigner('ed25519')
  const issuer = await weldingSchool({ store, signer })
  const elsewhere = createIssuer({
    profile,
    signer,
    store,
    baseUrl,
    clock: movableClock().clock,
  })
  await elsewhere.issue(toAda)
  await issuer.rotateKeys({ signer: await newSigner('ed25519') })
  await expect(elsewhere.issue(toAda)).rejects.toMatchObject({ code: 'no_active_key' })
  await expect(elsewhere.rotateKeys({ signer })).rejects.toMatchObject({ code: 'bad_argument' })
})

test('only the keys that are named are replaced', async () => {
  const [first, second, third] = await Promise.all([
    newSigner('ed25519'),
    newSigner('p256'),
    newSigner('ed25519'),
  ])
  const issuer = await weldingSchool({ signer: [first, second] })
  const keys = await issuer.keys.list()
  const ed25519 = keys.find(({ algorithm }) => algorithm === 'EdDSA')
  const after = await issuer.rotateKeys({ signer: third, replaces: [ed25519?.id ?? ''] })
  expect(after.map(({ algorithm, state }) => `${algorithm} ${state}`).toSorted()).toEqual([
    'ES256 active',
    'EdDSA active',
    'EdDSA retired',
  ])
  const unknown = issuer.rotateKeys({ signer: await newSigner('ed25519'), replaces: ['nobody'] })
  await expect(unknown).rejects.toMatchObject({ code: 'not_found' })
  expect(await issuer.keys.list()).toHaveLength(3)
})

test('private keys are nowhere but in the signer', async () => {
  const store = createMemoryStore()
  const issuer = await weldingSchool({ store })
  await issuer.issue(toAda)
  const keys = await store.transaction(
    async (tx) => await tx.list({ issuer: issuer.id, collection: 'key', limit: 10 }),
  )
  expect(keys).toHaveLength(2)
  expect(keys.map(({ body }) => body).join()).not.toMatch(/"(d|p|q|dp|dq|qi)":/)
})
