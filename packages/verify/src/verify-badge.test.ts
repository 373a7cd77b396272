import type { JsonObject } from '@openboat/model'
import { createResolver, networkSource, offlineSource } from '@openboat/resolve'
import { describe, expect, it } from 'vitest'
import { badge, endorsement, jwtOf, presentation, signed, signedByOther } from './badge.fixture.ts'
import { explain } from './explain.ts'
import { goodBadge, goodJwt } from './good-reports.fixture.ts'
import { baked, drawing, pixel } from './picture.fixture.ts'
import type { Resolver } from './resolver.ts'
import { entryFor, listUrl, signedListAbout } from './status.fixture.ts'
import { verifyBadge } from './verify-badge.ts'
import { VerifyError } from './verify-error.ts'
import { at, linesBut, linesOf, resolverOf, verifyIn, type World } from './world.fixture.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('the same badge is the same', () => {
  it('as an object, as text and as bytes', async () => {
    const input = await signed(badge())
    const text = JSON.stringify(input)
    for (const form of [input, text, ` \n${text}\n`, bytesOf(text), bytesOf(`\uFEFF${text}`)]) {
      expect(linesOf(await verifyIn({}, form))).toEqual(goodBadge)
    }
  })

  it('as a JWT, with space around it', async () => {
    const jwt = await jwtOf(badge())
    for (const form of [jwt, `\n${jwt}\n`, bytesOf(jwt)]) {
      expect(linesOf(await verifyIn({}, form))).toEqual(goodJwt)
    }
  })

  it('in a PNG and in an SVG', async () => {
    for (const picture of [pixel, drawing]) {
      const embedded = baked(picture, JSON.stringify(await signed(badge())))
      expect(linesOf(await verifyIn({}, embedded))).toEqual(goodBadge)
      expect(linesOf(await verifyIn({}, baked(picture, await jwtOf(badge()))))).toEqual(goodJwt)
    }
  })

  it('at its address', async () => {
    const url = 'https://issuer.example/badge.json'
    const report = await verifyIn({ [url]: await signed(badge()) }, url)
    expect(linesOf(report)).toEqual(goodBadge)
    expect(report.documents.filter(({ from }) => from !== 'embedded')).toMatchObject([
      { url, status: 200, from: 'bundle' },
    ])
  })
})

describe('what cannot be read', () => {
  it.each([
    ['nothing', '', 'failed empty'],
    ['no bytes', new Uint8Array(), 'failed empty'],
    ['words', 'Bonjour', 'failed not_json'],
    ['half an object', '{"@context": [', 'failed not_json'],
    ['a list', '[1, 2]', 'failed not_an_object'],
    ['an object', '{"a": 1}', 'failed not_a_credential'],
    ['half a JWT', 'eyJhbGciOiJFZERTQSJ9.eyJh.', 'failed malformed_jws'],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70), 'failed not_an_image'],
    ['a PDF', bytesOf('%PDF-1.7\n'), 'failed not_an_image'],
    ['a picture without a badge', pixel, 'failed no_credential'],
    ['a drawing without a badge', drawing, 'failed no_credential'],
    ['half a picture', pixel.subarray(0, 20), 'failed malformed_image'],
    ['a picture with words in it', baked(pixel, 'Bonjour'), 'failed not_json'],
  ])('%s', async (_, input, finding) => {
    expect(linesOf(await verifyIn({}, input))).toEqual(['rejected', `input.readable ${finding}`])
  })

  it.each([404, 500, 0])('an address that answers %s', async (status) => {
    const url = 'https://issuer.example/badge.json'
    expect(linesOf(await verifyIn({ [url]: status }, url))).toEqual([
      'undetermined',
      'input.readable unknown unreachable',
    ])
  })

  it('an address that was not asked: offline', async () => {
    const resolver = createResolver(offlineSource)
    for (const options of [{ at, resolver }, { at }]) {
      const report = await verifyBadge('https://issuer.example/badge.json', options)
      expect(linesOf(report)).toEqual(['undetermined', 'input.readable unknown offline'])
    }
  })

  it.each(['http://issuer.example/badge.json', 'https://127.0.0.1/badge.json'])(
    'an address that was not asked: %s',
    async (url) => {
      const fetch = (): never => expect.unreachable('the guard let it through')
      const resolver = createResolver(networkSource({ fetch }))
      const report = await verifyBadge(url, { at, resolver })
      expect(linesOf(report)).toEqual(['undetermined', 'input.readable unknown refused'])
      const [refused] = report.findings
      expect(refused && explain(refused, 'en').title).toBe('This address was not asked')
      expect(refused && explain(refused, 'fr').meaning).toContain('Seules les adresses https')
    },
  )
})

describe('wrong arguments throw', () => {
  it.each([
    [7, 'a number'],
    [true, 'a boolean'],
    [null, 'null'],
    [undefined, 'undefined'],
    [[], 'an array'],
    [[badge()], 'an array'],
    [new ArrayBuffer(8), 'an ArrayBuffer: wrap it in new Uint8Array(…)'],
    [new Blob(['{}']), 'a Blob: wrap its arrayBuffer() in new Uint8Array(…)'],
    [Promise.resolve('{}'), 'a Promise: await it'],
    [new URL('https://issuer.example/badge.json'), 'a URL: give its href'],
    [new Response('{}'), 'a Response: wrap its arrayBuffer()'],
  ])('input %j', async (input, said) => {
    const call = verifyIn({}, input as unknown as string)
    await expect(call).rejects.toThrow(VerifyError)
    await expect(call).rejects.toThrow(`but got ${said}`)
  })
})

describe('a report', () => {
  async function rich(): Promise<{ input: JsonObject; world: World }> {
    const id = String(badge()['id'])
    const web = 'https://issuer.example/zzz-context.json'
    const input = await signed(
      badge({
        credentialStatus: entryFor('revocation'),
        endorsement: [
          await signedByOther(endorsement(id)),
          await signed(endorsement(id, { issuer: 'did:web:a.example' }), {
            verificationMethod: 'did:web:a.example#k',
          }),
        ],
      }),
    )
    return { input, world: { [listUrl]: await signedListAbout('revocation', false), [web]: {} } }
  }

  it('of the same input in the same world is the same', async () => {
    const { input, world } = await rich()
    const reports = [
      await verifyIn(world, input),
      await verifyIn(world, structuredClone(input)),
      await verifyIn(world, JSON.stringify(input)),
    ]
    const [first] = reports.map((report) => JSON.stringify(report))
    for (const report of reports) expect(JSON.stringify(report)).toBe(first)
  })

  it('is plain JSON', async () => {
    const { input, world } = await rich()
    const report = await verifyIn(world, input)
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  it('lists each document once, by URL, with those that endorsements needed', async () => {
    const { input, world } = await rich()
    const { documents, endorsements } = await verifyIn(world, input)
    const urls = documents.map(({ url }) => url)
    expect(urls).toEqual([...new Set(urls)].toSorted())
    expect(urls).toEqual(
      expect.arrayContaining([listUrl, 'https://a.example/.well-known/did.json']),
    )
    expect(documents.find(({ url }) => url === listUrl)).toMatchObject({
      status: 200,
      from: 'bundle',
    })
    expect(documents.find(({ url }) => url.includes('a.example'))).toMatchObject({ status: 0 })
    for (const { sha256, status } of documents) {
      if (status !== 0) expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    }
    expect(endorsements[0]?.documents.map(({ url }) => url)).not.toContain(listUrl)
  })

  it('says for which moment it holds', async () => {
    const moment = new Date('2026-12-24T18:00:00.5Z')
    const report = await verifyIn({}, await signed(badge()), { at: moment })
    expect(report.at).toBe('2026-12-24T18:00:00.500Z')
  })

  it('leaves the input as it was', async () => {
    const input = await signed(badge())
    const before = structuredClone(input)
    await verifyIn({}, deepFreeze(input))
    expect(input).toEqual(before)
  })
})

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) deepFreeze(member)
    Object.freeze(value)
  }
  return value
}

describe('an aborted signal rejects', () => {
  const reason = new Error('no longer wanted')

  it('before it began', async () => {
    const signal = AbortSignal.abort(reason)
    await expect(verifyIn({}, badge(), { signal })).rejects.toBe(reason)
  })

  it('while it asks for something', async () => {
    const stop = new AbortController()
    const resolver: Resolver = {
      ...resolverOf({}),
      document: (_, request) => {
        stop.abort(reason)
        request?.signal?.throwIfAborted()
        throw new Error('the signal was not handed on')
      },
    }
    const input = await signed(badge({ credentialStatus: entryFor('revocation') }))
    const call = verifyIn({}, input, { resolver, signal: stop.signal })
    await expect(call).rejects.toBe(reason)
  })

  it('while nobody is asked for anything', async () => {
    const stop = new AbortController()
    const input = await jwtOf(badge())
    const call = verifyIn({}, input, { signal: stop.signal })
    stop.abort(reason)
    await expect(call).rejects.toBe(reason)
  })

  it('and a check that breaks down does not reject, and does not pass', async () => {
    const resolver: Resolver = {
      ...resolverOf({}),
      document: () => Promise.reject(new Error('out of order')),
    }
    const input = await signed(badge({ credentialStatus: entryFor('revocation') }))
    expect(linesOf(await verifyIn({}, input, { resolver }))).toEqual(
      linesBut(goodBadge, {
        verdict: 'undetermined',
        'check.completed': [],
        'status.not-revoked': [],
      }).flatMap((line) =>
        line.startsWith('period.started') ? ['check.completed unknown broke_down', line] : [line],
      ),
    )
  })
})

describe('limits', () => {
  it('of the input, in bytes', async () => {
    const text = JSON.stringify(await signed(badge()))
    const tooLarge = ['undetermined', 'input.readable unknown too_large']
    for (const input of [text, bytesOf(text), baked(pixel, text), baked(drawing, text)]) {
      const report = await verifyIn({}, input, { limits: { maxInputBytes: 100 } })
      expect(linesOf(report)).toEqual(tooLarge)
    }
  })

  it('of nesting', async () => {
    const input = await signed(badge())
    for (const form of [input, JSON.stringify(input)]) {
      const lines = linesOf(await verifyIn({}, form, { limits: { maxDepth: 3 } }))
      // An object has as many such places as it has.
      expect([...new Set(lines)]).toEqual(['rejected', 'input.readable failed too_deep'])
    }
  })

  it('of documents', async () => {
    const input = await signed(badge({ credentialStatus: entryFor('revocation') }))
    const world = { [listUrl]: await signedListAbout('revocation', false) }
    const linesWith = async (maxDocuments: number): Promise<string[]> =>
      linesOf(await verifyIn(world, input, { limits: { maxDocuments } }))
    // The list alone: the keys are in their ids.
    expect(await linesWith(1)).toEqual(linesBut(goodBadge, { 'status.not-revoked': 'passed' }))
    expect(await linesWith(0)).toContain('status.not-revoked unknown list_unreachable')
  })

  it('of one document, in bytes', async () => {
    const input = await signed(badge({ credentialStatus: entryFor('revocation') }))
    const world = { [listUrl]: await signedListAbout('revocation', false) }
    const report = await verifyIn(world, input, { limits: { maxDocumentBytes: 100 } })
    expect(linesOf(report)).toEqual(
      linesBut(goodBadge, {
        verdict: 'undetermined',
        'status.not-revoked': 'unknown list_unreachable',
      }),
    )
  })
})

describe('options', () => {
  const web = 'https://issuer.example/context.json'
  const world = { [web]: { '@context': { nickname: 'https://issuer.example/#nickname' } } }
  const extended = (): Promise<string> =>
    jwtOf(badge({ '@context': [...(badge()['@context'] as string[]), web] }))

  it('without a resolver, what is not in the badge is not known', async () => {
    const report = await verifyBadge(await signed(badge()), { at })
    expect(linesOf(report)).toEqual(
      linesBut(goodBadge, {
        verdict: 'undetermined',
        'proof.satisfied': 'unknown key_offline',
      }),
    )
  })

  it('contexts: bundled asks for none', async () => {
    const lenient = await verifyIn(world, await extended())
    expect(linesOf(lenient)).toEqual(linesBut(goodJwt, { 'context.outside': 'warning' }))
    expect(lenient.findings.find(({ check }) => check === 'context.outside')?.details).toEqual({
      url: web,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    })
    const bundled = await verifyIn(world, await extended(), { contexts: 'bundled' })
    expect(linesOf(bundled)).toEqual(
      linesBut(goodJwt, {
        verdict: 'undetermined',
        'json-ld.lossless': 'unknown context_offline',
      }),
    )
  })

  it('profile: strict fails what the lenient one lets pass with a warning', async () => {
    const input = await signed(badge({ evidence: [] }))
    const lenient = await verifyIn({}, input)
    expect(linesOf(lenient)).toContain('model.serialization warning empty_array')
    expect(lenient.verdict).toBe('verified')
    const strict = await verifyIn({}, input, { profile: 'strict' })
    expect(linesOf(strict)).toContain('model.serialization failed empty_array')
    expect(strict.verdict).toBe('rejected')
  })
})

it('a presentation is told from a badge', async () => {
  const report = await verifyIn({}, presentation([]))
  expect(report.verdict).not.toBe('verified')
})
