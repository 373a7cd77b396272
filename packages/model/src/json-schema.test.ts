import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BASE, fileOf, jsonSchemas } from './json-schema.fixture.ts'
import type { JsonValue } from './json.ts'
import { schemas, shapeOf } from './schemas.fixture.ts'

// To accept a change: npx vitest run packages/model/src/json-schema --update

const files = jsonSchemas()
const ajv = new Ajv2020({
  strict: true,
  allErrors: true,
  validateFormats: false,
  allowUnionTypes: true,
  strictRequired: false,
  strictTypes: false,
  strictTuples: false,
})
for (const schema of files.values()) ajv.addSchema(schema)
const validates = (name: string, document: unknown): boolean => {
  const validate = ajv.getSchema(idOf(name))
  if (validate === undefined) throw new Error(`${name} has no file`)
  return validate(document) as boolean
}

test.each([...files])('%s is what the schema says', async (file, schema) => {
  const written = `${JSON.stringify(schema, undefined, 2)}\n`
  await expect(written).toMatchFileSnapshot(`../json-schema/${file}`)
})

describe.each(schemas)('$name', ({ name, documents }) => {
  test('a validator that is not ours accepts what the specification allows', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(validates(name, document)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })
})

const classes = schemas.filter(({ schema }) => shapeOf(schema) !== undefined)

test.each(classes)('$name refuses null, and the absence of what is needed', (each) => {
  const [sample = null] = fc.sample(each.documents, 1)
  for (const [property, { _zod: schema }] of Object.entries(shapeOf(each.schema) ?? {})) {
    const { [property]: _, ...rest } = sample as Record<string, JsonValue>
    expect(validates(each.name, { ...rest, [property]: null }), `${property} null`).toBe(false)
    if (schema.optin !== 'optional') expect(validates(each.name, rest), property).toBe(false)
  }
})

test('both refuse what one of them can see', () => {
  const faults: readonly (readonly [name: string, document: JsonValue])[] = [
    ['ob3/AchievementType', 'Voyage'],
    ['ob3/ResultStatusType', 'ext:Lost'],
    ['ob3/Criteria', {}],
    ['ob3/Image', { id: 'badge.png', type: 'Image' }],
    ['ob3/Image', { id: 'https://bees.example/b.png', type: ['Picture'] }],
    ['ob3/Related', { id: 'urn:a:b', type: 'Related', inLanguage: 'english' }],
    ['ob3/IdentifierEntry', { type: 'IdentifierEntry', identifier: '1', identifierType: 'code' }],
    ['ob2/IdentityObject', { type: 'email', hashed: true, identity: 'ann@bees.example' }],
    ['ob2/RevocationEntry', { revocationReason: 'Stolen' }],
    ['ob2/Assertion', { id: 'urn:a:b', type: 'Assertion', revoked: true }],
    ['ob1/BadgeV05', { name: 'x'.repeat(129) }],
    ['vc/LanguageValue', { '@value': 'Bees', '@language': 'en', note: 'closed' }],
    ['vc/LanguageText', []],
    ['vc/RelatedResource', { id: 'https://bees.example/' }],
    ['clr2/AssociationType', 'isLike'],
  ]
  for (const [name, document] of faults) {
    const schema = schemas.find((each) => each.name === name)?.schema
    expect(schema?.safeParse(document).success, name).toBe(false)
    expect(validates(name, document), name).toBe(false)
  }
})

test('what does not hold between properties is refused by both, with the dates of the other model', () => {
  const [document = {}] = fc.sample(documentsOf('ob3/OpenBadgeCredential'), 1)
  const mixed = { ...(document as object), issuanceDate: '2026-03-01T09:00:00Z' }
  expect(validates('ob3/OpenBadgeCredential', mixed)).toBe(false)
  const [subject = {}] = fc.sample(documentsOf('ob3/AchievementSubject'), 1)
  const { id: _id, identifier: _identifier, ...unnamed } = subject as Record<string, JsonValue>
  expect(validates('ob3/AchievementSubject', unnamed)).toBe(false)
})

function documentsOf(name: string): fc.Arbitrary<JsonValue> {
  const found = schemas.find((each) => each.name === name)
  if (found === undefined) throw new Error(`${name} is no schema`)
  return found.documents
}

function idOf(name: string): string {
  const shared = new Map([
    ['ob3/Proof', 'vc/Proof'],
    ['ob3/TermsOfUse', 'vc/TermsOfUse'],
  ])
  return BASE + fileOf(shared.get(name) ?? name)
}
