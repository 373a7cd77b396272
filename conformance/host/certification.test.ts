import type { IssuedBadge } from '@openboat/issue'
import { createSigner, generateKey } from '@openboat/proof'
import { bake, explain, unbake, verify, type VerificationReport } from 'openboat'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'

// 1EdTech's requirements for hosts and displayers, as far as they are about badges and pages: what is
// imported comes out again without loss, and a page shows what a displayer must show. The exchange
// between platforms (Badge Connect, the Open Badges API) is not part of hosting an issuer.
// Sources: OB 2.0 certification, Host and Displayer; OB 3.0 certification, Host and Displayer.

const forms = ['data-integrity', 'jwt', 'ob2-hosted', 'ob2-signed'] as const

let stage: Stage
const verifyHere = async (input: string | Uint8Array): Promise<VerificationReport> => {
  const here: typeof fetch = async (url, init) => await stage.host.fetch(new Request(url, init))
  return await verify(input, { fetch: here, allowOrigins: [stage.origin], at: stage.now })
}

beforeAll(async () => {
  const signer = [
    createSigner(await generateKey('ed25519')),
    createSigner(await generateKey('rsa')),
  ]
  stage = await openStage(
    {
      verify: async (credential, language) => {
        const { verdict, at, findings } = await verifyHere(credential)
        const inWords = findings.map((finding) => ({
          outcome: finding.outcome,
          message: explain(finding, language).title,
        }))
        return { verdict, at, findings: inWords }
      },
    },
    { signer, forms },
  )
  await stage.issuer.achievements.define({
    id: 'welding',
    name: 'Welding',
    description: 'Joins two plates.',
    criteria: 'Weld three pieces.',
    image: { content: picture('svg'), mediaType: 'image/svg+xml' },
  })
})

afterAll(() => stage.close())

const issueOne = async (validUntil?: string): Promise<IssuedBadge> =>
  await stage.issuer.issue({
    achievement: 'welding',
    recipient: { email: 'ada@school.example', name: 'Ada' },
    narrative: 'On the quay – été 2026, 100 % “clean”.',
    evidence: [{ id: 'https://school.example/weld', name: 'Photograph' }],
    visibility: 'public',
    ...(validUntil === undefined ? {} : { validFrom: '2026-01-01T00:00:00Z', validUntil }),
  })

const get = async (url: string, accept = '*/*'): Promise<Response> =>
  await stage.host.fetch(new Request(url, { headers: { accept } }))
const pageOf = async (url: string): Promise<string> => await (await get(url, 'text/html')).text()

describe('Host (OB 2.0): import and export without loss', () => {
  test.each(['ob2-hosted', 'ob2-signed'] as const)(
    'a baked PNG of a badge that is %s',
    async (form) => {
      const { forms: texts } = await issueOne()
      const baked = await bake(picture('png'), texts[form] ?? '')
      expect((await unbake(baked)).credential).toBe(texts[form])
      expect((await verifyHere(baked)).verdict).toBe('verified')
    },
  )

  test('a baked SVG, as the host gives it', async () => {
    const badge = await issueOne()
    const response = await get(stage.issuer.urls.bakedImage(badge.id, 'svg'))
    const image = new Uint8Array(await response.arrayBuffer())
    expect((await unbake(image)).credential).toBe(badge.forms['data-integrity'])
    expect((await verifyHere(image)).verdict).toBe('verified')
  })

  test('the URL of an Assertion', async () => {
    const badge = await issueOne()
    const url = stage.issuer.urls.openBadge2.assertion(badge.id)
    const served: unknown = await (await get(url)).json()
    expect(served).toEqual(JSON.parse(badge.forms['ob2-hosted'] ?? ''))
    expect((await verifyHere(url)).verdict).toBe('verified')
  })
})

describe('Host (OB 3.0): every format, byte for byte', () => {
  test.each([
    ['data-integrity', 'application/vc+ld+json'],
    ['jwt', 'application/vc+jwt'],
  ] as const)('%s', async (form, type) => {
    const badge = await issueOne()
    const response = await get(badge.url, type)
    expect(response.headers.get('content-type')).toBe(type)
    const text = await response.text()
    expect(text).toBe(badge.forms[form])
    expect((await verifyHere(text)).verdict).toBe('verified')
    for (const kind of ['png', 'svg'] as const) {
      expect((await unbake(await bake(picture(kind), text))).credential).toBe(text)
    }
  })
})

describe('Displayer: what a page shows', () => {
  test('image, name, description, issuer name, date', async () => {
    const badge = await issueOne()
    const page = await pageOf(badge.url)
    expect(page).toContain(`<img src="${stage.issuer.urls.bakedImage(badge.id, 'svg')}"`)
    for (const text of ['Welding', 'Joins two plates.', 'Boat Yard School', '1 July 2026']) {
      expect(page).toContain(text)
    }
    expect(page).toContain('class="state valid"')
  })

  test('that a badge has expired', async () => {
    const { url } = await issueOne('2026-06-01T00:00:00Z')
    const page = await pageOf(url)
    expect(page).toContain('class="state expired"')
    expect(await pageOf(`${url}/verification`)).toContain('class="notice rejected"')
  })

  test('that a badge was revoked', async () => {
    const badge = await issueOne()
    await stage.issuer.revoke(badge.id, { reason: 'Wrong person' })
    const response = await get(badge.url, 'text/html')
    expect([response.status, (await response.text()).includes('Wrong person')]).toEqual([410, true])
    expect((await verifyHere(badge.forms['data-integrity'] ?? '')).verdict).toBe('rejected')
    expect((await verifyHere(badge.forms['ob2-signed'] ?? '')).verdict).toBe('rejected')
    const own = await stage.host.holderLink(badge.id)
    expect(await pageOf(own)).toContain('class="state revoked"')
    expect((await verifyHere(stage.issuer.urls.openBadge2.assertion(badge.id))).verdict).toBe(
      'rejected',
    )
  })

  test('a verification that the viewer asks for, with its moment', async () => {
    const badge = await issueOne()
    expect(await pageOf(badge.url)).toContain(`href="${badge.url}/verification"`)
    const page = await pageOf(`${badge.url}/verification`)
    expect(page).toContain('class="notice verified"')
    expect(page).toContain('<time datetime="2026-07-01T10:00:00')
  })
})

function picture(kind: 'png' | 'svg'): Uint8Array {
  if (kind === 'svg') {
    return new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
  }
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='
  return new Uint8Array(Buffer.from(pixel, 'base64'))
}
