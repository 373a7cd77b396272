import { beforeAll, describe, expect, test } from 'vitest'
import type { FakeTerminal } from './terminal.fixture.ts'
import { done, issueBadge, openWorkshop, put } from './workshop.fixture.ts'

let terminal: FakeTerminal
let badgeId: string

beforeAll(async () => {
  terminal = await openWorkshop()
  await done(terminal, 'keys', 'new', '--out', 'yard.jwk')
  await done(terminal, 'bake', 'picture.svg', '--credential', 'badge.json', '--out', 'badge.svg')
  await issueBadge(terminal, 'draft.json', 'badge.jwt', '--format', 'jwt')
  put(
    terminal,
    'achievement.json',
    JSON.stringify({ id: 'https://school.example/welding', name: 'Welding' }),
  )
  put(terminal, 'nameless.json', '{"name":"Welding"}')
  badgeId = JSON.parse(terminal.text('badge.json')).id
})

const endorse = (target: string, ...args: string[]) =>
  terminal.boat(
    'endorse',
    '--key',
    'yard.jwk',
    '--comment',
    'We hire for it.',
    '--target',
    target,
    ...args,
  )

describe('boat endorse', () => {
  test.each([
    ['a credential', 'badge.json', () => badgeId],
    ['a baked image', 'badge.svg', () => badgeId],
    ['any document with an id', 'achievement.json', () => 'https://school.example/welding'],
    ['a URL', 'https://school.example/welding', () => 'https://school.example/welding'],
    ['a DID', 'did:web:school.example', () => 'did:web:school.example'],
    [
      'a URN',
      'urn:uuid:1a3f8a52-9c1d-4a53-8c5c-55d8a4c0f9f0',
      () => 'urn:uuid:1a3f8a52-9c1d-4a53-8c5c-55d8a4c0f9f0',
    ],
  ])('%s', async (_, target, id) => {
    const { code, out, err } = await endorse(target, '--issuer-name', 'Yard')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const endorsement = JSON.parse(out)
    expect(endorsement.credentialSubject).toMatchObject({
      id: id(),
      endorsementComment: 'We hire for it.',
    })
    expect(endorsement.issuer).toMatchObject({ name: 'Yard' })
    put(terminal, 'endorsement.json', out)
    expect((await terminal.boat('verify', 'endorsement.json', '--offline')).code).toBe(0)
  })

  test.each([
    [[], 'JWT'],
    [['--jwt-type', 'vc+jwt'], 'vc+jwt'],
  ])('as a JWT of a JWT, with %j', async (flags, typ) => {
    const { code, out } = await endorse('badge.jwt', '--format', 'jwt', ...flags)
    expect(code).toBe(0)
    const [head = ''] = out.split('.')
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toMatchObject({ typ })
    put(terminal, 'endorsement.jwt', out)
    expect((await terminal.boat('verify', 'endorsement.jwt', '--offline')).code).toBe(0)
  })

  test.each([
    ['what has no id', 'nameless.json', 1],
    ['what is no document', 'picture.svg', 1],
    ['a file that is not there', 'missing.json', 64],
  ])('%s', async (_, target, code) => {
    const answer = await endorse(target)
    expect({ code: answer.code, out: answer.out }).toEqual({ code, out: '' })
  })

  test('an issuer with a URL has to name its key', async () => {
    const url = 'https://yard.example/issuer'
    expect((await endorse('badge.json', '--issuer', url)).code).toBe(64)
    const named = await endorse(
      'badge.json',
      '--issuer',
      url,
      '--verification-method',
      `${url}#key-1`,
    )
    expect(JSON.parse(named.out)).toMatchObject({
      issuer: { id: url, name: url },
      proof: { verificationMethod: `${url}#key-1` },
    })
  })
})
