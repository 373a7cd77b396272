import { identityMatches } from '@openboat/model'
import { statusEntry2021 } from '@openboat/status'
import { expect, test } from 'vitest'
import { ShortBadgeDraft } from './badge-draft.ts'
import { draftCredential } from './draft-credential.ts'
import { fullDraft, smallDraft } from './draft.fixture.ts'
import { plainJson } from './plain-json.ts'
import { readDraft } from './read-draft.ts'

const ISSUER = 'did:key:z6MkExample'
const world = () => {
  let count = 0
  return {
    now: '2026-07-01T00:00:00Z',
    newId: () => `urn:uuid:${(count += 1)}`,
    newSalt: () => 'salt',
  }
}
const draw = (draft: unknown) =>
  draftCredential(readDraft(ShortBadgeDraft, plainJson(draft)), ISSUER, world())

const adaHashed = {
  type: 'IdentityObject',
  hashed: true,
  // printf '%s' 'ada@school.examplesalt' | sha256sum
  identityHash: 'sha256$89f377d5e06fa1c0b7f4a9c99d5ae7e76c31f6c212ef0be94945dca09eeb2bdc',
  identityType: 'emailAddress',
  salt: 'salt',
}

test('a small draft gives a credential with nothing empty in it', () => {
  expect(draw(smallDraft)).toEqual({
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'urn:uuid:1',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Welding, level 1',
    issuer: { id: ISSUER, type: ['Profile'], name: 'Boat Yard School' },
    validFrom: '2026-07-01T00:00:00Z',
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [adaHashed],
      achievement: {
        id: 'urn:uuid:2',
        type: ['Achievement'],
        name: 'Welding, level 1',
        description: 'Joins two plates with a straight, clean seam.',
        criteria: { narrative: 'Weld three test pieces under supervision.' },
      },
    },
  })
})

test('every field of a full draft has its place', () => {
  const { achievement } = fullDraft
  expect(draw(fullDraft)).toEqual({
    '@context': expect.any(Array),
    id: 'https://school.example/badges/42',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Soudure, niveau 1',
    issuer: {
      ...fullDraft.issuer,
      id: ISSUER,
      type: ['Profile'],
      image: { id: 'https://school.example/logo.svg', type: 'Image' },
    },
    validFrom: '2026-06-01T08:00:00+02:00',
    validUntil: '2028-06-01T00:00:00Z',
    awardedDate: '2026-05-30T00:00:00Z',
    credentialSubject: {
      id: 'https://people.example/ada',
      type: ['AchievementSubject'],
      identifier: [
        adaHashed,
        { type: 'IdentityObject', hashed: false, identityHash: 'Ada', identityType: 'ext:name' },
      ],
      narrative: 'Ada a soudé la coque.',
      achievement: {
        id: 'https://school.example/welding',
        type: ['Achievement'],
        name: achievement.name,
        description: achievement.description,
        criteria: achievement.criteria,
        image: { ...achievement.image, type: 'Image' },
        achievementType: 'Course',
        tag: achievement.tags,
        alignment: [{ type: ['Alignment'], ...achievement.alignments[0] }],
        inLanguage: 'fr',
        related: [
          {
            id: 'https://school.example/welding-en',
            type: ['Related'],
            inLanguage: 'en',
            version: '1',
          },
        ],
      },
    },
    evidence: [
      { type: ['Evidence'], id: 'https://school.example/evidence/1' },
      {
        type: ['Evidence'],
        id: 'https://school.example/evidence/2',
        name: 'Film',
        genre: 'Video',
        audience: 'Public',
      },
    ],
  })
})

test('the holder is recognised by the address as typed, and as it is usually written', () => {
  const { identityHash: value, salt } = adaHashed
  for (const claimed of ['Ada@School.example', 'ada@school.example', ' ADA@school.example ']) {
    expect(identityMatches(claimed, { hashed: true, value, salt })).toBe(true)
  }
  expect(identityMatches('eve@school.example', { hashed: true, value, salt })).toBe(false)
})

test('an address in plain text is written as it came', () => {
  const draft = { ...smallDraft, recipient: { email: 'Ada@School.example', hashed: false } }
  expect(draw(draft)['credentialSubject']).toMatchObject({
    identifier: [
      {
        type: 'IdentityObject',
        hashed: false,
        identityHash: 'Ada@School.example',
        identityType: 'emailAddress',
      },
    ],
  })
})

test('a recipient known by id alone has no identifier', () => {
  const credential = draw({ ...smallDraft, recipient: { id: 'did:example:ada' } })
  expect(credential['credentialSubject']).toMatchObject({ id: 'did:example:ada' })
  expect(credential['credentialSubject']).not.toHaveProperty('identifier')
})

test('criteria that are an address are its page', () => {
  const { achievement } = smallDraft
  const draft = (criteria: string) => ({ ...smallDraft, achievement: { ...achievement, criteria } })
  const criteriaOf = (text: string) => draw(draft(text))['credentialSubject']
  expect(criteriaOf('https://school.example/criteria')).toMatchObject({
    achievement: { criteria: { id: 'https://school.example/criteria' } },
  })
  expect(criteriaOf('See https://school.example/criteria')).toMatchObject({
    achievement: { criteria: { narrative: 'See https://school.example/criteria' } },
  })
})

test('endorsements go where their form belongs, and empty lists nowhere', () => {
  const jws = 'eyJhbGciOiJFZERTQSJ9.e30.AA'
  const credential = { type: ['EndorsementCredential'] }
  expect(draw({ ...smallDraft, endorsements: [jws, credential] })).toMatchObject({
    endorsement: [credential],
    endorsementJwt: [jws],
  })
  const without = draw({ ...smallDraft, endorsements: [], evidence: [] })
  expect(Object.keys(without)).not.toContain('endorsement')
  expect(Object.keys(without)).not.toContain('evidence')
})

test('a 1EdTech status type brings the context that defines it, after the two of OB 3.0', () => {
  const status = { id: 'https://school.example/revoked', type: '1EdTechRevocationList' }
  expect(draw({ ...smallDraft, status })['@context']).toEqual([
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  ])
})

test('an entry of StatusList2021 brings its context as well', () => {
  const status = statusEntry2021({
    list: 'https://school.example/status/2021',
    index: 7,
    purpose: 'revocation',
  })
  const { '@context': contexts, credentialStatus } = draw({ ...smallDraft, status })
  expect(contexts).toContain('https://w3id.org/vc/status-list/2021/v1')
  expect(credentialStatus).toEqual(status)
})

const place = {
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '94567',
  statusListCredential: 'https://school.example/status/1',
}

test('a status entry without an id is named after its place in the list', () => {
  expect(draw({ ...smallDraft, status: place })).toMatchObject({
    credentialStatus: { ...place, id: 'https://school.example/status/1#94567' },
  })
})

test.each([
  ['has an id', { ...place, id: 'urn:uuid:7' }],
  ['has no list', { type: place.type, statusListIndex: '94567' }],
  ['has a number for a place', { ...place, statusListIndex: 94567 }],
  ['is of another type', { type: '1EdTechRevocationList' }],
])('a status entry that %s stays as it is', (_, status) => {
  expect(draw({ ...smallDraft, status })['credentialStatus']).toEqual(status)
})
