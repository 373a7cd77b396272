import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FakeTerminal } from './terminal.fixture.ts'
import { done, openWorkshop, put } from './workshop.fixture.ts'

// Whatever the bytes are: an exit code of the contract, one report or one message, no stack trace.

let terminal: FakeTerminal

beforeAll(async () => {
  terminal = await openWorkshop()
  for (const image of ['png', 'svg']) {
    const args = [`picture.${image}`, '--credential', 'badge.json', '--out', `badge.${image}`]
    await done(terminal, 'bake', ...args)
  }
  const jwt = ['--draft', 'draft.json', '--format', 'jwt', '--out', 'badge.jwt']
  await done(terminal, 'issue', '--key', 'issuer.jwk', ...jwt)
})

const readers = [
  ['verify', '-', '--offline', '--json'],
  ['check', '-', '--json'],
  ['unbake', '-'],
  ['canonicalize', '-'],
]

async function feed(bytes: Uint8Array, args: readonly string[]) {
  terminal.stdin = bytes
  const answer = await terminal.boat(...args)
  expect(answer.err).not.toMatch(/\n\s+at /)
  return answer
}

const encode = (text: string) => new TextEncoder().encode(text)

describe.each(readers)('boat %s %s', (...args) => {
  const reader = args.filter((arg) => arg !== undefined)

  test('random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await feed(bytes, reader)).code).toBe(1)
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  test('random JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (json) => {
        expect([0, 1]).toContain((await feed(encode(json), reader)).code)
      }),
      { seed: 2, numRuns: 100 },
    )
  })

  test.each(['badge.json', 'badge.png', 'badge.svg', 'badge.jwt'])(
    'mutations of %s',
    async (file) => {
      const original = terminal.files.get(file) ?? new Uint8Array()
      const at = fc.nat({ max: original.length - 1 })
      const mutation = fc.array(fc.tuple(at, fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 })
      await fc.assert(
        fc.asyncProperty(mutation, at, async (changes, end) => {
          const bytes = Uint8Array.from(original)
          for (const [index, value] of changes) bytes[index] = value
          const whole = await feed(bytes, reader)
          const cut = await feed(bytes.subarray(0, end), reader)
          expect([0, 1, 2]).toContain(whole.code)
          expect([0, 1, 2]).toContain(cut.code)
        }),
        { seed: 3, numRuns: 25 },
      )
    },
  )
})

describe('a photo, a document, a page: the message says what came, and shows none of it', () => {
  const others: readonly (readonly [string, string])[] = [
    ['a JPEG image', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['a ZIP archive', 'PK\x03\x04\x14\0'],
    ['an HTML page', '<!doctype html><title>Badge</title>'],
  ]
  const wrong = [
    ['check', 'other'],
    ['check', 'other', '--json'],
    ['bake', 'picture.png', '--credential', 'other', '--out', 'x'],
    ['endorse', '--key', 'issuer.jwk', '--comment', 'Good.', '--target', 'other'],
    ['revoke', 'other', '--list', 'status.json', '--key', 'issuer.jwk'],
    ['upgrade', 'other'],
  ]
  test.each(others.flatMap(([name, bytes]) => wrong.map((args) => [name, args, bytes] as const)))(
    '%s: boat %j',
    async (name, args, bytes) => {
      put(terminal, 'other', Buffer.from(bytes, 'latin1'))
      const { code, out, err } = await terminal.boat(...args)
      expect(code).toBe(1)
      expect(out + err).toContain(`got ${name}`)
      expect(out + err).not.toContain('Unexpected token')
    },
  )

  test.each(wrong.map((args) => [args] as const))('half a PDF: boat %j', async (args) => {
    put(terminal, 'other', Buffer.from('%PDF-1.7\n1 0 obj'))
    const { code, out, err } = await terminal.boat(...args)
    expect(code).toBe(1)
    expect(out + err).toContain('The PDF is damaged: its end is missing.')
  })
})

const header = (alg: string) => Buffer.from(JSON.stringify({ alg })).toString('base64url')
const deep = (depth: number) => `${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`
const entities = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${Array.from(
  { length: 26 },
  (_, level) => `<!ENTITY a${level} "${`&a${level === 0 ? '' : level - 1};`.repeat(10)}">`,
).join('')}]><svg xmlns="http://www.w3.org/2000/svg"><text>&a25;</text></svg>`

describe('hostile files', () => {
  test.each([
    ['an empty file', () => new Uint8Array()],
    ['100 MB of zeros', () => new Uint8Array(100_000_000)],
    ['100 MB of braces', () => new Uint8Array(100_000_000).fill(0x7b)],
    ['JSON nested 100,000 deep', () => encode(deep(50_000))],
    [
      'a badge nested too deep',
      () => encode(terminal.text('badge.json').replace('"name"', `"x":${deep(50_000)},"name"`)),
    ],
    ['an SVG entity bomb', () => encode(entities)],
    [
      'a truncated PNG',
      () => (terminal.files.get('badge.png') ?? new Uint8Array()).subarray(0, 60),
    ],
    ['a JWT with alg none', () => encode(withoutSignature(terminal.text('badge.jwt')))],
    [
      'a JWT with an HMAC',
      () => encode(terminal.text('badge.jwt').replace(/^[^.]+/, header('HS256'))),
    ],
    [
      'a credential inside a credential, many times',
      () => encode(nested(terminal.text('badge.json'), 40)),
    ],
  ])('%s', async (_, bytes) => {
    const hostile = bytes()
    for (const reader of readers) {
      const { code } = await feed(hostile, reader)
      expect([0, 1, 2], `boat ${reader.join(' ')}`).toContain(code)
      if (reader[0] === 'verify') expect(code).not.toBe(0)
    }
  })

  test('a key of the wrong type for the signature is rejected', async () => {
    await done(terminal, 'keys', 'new', '--type', 'p256', '--out', 'p256.jwk')
    const did = (await done(terminal, 'keys', 'new', '--type', 'p384', '--out', 'other.jwk')).trim()
    const jwt = ['--draft', 'draft.json', '--format', 'jwt']
    const text = await done(terminal, 'issue', '--key', 'p256.jwk', ...jwt)
    const [head = '', ...rest] = text.split('.')
    const members = JSON.parse(Buffer.from(head, 'base64url').toString())
    const forged = { ...members, kid: `${did}#${did.slice('did:key:'.length)}` }
    const forgedHead = Buffer.from(JSON.stringify(forged)).toString('base64url')
    const { code } = await feed(encode([forgedHead, ...rest].join('.')), [
      'verify',
      '-',
      '--offline',
    ])
    expect(code).toBe(1)
  })

  test('a bundle, a draft and a key of random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.json().map(encode)),
        async (bytes) => {
          put(terminal, 'random', bytes)
          const bundle = await terminal.boat('verify', 'badge.json', '--replay', 'random')
          const draft = await terminal.boat('issue', '--key', 'issuer.jwk', '--draft', 'random')
          const key = await terminal.boat('issue', '--key', 'random', '--draft', 'draft.json')
          const list = await terminal.boat(
            'revoke',
            'badge.json',
            '--key',
            'issuer.jwk',
            '--list',
            'random',
          )
          expect([bundle.code, draft.code, key.code, list.code]).toEqual([64, 1, 64, 1])
          expect(bundle.err + draft.err + key.err + list.err).not.toMatch(/\n\s+at /)
        },
      ),
      { seed: 4, numRuns: 60 },
    )
  })
})

function withoutSignature(jwt: string): string {
  const [, payload = ''] = jwt.split('.')
  return `${header('none')}.${payload}.`
}

function nested(badge: string, levels: number): string {
  let inner: unknown = JSON.parse(badge)
  for (let level = 0; level < levels; level += 1) {
    inner = {
      ...JSON.parse(badge),
      [level % 2 === 0 ? 'endorsement' : 'verifiableCredential']: [inner],
    }
  }
  return JSON.stringify(inner)
}
