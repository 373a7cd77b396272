import { beforeAll, describe, expect, test } from 'vitest'
import type { FakeTerminal } from './terminal.fixture.ts'
import { done, draft, openWorkshop, put } from './workshop.fixture.ts'

let terminal: FakeTerminal

beforeAll(async () => {
  terminal = await openWorkshop()
  await done(terminal, 'keys', 'new', '--type', 'p256', '--out', 'p256.jwk')
  await done(terminal, 'keys', 'new', '--type', 'p384', '--out', 'p384.jwk')
  await done(terminal, 'keys', 'new', '--type', 'rsa', '--out', 'rsa.jwk')
})

const { status: _status, ...simple } = draft

const assertionDraft = {
  ...simple,
  achievement: { ...draft.achievement, image: 'https://school.example/welding.png' },
  issuer: {
    id: 'https://school.example/issuer.json',
    name: 'Shipyard School',
    url: 'https://school.example',
    email: 'badges@school.example',
  },
}

const issue = (...args: string[]) => terminal.boat('issue', '--draft', 'draft.json', ...args)

describe('boat issue', () => {
  test.each([
    ['issuer.jwk', 'data-integrity'],
    ['issuer.jwk', 'jwt'],
    ['p256.jwk', 'jwt'],
    ['p384.jwk', 'jwt'],
    ['rsa.jwk', 'jwt'],
  ])('%s as %s is verified', async (key, format) => {
    const { code, out, err } = await issue('--key', key, '--format', format)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    put(terminal, 'issued', out)
    expect((await terminal.boat('verify', 'issued', '--replay', 'web.json')).code).toBe(0)
  })

  test.each([
    [[], { typ: 'JWT' }],
    [['--jwt-type', 'JWT'], { typ: 'JWT' }],
    [['--jwt-type', 'vc+jwt'], { typ: 'vc+jwt', cty: 'vc' }],
  ])('a JWT with %j calls itself %j', async (flags, header) => {
    const { out } = await issue('--key', 'issuer.jwk', '--format', 'jwt', ...flags)
    const [head = ''] = out.split('.')
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toMatchObject(header)
    put(terminal, 'issued', out)
    expect((await terminal.boat('verify', 'issued', '--replay', 'web.json')).code).toBe(0)
  })

  test.each(['data-integrity', 'ob2-signed'])('%s has no type of a JWT', async (format) => {
    const asked = ['--key', 'rsa.jwk', '--format', format, '--jwt-type', 'vc+jwt']
    const { code, out, err } = await issue(...asked)
    expect([code, out]).toEqual([64, ''])
    expect(err).toContain(`--jwt-type is for --format jwt; ${format} has no such type.`)
  })

  test.each([
    ['issuer.jwk', 'eddsa-jcs-2022'],
    ['p256.jwk', 'ecdsa-rdfc-2019'],
    ['p384.jwk', 'ecdsa-jcs-2019'],
  ])('%s with suite %s is verified', async (key, suite) => {
    const { code, out } = await issue('--key', key, '--suite', suite)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ proof: { cryptosuite: suite } })
    put(terminal, 'issued', out)
    expect((await terminal.boat('verify', 'issued', '--replay', 'web.json')).code).toBe(0)
  })

  test('a base proof is for the holder, who derives what to show', async () => {
    const { code, out } = await issue('--key', 'p256.jwk', '--suite', 'ecdsa-sd-2023')
    expect(code).toBe(0)
    put(terminal, 'base', out)
    expect((await terminal.boat('verify', 'base', '--replay', 'web.json')).code).toBe(1)
  })

  test('a key that is not for the suite is told so', async () => {
    const { code, err } = await issue('--key', 'p256.jwk', '--suite', 'eddsa-rdfc-2022')
    expect(code).toBe(64)
    expect(err).toContain('Ed25519')
  })

  test('a whole credential without proof, from standard input', async () => {
    const { proof: _, ...unsigned } = JSON.parse(terminal.text('badge.json'))
    terminal.stdin = new TextEncoder().encode(JSON.stringify(unsigned))
    const text = await done(terminal, 'issue', '--key', 'issuer.jwk', '--draft', '-')
    expect(JSON.parse(text)).toMatchObject({
      ...unsigned,
      proof: { cryptosuite: 'eddsa-rdfc-2022' },
    })
  })

  test('a draft that is not JSON is told where it is not', async () => {
    put(terminal, 'torn.json', '{\n  "issuer": { "name": },\n}')
    const { code, err } = await terminal.boat(
      'issue',
      '--key',
      'issuer.jwk',
      '--draft',
      'torn.json',
    )
    expect({ code, err }).toEqual({
      code: 1,
      err: 'boat: torn.json is not JSON from line 2, column 23 on.\n',
    })
  })

  test('a draft with faults is refused with all of them', async () => {
    put(
      terminal,
      'faults.json',
      JSON.stringify({ ...draft, achievement: { name: '' }, issuer: {} }),
    )
    const { code, out, err } = await terminal.boat(
      'issue',
      '--key',
      'issuer.jwk',
      '--draft',
      'faults.json',
    )
    expect({ code, out }).toEqual({ code: 1, out: '' })
    for (const path of ['/achievement/name', '/achievement/description', '/issuer/name']) {
      expect(err).toContain(path)
    }
  })

  test.each([
    ['the format that any key can sign', draft, ['--key', 'rsa.jwk'], 'or --format jwt.'],
    [
      'the published id of the key',
      { ...draft, issuer: { ...draft.issuer, id: 'https://school.example/issuer' } },
      ['--key', 'issuer.jwk'],
      '--verification-method, such as',
    ],
    [
      'where a draft needs web addresses',
      simple,
      ['--key', 'rsa.jwk', '--format', 'ob2-signed'],
      '/issuer/id needs an http(s) URL\n',
    ],
  ])('an error names, as the command does, %s', async (_, odd, args, words) => {
    put(terminal, 'odd.json', JSON.stringify(odd))
    const { err } = await terminal.boat('issue', '--draft', 'odd.json', ...args)
    expect(err).toContain(words)
    expect(err).not.toContain('options.')
  })

  test.each([
    ['a key of the wrong type for the format', ['--key', 'rsa.jwk']],
    ['a key for ob2-signed that is not RSA', ['--key', 'issuer.jwk', '--format', 'ob2-signed']],
    ['a file that is no key', ['--key', 'draft.json']],
    ['a key that is not there', ['--key', 'missing.jwk']],
  ])('%s is 64', async (_, args) => {
    if (args.includes('ob2-signed')) put(terminal, 'draft.json', JSON.stringify(assertionDraft))
    const { code, out, err } = await issue(...args)
    put(terminal, 'draft.json', JSON.stringify(draft))
    expect({ code, out }).toEqual({ code: 64, out: '' })
    expect(err).toMatch(/^boat: /)
  })

  test('a broken key file is not shown', async () => {
    const secret = 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A'
    const broken = [
      secret,
      `{"kty":"OKP","crv":"Ed25519","d":"${secret}","x":`,
      JSON.stringify({ kty: 'OKP', crv: 'Ed25519', d: secret, x: secret }),
      JSON.stringify({ kty: 'OKP', crv: 'X25519', d: secret, x: secret }),
      JSON.stringify({ kty: 'EC', crv: 'P-256', d: secret, x: secret, y: secret }),
      JSON.stringify({ kty: 'RSA', d: secret, n: secret, e: 'AQAB' }),
      JSON.stringify({ kty: 'oct', k: secret, d: secret }),
      JSON.stringify([secret]),
    ]
    for (const text of broken) {
      put(terminal, 'broken.jwk', text)
      const { code, out, err } = await issue('--key', 'broken.jwk', '--format', 'jwt')
      expect(code, text).not.toBe(0)
      expect(out).toBe('')
      expect(err).not.toContain(secret.slice(0, 8))
      expect(err).not.toMatch(/\n\s+at /)
    }
  })
})

describe('--format ob2-signed', () => {
  test('is verified with the documents it says are to be served', async () => {
    put(terminal, 'assertion-draft.json', JSON.stringify(assertionDraft))
    const args = ['--key', 'rsa.jwk', '--draft', 'assertion-draft.json', '--format', 'ob2-signed']
    const { code, out, err } = await terminal.boat('issue', ...args, '--documents', 'hosting.json')
    expect(code).toBe(0)
    const { documents } = JSON.parse(terminal.text('hosting.json'))
    for (const url of Object.keys(documents)) expect(err).toContain(`to be served: ${url}\n`)
    put(terminal, 'assertion.jws', out)
    const verified = await terminal.boat('verify', 'assertion.jws', '--replay', 'hosting.json')
    expect({ ...verified, out: '' }).toEqual({ code: 0, out: '', err: '' })
  })
})
