import { unbake } from '@openboat/bakery'
import { createSigner, generateKey } from '@openboat/proof'
import { beforeAll, describe, expect, test } from 'vitest'
import { ada, stage, type Stage } from './host.fixture.ts'

let school: Stage
beforeAll(async () => {
  const signer = [
    createSigner(await generateKey('ed25519')),
    createSigner(await generateKey('rsa')),
  ]
  school = await stage({}, { signer, forms: ['data-integrity', 'ob2-hosted', 'ob2-signed'] })
})

async function documentAt(url: unknown): Promise<Record<string, unknown>> {
  const response = await school.ask(String(url))
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'application/ld+json',
  ])
  return (await response.json()) as Record<string, unknown>
}

describe('a hosted Open Badges 2.0 assertion', () => {
  test('and all that it links to are at their own addresses, though the badge is private', async () => {
    const { id } = await school.issuer.issue(ada)
    const assertion = await documentAt(school.issuer.urls.openBadge2.assertion(id))
    const badgeClass = await documentAt(assertion['badge'])
    const profile = await documentAt(badgeClass['issuer'])
    expect([assertion, badgeClass, profile].map(({ type }) => type)).toMatchObject([
      'Assertion',
      'BadgeClass',
      expect.anything(),
    ])
    const key = await documentAt([profile['publicKey']].flat()[0])
    expect(key['owner']).toBe(profile['id'])
    await documentAt(profile['revocationList'])
  })

  test('is 410 with what is left to say once it is revoked', async () => {
    const { id } = await school.issuer.issue(ada)
    await school.issuer.revoke(id, { reason: 'Wrong person' })
    const response = await school.ask(school.issuer.urls.openBadge2.assertion(id))
    expect([response.status, await response.json()]).toMatchObject([
      410,
      { revoked: true, revocationReason: 'Wrong person' },
    ])
  })

  test('that does not exist is 404', async () => {
    for (const path of ['assertions/x', 'keys/x', 'achievements/none/1']) {
      expect((await school.ask(`ob2/${path}`)).status).toBe(404)
    }
  })

  test('carries both generations in its picture, the later one first', async () => {
    const { id, forms } = await school.issuer.issue({ ...ada, visibility: 'public' })
    const response = await school.ask(`credentials/${id}.png`)
    const { credentials } = await unbake(new Uint8Array(await response.arrayBuffer()))
    expect(credentials.map(({ text }) => text)).toEqual([
      forms['data-integrity'],
      forms['ob2-signed'],
    ])
  })
})
