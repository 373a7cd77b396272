import { createContextLoader, findDataLoss } from '@openboat/proof'
import { expect, test } from 'vitest'
import { strictFailures } from '../conformance.fixture.ts'
import { ada, baseUrl, signers, welding, weldingSchool } from './issuer.fixture.ts'

const weldingOne = { id: 'welding-1', version: 1 }

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])

test('a version never changes: a change is another version with its own address', async () => {
  const issuer = await weldingSchool()
  const first = await issuer.achievements.getVersion({ id: 'welding-1' })
  const badge = await issuer.issue({ achievement: 'welding-1', recipient: ada })
  const second = await issuer.achievements.version('welding-1', { name: 'Welding I' })
  expect(second).toMatchObject({
    version: 2,
    url: `${baseUrl}/achievements/welding-1/2`,
    draft: {
      id: `${baseUrl}/achievements/welding-1/2`,
      name: 'Welding I',
      description: welding.description,
      version: '2',
      criteria: { id: `${baseUrl}/criteria/welding-1/2`, narrative: welding.criteria },
      related: [{ id: first?.url, version: '1', language: 'en' }],
    },
  })
  expect(await issuer.achievements.getVersion({ id: 'welding-1', version: 1 })).toEqual(first)
  expect(await issuer.achievements.getVersion({ id: 'welding-1' })).toEqual(second)
  expect(badge.achievement).toEqual({ id: 'welding-1', version: 1 })
  const next = await issuer.issue({ achievement: 'welding-1', recipient: ada })
  expect(next.achievement).toEqual({ id: 'welding-1', version: 2 })
})

test('a translation is a version of its own, in which badges can be issued', async () => {
  const issuer = await weldingSchool()
  const french = {
    language: 'fr',
    name: 'Soudure, niveau 1',
    description: 'Assemble deux tôles.',
    criteria: 'Souder trois pièces.',
  }
  const translated = await issuer.achievements.translate('welding-1', french)
  expect(translated).toMatchObject({ version: 1, language: 'fr', draft: { name: french.name } })
  expect(await issuer.achievements.get('welding-1')).toMatchObject({ languages: ['fr'] })
  for (const language of ['fr', 'en']) {
    const again = issuer.achievements.translate('welding-1', { ...french, language })
    await expect(again).rejects.toMatchObject({ code: 'conflict' })
  }
  const badge = await issuer.issue({
    achievement: { id: 'welding-1', language: 'fr' },
    recipient: ada,
    forms: ['data-integrity', 'ob2-hosted'],
  })
  expect(badge.achievement).toEqual({ id: 'welding-1', version: 1, language: 'fr' })
  expect(badge.forms['data-integrity']).toContain('Soudure')
  const english = { id: 'welding-1', version: 1, language: 'en' }
  expect(await issuer.achievements.getVersion(english)).toMatchObject({
    url: `${baseUrl}/achievements/welding-1/1`,
  })
  expect(await issuer.documents.openBadge2.badgeClass(translated)).toMatchObject({
    id: `${baseUrl}/ob2/achievements/welding-1/1/fr`,
    '@language': 'fr',
    related: [{ id: `${baseUrl}/ob2/achievements/welding-1/1`, '@language': 'en' }],
  })
})

test('a retired achievement stays to be read, and is not issued', async () => {
  const issuer = await weldingSchool()
  await issuer.achievements.retire('welding-1')
  expect((await issuer.achievements.retire('welding-1')).retiredAt).toBe('2026-07-01T00:00:00Z')
  const award = { achievement: 'welding-1', recipient: ada }
  await expect(issuer.issue(award)).rejects.toMatchObject({ code: 'retired' })
  const next = issuer.achievements.version('welding-1', { name: 'x' })
  await expect(next).rejects.toMatchObject({ code: 'retired' })
  const ref = { id: 'welding-1', version: 1 }
  expect(await issuer.documents.achievement(ref)).toMatchObject({ name: welding.name })
})

test('a picture that comes with its content is hosted under a name of its own', async () => {
  const issuer = await weldingSchool()
  const image = { content: png, mediaType: 'image/png', caption: 'A torch' } as const
  const version = await issuer.achievements.define({ ...welding, id: 'torch', image })
  expect(version.image).toMatch(/^[0-9a-f]{64}\.png$/)
  expect(version.draft.image).toEqual({
    id: issuer.urls.image(version.image ?? ''),
    caption: 'A torch',
  })
  expect(await issuer.documents.image(version.image ?? '')).toEqual({
    content: png,
    mediaType: 'image/png',
  })
  // A change that leaves the picture alone keeps it.
  expect(await issuer.achievements.version('torch', { name: 'T' })).toMatchObject({
    image: version.image,
  })
  const wrong = { ...image, mediaType: 'image/svg+xml' } as const
  const defined = issuer.achievements.define({ ...welding, id: 'x', image: wrong })
  await expect(defined).rejects.toMatchObject({ code: 'bad_draft' })
})

test('ids are for addresses, and each is taken once', async () => {
  const issuer = await weldingSchool()
  for (const id of ['Welding', 'a b', '-a', 'a/b', '']) {
    const defined = issuer.achievements.define({ ...welding, id })
    await expect(defined, id).rejects.toMatchObject({ code: 'bad_argument' })
  }
  await expect(issuer.achievements.define(welding)).rejects.toMatchObject({ code: 'conflict' })
  const { id: _id, ...nameless } = welding
  expect((await issuer.achievements.define(nameless)).id).toMatch(/^[0-9a-f-]{36}$/)
  expect(await issuer.achievements.list()).toHaveLength(2)
})

test('JSON-LD drops nothing of what is hosted', async () => {
  const [ed25519] = await signers()
  // Without the RSA key: the context of its type is none of the bundled ones.
  const { documents } = await weldingSchool({ signer: ed25519 })
  const contexts = createContextLoader()
  for (const document of [
    await documents.profile(),
    (await documents.did()) ?? {},
    (await documents.achievement(weldingOne)) ?? {},
  ]) {
    expect(await findDataLoss(document, { contexts })).toEqual([])
  }
  expect(await documents.achievement({ ...weldingOne, version: 2 })).toBeUndefined()
})

test('the documents of 2.0 conform, and the key and its owner name each other', async () => {
  const issuer = await weldingSchool({ forms: ['data-integrity', 'ob2-signed'] })
  const badge = await issuer.issue({ achievement: 'welding-1', recipient: ada })
  const { openBadge2 } = issuer.documents
  const rsa = (await issuer.keys.list()).find(({ algorithm }) => algorithm === 'RS256')
  const key = await openBadge2.key(rsa?.id ?? '')
  const profile = await openBadge2.profile()
  expect(profile).toMatchObject({ publicKey: key?.['id'], id: key?.['owner'] })
  const badgeClass = (await openBadge2.badgeClass(weldingOne)) ?? {}
  for (const document of [profile, badgeClass]) expect(strictFailures(document)).toEqual([])
  // Nothing is hosted of a badge that was not issued as hosted.
  expect(await openBadge2.assertion(badge.id)).toBeUndefined()
})
