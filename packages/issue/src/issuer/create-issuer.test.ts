import { parseCompactJws, type JsonObject } from '@openboat/model'
import { describe, expect, test } from 'vitest'
import { strictFailures } from '../conformance.fixture.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { allBadges, expectAccounted } from './account.fixture.ts'
import type { Award } from './award.ts'
import { createIssuer } from './create-issuer.ts'
import { issuedCredential } from './issued-credential.ts'
import type { IssuerEvent } from './issuer-event.ts'
import {
  ada,
  baseUrl,
  movableClock,
  newSigner,
  profile,
  signers,
  welding,
  weldingSchool,
} from './issuer.fixture.ts'

const allForms = ['data-integrity', 'jwt', 'ob2-hosted', 'ob2-signed'] as const

const toAda = { achievement: 'welding-1', recipient: ada }

describe('issuing', () => {
  test('one award becomes a badge in all forms, each of which conforms', async () => {
    const issuer = await weldingSchool()
    const badge = await issuer.issue({ ...toAda, forms: allForms })
    expect(Object.keys(badge.forms)).toEqual(allForms)
    for (const text of Object.values(badge.forms)) expect(strictFailures(text)).toEqual([])
    expect(await issuer.badges.get(badge.id)).toEqual(badge)
    expect(badge.status).toEqual({ state: 'valid', since: '2026-07-01T00:00:00Z' })
  })

  test('badge, status entry and refresh service are where the URLs say', async () => {
    const issuer = await weldingSchool()
    const badge = await issuer.issue(toAda)
    const credential = issuedCredential(badge) ?? {}
    expect(credential).toMatchObject({
      id: `${baseUrl}/credentials/${badge.id}`,
      issuer: { id: `${baseUrl}/issuer`, name: profile.name },
      credentialSubject: { achievement: { id: `${baseUrl}/achievements/welding-1/1` } },
      refreshService: { id: `${baseUrl}/refresh/${badge.id}`, type: '1EdTechCredentialRefresh' },
      credentialStatus: {
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListCredential: issuer.urls.statusList(badge.slots[0]?.list ?? ''),
        statusListIndex: String(badge.slots[0]?.index),
      },
    })
  })

  test('a JWT says its type, a key of the key set, and a subject only if there is one', async () => {
    const issuer = await weldingSchool()
    const holder = 'did:example:ada'
    const nameless = await issuer.issue({ ...toAda, forms: ['jwt'] })
    const bound = await issuer.issue({ ...toAda, recipient: { id: holder }, forms: ['jwt'] })
    const { keys } = (await issuer.documents.jwks()) as { keys: { kid: string; alg: string }[] }
    for (const badge of [nameless, bound]) {
      const { header } = parseCompactJws(badge.forms.jwt ?? '') ?? {}
      expect(header).toMatchObject({ typ: 'JWT', alg: 'RS256' })
      expect(keys.map(({ kid }) => kid)).toContain(header?.['kid'])
    }
    expect(parseCompactJws(nameless.forms.jwt ?? '')?.payload).not.toHaveProperty('sub')
    expect(parseCompactJws(bound.forms.jwt ?? '')?.payload).toMatchObject({ sub: holder })
  })

  test('the same idempotency key gives the same badge', async () => {
    const store = createMemoryStore()
    const issuer = await weldingSchool({ store })
    const award = { ...toAda, idempotencyKey: 'course-7/ada' }
    const [first, second] = await Promise.all([issuer.issue(award), issuer.issue(award)])
    expect(second).toEqual(first)
    expect(await issuer.issue(award)).toEqual(first)
    expect(await issuer.badges.withKey('course-7/ada')).toEqual(first)
    expect(await allBadges(issuer)).toHaveLength(1)
    await expectAccounted(issuer, store)
  })

  test('what is wrong with an award is said, all of it, and nothing is written', async () => {
    const store = createMemoryStore()
    const issuer = await weldingSchool({ store })
    const wrong = { achievement: 'welding-1', recipient: {}, validUntil: 'soon' } as Award
    await expect(issuer.issue(wrong)).rejects.toMatchObject({
      code: 'bad_draft',
      faults: [{ path: '/recipient' }, { path: '/validUntil' }],
    })
    const unknown = { ...toAda, achievement: { id: 'welding-1', version: 9 } }
    await expect(issuer.issue(unknown)).rejects.toMatchObject({
      code: 'not_found',
      message: 'This issuer has no achievement "welding-1", version 9.',
    })
    await expect(issuer.issue({ ...toAda, achievement: { id: 'x' } })).rejects.toMatchObject({
      message: 'This issuer has no achievement "x"; achievements.define makes one.',
    })
    expect(await allBadges(issuer)).toEqual([])
  })

  test('a shape that was checked lets no fault through', async () => {
    const issuer = await weldingSchool()
    await issuer.issue({ ...toAda, evidence: ['https://school.example/e'] })
    const wrong = { ...toAda, evidence: [{ id: 'no address' }] }
    await expect(issuer.issue(wrong)).rejects.toMatchObject({ code: 'bad_draft' })
    const badge = await issuer.issue({ ...toAda, recipient: { id: 'https://people.example/b' } })
    expect(strictFailures(badge.forms['data-integrity'] ?? '')).toEqual([])
  })

  test('a form that no key can sign is refused with what is missing', async () => {
    const [ed25519] = await signers()
    const issuer = await weldingSchool({ signer: ed25519 })
    await expect(issuer.issue({ ...toAda, forms: ['ob2-signed'] })).rejects.toMatchObject({
      code: 'no_active_key',
      message: expect.stringContaining('only EdDSA') as string,
    })
  })
})

describe('what nobody needs to know', () => {
  test('an e-mail address is nowhere in what is kept, nor in what is told', async () => {
    const written: string[] = []
    const memory = createMemoryStore()
    const events: IssuerEvent[] = []
    const store = {
      ...memory,
      transaction: (async (work) =>
        await memory.transaction(
          async (tx) =>
            await work({
              ...tx,
              insert: async (records) => {
                written.push(JSON.stringify(records))
                await tx.insert(records)
              },
              put: async (record) => {
                written.push(JSON.stringify(record))
                await tx.put(record)
              },
            }),
        )) as typeof memory.transaction,
    }
    const issuer = await weldingSchool({ store, onEvent: (event) => void events.push(event) })
    const badge = await issuer.issue({ ...toAda, forms: allForms })
    await issuer.revoke(badge.id, { reason: 'Wrong achievement' })
    const { id } = await issuer.requests.submit(toAda)
    const { badge: asked } = await issuer.requests.approve(id)
    await issuer.claims.create(asked.id)
    const request = await issuer.requests.get(id)
    expect(JSON.stringify([events, await allBadges(issuer), request])).not.toMatch(
      /people\.example/i,
    )
    // While a request is open, whoever reviews it must know whom it is for.
    const kept = written.filter((text) => !text.includes('"collection":"request"'))
    expect(kept.join()).not.toMatch(/people\.example/i)
    expect(written.at(-1)).not.toMatch(/people\.example/i)
  })

  test('two badges of one person have different hashes', async () => {
    const issuer = await weldingSchool()
    const hashes = await Promise.all(
      [1, 2].map(async () => {
        const subject = issuedCredential(await issuer.issue(toAda))?.['credentialSubject']
        return (subject as { identifier: { identityHash: string }[] }).identifier[0]?.identityHash
      }),
    )
    expect(new Set(hashes).size).toBe(2)
  })

  test('a listener that throws changes nothing', async () => {
    const issuer = await weldingSchool({
      onEvent: () => {
        throw new Error('not mine')
      },
    })
    expect((await issuer.issue(toAda)).status.state).toBe('valid')
  })
})

describe('several issuers', () => {
  test('share a store, and nothing in it', async () => {
    const store = createMemoryStore()
    const school = await weldingSchool({ store })
    const yard = createIssuer({
      profile: { name: 'The Yard' },
      signer: await newSigner('ed25519'),
      store,
      baseUrl: 'https://yard.example/badges/',
      clock: movableClock().clock,
    })
    const badge = await school.issue(toAda)
    expect(await yard.badges.get(badge.id)).toBeUndefined()
    await expect(yard.issue(toAda)).rejects.toMatchObject({ code: 'not_found' })
    await yard.achievements.define(welding)
    const own = await yard.issue({ ...toAda, idempotencyKey: 'x' })
    expect(own.url).toBe(`https://yard.example/badges/credentials/${own.id}`)
    expect(await school.badges.withKey('x')).toBeUndefined()
    await expectAccounted(school, store)
    await expectAccounted(yard, store)
  })
})

describe('self-made badges', () => {
  test('say whose they are, and are issued to whom they are for', async () => {
    const issuer = await weldingSchool()
    const { image: _image, ...achievement } = welding
    const creator = { name: 'Ada', url: 'https://people.example/ada' }
    const [own, other] = await issuer.selfMade({
      creator,
      achievement: { ...achievement, id: 'ada-welds' },
      awards: [{ recipient: ada }, { recipient: { email: 'bo@people.example' } }],
    })
    expect(own?.achievement).toEqual({ id: 'ada-welds', version: 1 })
    expect(other?.achievement).toEqual(own?.achievement)
    const credential = (own === undefined ? undefined : issuedCredential(own)) as JsonObject
    expect(credential['credentialSubject']).toMatchObject({
      achievement: { creator: { id: creator.url, type: ['Profile'], name: 'Ada' } },
    })
    expect(credential['issuer']).toMatchObject({ id: issuer.id })
  })
})

test.each([
  [{ baseUrl: 'school.example' }, 'baseUrl'],
  [{ baseUrl: 'https://school.example/?a=1' }, 'baseUrl'],
  [{ clock: undefined }, 'options.clock'],
  [{ store: undefined }, 'options.store'],
  [{ status: { length: 1000 } }, 'options.status.length'],
  [{ status: { decoys: 0.6 } }, 'options.status'],
])('wrong options name themselves: %j', async (options, name) => {
  const signer = await newSigner('ed25519')
  const store = createMemoryStore()
  const given = { profile, signer, store, baseUrl, clock: movableClock().clock, ...options }
  expect(() => createIssuer(given as never)).toThrow(name)
})
