import { canonicalizeJson, type JsonObject, type JsonValue } from '@openboat/model'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { badge, jwtOf, signed } from './badge.fixture.ts'
import {
  assertion,
  hostedWorld,
  signedAssertion,
  signedWorld,
} from './open-badge-2/assertion.fixture.ts'
import { baked, drawing, pixel } from './picture.fixture.ts'
import { verifyIn } from './world.fixture.ts'

const verdicts = ['verified', 'rejected', 'undetermined']

it('any bytes give a report', async () => {
  const start = fc.constantFrom<number[]>(
    [],
    [0x7b],
    [0x89, 0x50, 0x4e, 0x47],
    [0x3c, 0x73, 0x76, 0x67],
  )
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (first, rest) => {
      const { verdict } = await verifyIn({}, new Uint8Array([...first, ...rest]))
      expect(['rejected', 'undetermined']).toContain(verdict)
    }),
    { numRuns: 200 },
  )
})

it('any text gives a report', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.webUrl(),
    fc
      .tuple(fc.base64String(), fc.base64String(), fc.base64String())
      .map((parts) => parts.join('.')),
  )
  await fc.assert(
    fc.asyncProperty(text, async (input) => {
      const { verdict } = await verifyIn({}, input)
      expect(['rejected', 'undetermined']).toContain(verdict)
    }),
    { numRuns: 200 },
  )
})

it('any JSON gives a report, and none that nobody signed is verified', async () => {
  const names = [
    '@context',
    'id',
    'type',
    'issuer',
    'credentialSubject',
    'proof',
    'credentialStatus',
  ]
  const { letrec, oneof, constantFrom, array, dictionary, boolean, integer, string } = fc
  const { value } = letrec<{ value: JsonValue }>((tie) => ({
    value: oneof(
      { maxDepth: 4, withCrossShrink: true },
      constantFrom<JsonValue>(null, 'OpenBadgeCredential', 'VerifiableCredential', 'Assertion'),
      constantFrom<JsonValue>(...Object.values(badge())),
      boolean(),
      integer(),
      string({ maxLength: 10 }),
      array(tie('value'), { maxLength: 3 }),
      dictionary(oneof(constantFrom(...names), string({ maxLength: 5 })), tie('value'), {
        maxKeys: 5,
      }),
    ),
  }))
  const documents = dictionary(constantFrom(...names), value).map((members) => ({
    ...badge(),
    ...members,
  }))
  await fc.assert(
    fc.asyncProperty(documents, async (input) => {
      const report = await verifyIn({}, JSON.stringify(input))
      expect(['rejected', 'undetermined']).toContain(report.verdict)
      expect(JSON.parse(JSON.stringify(report))).toEqual(report)
    }),
    { numRuns: 60 },
  )
})

it('a signed badge is verified only as it was signed', async () => {
  const good = await signed(badge())
  const paths = pathsIn(good)
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), mutation, async (path, change) => {
      const input = changedAt(good, path, change)
      const { verdict } = await verifyIn({}, input)
      expect(verdicts).toContain(verdict)
      if (canonicalizeJson(input) === canonicalizeJson(good)) return
      expect(verdict, path.join('/')).not.toBe('verified')
    }),
    { numRuns: 60 },
  )
})

it('a JWT is verified only as it was signed', async () => {
  const good = await jwtOf(badge())
  await fc.assert(
    fc.asyncProperty(textMutation(good), async (input) => {
      const report = await verifyIn({}, input)
      if (report.verdict === 'verified') expect(meaningOf(input)).toEqual(meaningOf(good))
    }),
    { numRuns: 80 },
  )
})

it('pictures with changed bytes give a report, and never another badge', async () => {
  const good = JSON.stringify(await signed(badge()))
  const byte = fc.record({
    place: fc.double({ min: 0, max: 0.999, noNaN: true }),
    value: fc.nat(255),
  })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(pixel, drawing), byte, async (picture, { place, value }) => {
      const input = baked(picture, good)
      input[Math.floor(place * input.length)] = value
      const { verdict, badge: view } = await verifyIn({}, input)
      if (verdict === 'verified') expect(view?.name).toEqual({ und: 'Médiation numérique' })
    }),
    { numRuns: 60 },
  )
})

it('a signed Open Badge 2.0 is verified only as it was signed', async () => {
  const [good, world] = [await signedAssertion(), await signedWorld()]
  expect((await verifyIn(world, good)).verdict).toBe('verified')
  await fc.assert(
    fc.asyncProperty(textMutation(good), async (input) => {
      const { verdict } = await verifyIn(world, input)
      if (verdict === 'verified') expect(meaningOf(input)).toEqual(meaningOf(good))
    }),
    { numRuns: 80 },
  )
})

it('whatever a copy says, the hosted original is what counts', async () => {
  const paths = pathsIn(assertion())
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), mutation, async (path, change) => {
      const report = await verifyIn(hostedWorld(), changedAt(assertion(), path, change))
      if (report.verdict !== 'verified') return
      expect(report.badge?.recipient.identifiers[0]?.value).toBe('lea@example.org')
      expect(report.badge?.period.validFrom).toBe('2026-03-01T09:00:00Z')
    }),
    { numRuns: 100 },
  )
})

type Path = readonly (string | number)[]

/** `undefined` takes the member away. */
const mutation = fc.oneof(
  fc.constantFrom<JsonValue | undefined>(undefined, null, '', [], {}, 'did:key:z6Mk', 0, true),
  fc.string({ maxLength: 8 }),
  fc.webUrl(),
)

function pathsIn(value: JsonValue, path: Path = []): Path[] {
  const children = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return children.flatMap(([name, child]) => {
    const at = [...path, Array.isArray(value) ? Number(name) : name]
    return [at, ...pathsIn(child, at)]
  })
}

function changedAt(document: JsonObject, path: Path, change: JsonValue | undefined): JsonObject {
  const copy = structuredClone(document)
  let node: Record<string | number, JsonValue> = copy
  for (const step of path.slice(0, -1)) node = node[step] as typeof node
  const last = path.at(-1) ?? ''
  if (change === undefined) delete node[last]
  else node[last] = change
  return JSON.parse(JSON.stringify(copy)) as JsonObject
}

/** One character replaced, or a part doubled or taken away. */
function textMutation(text: string): fc.Arbitrary<string> {
  const place = fc.nat(text.length - 1)
  return fc.oneof(
    fc.tuple(place, fc.constantFrom('A', 'z', '9', '-', '_', '.', '=')).map(([at, character]) => {
      return text.slice(0, at) + character + text.slice(at + 1)
    }),
    fc.tuple(place, place).map(([from, to]) => text.slice(0, from) + text.slice(to)),
  )
}

/** What was signed, and the bytes of the signature: base64url has several spellings of some bytes. */
function meaningOf(jws: string): string[] {
  const [header = '', payload = '', signature = ''] = jws.trim().split('.')
  return [header, payload, atob(signature.replaceAll('-', '+').replaceAll('_', '/'))]
}
