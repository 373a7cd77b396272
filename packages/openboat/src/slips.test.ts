import { beforeAll, describe, expect, test } from 'vitest'
import {
  bake,
  check,
  createStatusList,
  endorse,
  generateKey,
  issue,
  publicKeyOf,
  revoke,
  type IssuedCredential,
  type PrivateJwk,
  type ShortBadgeDraft,
} from './index.ts'
import { certificate, upgrade } from './node.ts'

// What is easily written wrongly, as it is written in JavaScript: each is told how to mend it.

const draft: ShortBadgeDraft = {
  achievement: { name: 'Welding', description: 'Joins plates.', criteria: 'Weld a seam.' },
  issuer: { name: 'Shipyard School' },
  recipient: { email: 'ada@example.org' },
}
const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"></svg>')
const now = new Date('2026-07-01T12:00:00Z')
let key: PrivateJwk
let issued: IssuedCredential

beforeAll(async () => {
  key = await generateKey('ed25519')
  issued = await issue(draft, { key, now })
})

function called(verb: unknown, ...values: unknown[]): Promise<unknown> {
  return Promise.resolve().then(() => Reflect.apply(verb as () => unknown, undefined, values))
}

describe('a key', () => {
  test.each([
    ['a promise', () => Promise.resolve(key), 'got a Promise: await it.'],
    ['a path', () => 'school.jwk', 'got text: a path is not read, so read the file and JSON.parse'],
    ['its text', () => JSON.stringify(key), 'got text: JSON.parse it.'],
    ['a PEM', () => '-----BEGIN PRIVATE KEY-----', 'got text: privateKeyFromPem of'],
    ['null', () => null, 'got null.'],
    ['nothing', () => undefined, 'Expected options.key or options.signer.'],
  ])('given as %s', async (_, make, message) => {
    for (const verb of [issue, endorse, createStatusList]) {
      await expect(called(verb, draft, { key: make(), now })).rejects.toMatchObject({
        name: 'OpenBoatError',
        code: 'bad_argument',
        message: expect.stringContaining(message),
      })
    }
  })

  test('that is the public one', async () => {
    await expect(called(issue, draft, { key: publicKeyOf(key) })).rejects.toMatchObject({
      code: 'unsupported_key',
      message: expect.stringContaining('signing needs the private one'),
    })
  })

  test('is not shown, whatever is wrong with it', async () => {
    for (const wrong of [key.d, JSON.stringify(key), { d: key.d }, { [key.d]: 1 }]) {
      const error: unknown = await called(issue, draft, { key: wrong }).catch((e: unknown) => e)
      expect(error).toBeInstanceOf(Error)
      expect(String(error)).not.toContain(key.d)
    }
  })

  test('is needed, and so are options', async () => {
    for (const call of [called(issue, draft), called(endorse, {}), called(revoke, '', '')]) {
      await expect(call).rejects.toMatchObject({
        code: 'bad_argument',
        message: expect.stringContaining('Expected options with a key or a signer, got nothing.'),
      })
    }
  })
})

describe('an option that is none', () => {
  const meant = {
    code: 'bad_argument',
    message: expect.stringContaining("(did you mean 'format'?)"),
  }

  test('of issue, endorse, createStatusList and revoke', async () => {
    const list = { id: 'https://school.example/status/1', purpose: 'revocation' }
    const { text } = await createStatusList(list as { id: string; purpose: 'revocation' }, { key })
    const options = { key, fromat: 'jwt' }
    const word = { target: 'urn:uuid:1', comment: 'Yes.', issuer: { name: 'Yard' } }
    await expect(called(issue, draft, options)).rejects.toMatchObject(meant)
    await expect(called(endorse, word, options)).rejects.toMatchObject(meant)
    await expect(called(createStatusList, list, options)).rejects.toMatchObject(meant)
    await expect(called(revoke, issued.text, text, options)).rejects.toMatchObject(meant)
  })

  test('of a badge of Open Badges 2.0', async () => {
    const options = { format: 'ob2-hosted', key, url: {} }
    await expect(called(issue, draft, options)).rejects.toMatchObject({
      message: expect.stringContaining("unknown key 'url' (did you mean 'urls'?)"),
    })
  })
})

describe('what is baked', () => {
  test.each([
    ['a promise', () => issue(draft, { key }), 'got a Promise: await it.'],
    ['an answer', () => issued, 'answers: pass its .text.'],
    ['nothing', () => undefined, 'got nothing.'],
    ['bytes', () => svg, 'got bytes.'],
  ])('given as %s', async (_, make, message) => {
    await expect(called(bake, svg, make())).rejects.toMatchObject({
      code: 'not_a_credential',
      message: expect.stringContaining(message),
    })
  })

  test.each([
    ['a path', 'crew.png', 'got a text: a path is not read, pass what the file holds'],
    ['a promise', Promise.resolve(svg), 'got a Promise: await it'],
    ['an ArrayBuffer', new ArrayBuffer(3), 'got an ArrayBuffer: wrap it in new Uint8Array(…)'],
    ['nothing', undefined, 'got nothing'],
  ])('into %s', async (_, image, message) => {
    await expect(called(bake, image, issued.text)).rejects.toMatchObject({
      code: 'bad_argument',
      message: `The image must be a Uint8Array, ${message}`,
    })
  })

  test('does not take the place of another badge, if that is not meant', async () => {
    const lea = await issue({ ...draft, id: 'urn:uuid:7' }, { key, now })
    const image = await bake(svg, lea.text)
    await expect(bake(image, issued.text, { replace: false })).rejects.toMatchObject({
      code: 'already_baked',
      message:
        'The image holds the badge "Welding" (urn:uuid:7) already; leave out replace: false to put the new one in its place.',
    })
  })
})

test.each([
  ['check', check],
  ['upgrade', upgrade],
  ['certificate', certificate],
])('%s is told of a promise and of an answer', async (name, verb) => {
  for (const [value, came] of [
    [Promise.resolve(issued.text), 'a Promise: await it'],
    [issued, 'what issue() or endorse() answers: pass its .text'],
  ]) {
    await expect(called(verb, value)).rejects.toMatchObject({
      code: 'bad_argument',
      message: `${name} expects bytes, text or a JSON object, got ${String(came)}`,
    })
  }
})

test('TypeScript refuses a promise of a badge, and takes any object', async () => {
  interface Interface {
    readonly type: string
  }
  const typed: Interface = { type: 'Nothing' }
  const unknowns: object = typed
  await expect(bake(svg, typed)).rejects.toThrow('Only a credential can be baked')
  await expect(bake(svg, unknowns)).rejects.toThrow('Only a credential can be baked')
  await expect(bake(svg, { type: 'Nothing' })).rejects.toThrow('Only a credential can be baked')
  // @ts-expect-error a promise is no badge
  await expect(bake(svg, Promise.resolve(issued.credential))).rejects.toThrow('await it')
  // @ts-expect-error a promise is no badge
  expect(() => check(Promise.resolve(issued.text))).toThrow('await it')
})
