import * as z from 'zod/mini'
import { contextFamilyOf, OB_2 } from './context-urls.ts'
import type { Credential } from './credential.ts'
import { deviation, type Deviation } from './deviation.ts'
import { compareInstants, parseInstant } from './instant.ts'
import { asList, isJsonObject, stringAt, stringsOf, type JsonObject } from './json.ts'
import { AlignmentObject } from './ob2/alignment-object.ts'
import { assertionMembers } from './ob2/assertion.ts'
import { BadgeClass } from './ob2/badge-class.ts'
import { CryptographicKey } from './ob2/cryptographic-key.ts'
import { Endorsement } from './ob2/endorsement.ts'
import { IdentityObject } from './ob2/identity-object.ts'
import { Issuer } from './ob2/issuer.ts'
import { RevocationList } from './ob2/revocation-list.ts'
import { typesOf } from './recognize.ts'
import { schemaDeviations, type Places } from './schema-deviations.ts'
import { node } from './schema-nodes.ts'
import { requiredIri } from './vc-rules.ts'

/** The rules for one OB 2.0 document of any class, in the form that `openBadge2Form` gives it. */
export function openBadge2Deviations(document: JsonObject, kind: Credential['kind']): Deviation[] {
  const found = classOf(document, kind)
  if (found === undefined) return unknownClass(document)
  const isRevoked = document['revoked'] === true && kind !== 'document'
  // Of a revoked assertion only its id has to be served (OB 2.0 #Assertion, revoked).
  if (isRevoked) return requiredIri(document['id'], ['id'], 'model.id')
  return [
    ...schemaDeviations(document, { ...found, spec: `OB 2.0 #${found.name}` }),
    ...(kind === 'badge' ? [...recipientGiven(document), ...datesInOrder(document)] : []),
  ]
}

/** @see OB 2.0 #JSON-LD: the context stands alone or in a list */
export function openBadge2Context({ document }: Credential): Deviation[] {
  const contexts = asList(document['@context'])
  if (contexts.includes(OB_2) || contexts.some(isJsonObject)) return []
  const facts = { check: 'model.context', path: ['@context'], spec: 'OB 2.0 #JSON-LD' } as const
  const alias = stringsOf(contexts).find((url) => contextFamilyOf(url) === 'ob-2.0')
  const got = alias ?? document['@context']
  const code = alias === undefined ? 'missing' : 'older_context'
  return [deviation({ ...facts, code, expected: OB_2, got, harmless: alias !== undefined })]
}

interface DocumentClass {
  readonly name: string
  readonly types: readonly string[]
  readonly schema: z.ZodMiniType
  readonly places: Places
}

// The context has a rule of its own.
const context = { '@context': z.optional(z.unknown()) }
const withoutRecipient = node(() => ({
  ...assertionMembers(),
  ...context,
  recipient: z.optional(IdentityObject),
}))

const CLASSES: readonly DocumentClass[] = [
  {
    name: 'Assertion',
    types: ['Assertion'],
    schema: withoutRecipient,
    places: [
      [/^id$/, 'model.id'],
      [/^type$/, 'model.type'],
      [/^recipient/, 'model.subject-identified'],
      [/^badge(\/(name|criteria.*))?$/, 'model.achievement'],
      [/^badge\/issuer$/, 'model.issuer'],
      [/^issuedOn$/, 'model.dates'],
      [/^verification/, 'model.properties'],
    ],
  },
  {
    name: 'Endorsement',
    types: ['Endorsement'],
    schema: node(() => ({ ...Endorsement.shape, ...context })),
    places: [
      [/^id$/, 'model.id'],
      [/^claim(\/id)?$/, 'model.subject-identified'],
      [/^issuer$/, 'model.issuer'],
      [/^verification/, 'model.properties'],
    ],
  },
  {
    name: 'BadgeClass',
    types: ['BadgeClass'],
    schema: BadgeClass,
    places: [
      [/^id$/, 'model.id'],
      [/^(name|criteria.*)$/, 'model.achievement'],
      [/^issuer$/, 'model.issuer'],
    ],
  },
  {
    name: 'Profile',
    types: ['Issuer', 'Profile'],
    schema: Issuer,
    places: [
      [/^id$/, 'model.id'],
      [/^name$/, 'model.issuer'],
    ],
  },
  {
    name: 'RevocationList',
    types: ['RevocationList'],
    schema: node(() => ({ ...RevocationList.shape, ...context })),
    places: [
      [/^id$/, 'model.id'],
      [/^revokedAssertions/, 'model.properties'],
    ],
  },
  {
    name: 'CryptographicKey',
    types: ['CryptographicKey'],
    schema: CryptographicKey,
    places: [
      [/^id$/, 'model.id'],
      [/^publicKeyPem$/, 'model.properties'],
    ],
  },
  {
    name: 'AlignmentObject',
    types: ['AlignmentObject'],
    schema: AlignmentObject,
    places: [],
  },
]

function classOf(document: JsonObject, kind: Credential['kind']): DocumentClass | undefined {
  const types = typesOf(document)
  const named = CLASSES.find((entry) => entry.types.some((type) => types.includes(type)))
  return named ?? (kind === 'badge' && types.some(isIriType) ? CLASSES[0] : undefined)
}

// An extension class is named by an IRI; what it extends shows in its properties.
function isIriType(type: string): boolean {
  return type.includes(':')
}

function unknownClass(document: JsonObject): Deviation[] {
  const got = document['type']
  const expected = 'a class of OB 2.0, such as Assertion, BadgeClass or Profile'
  const code = got === undefined ? 'missing' : 'wrong_type'
  return [
    deviation({
      check: 'model.type',
      path: ['type'],
      code,
      expected,
      got,
      spec: 'OB 2.0 #data-models',
    }),
  ]
}

function recipientGiven(document: JsonObject): Deviation[] {
  if (document['recipient'] !== undefined) return []
  return [
    deviation({
      check: 'model.subject-identified',
      path: ['recipient'],
      code: 'missing',
      expected: 'a recipient',
      got: undefined,
      spec: 'OB 2.0 #Assertion',
      harmless: true,
    }),
  ]
}

function datesInOrder(document: JsonObject): Deviation[] {
  const issued = parseInstant(stringAt(document, 'issuedOn') ?? '', 'iso8601')
  const expires = parseInstant(stringAt(document, 'expires') ?? '', 'iso8601')
  if (issued === undefined || expires === undefined || compareInstants(issued, expires) <= 0)
    return []
  const facts = { check: 'model.dates', path: ['expires'], spec: 'OB 2.0 #Assertion' } as const
  const expected = 'a moment not before issuedOn'
  return [deviation({ ...facts, code: 'dates_reversed', expected, got: document['expires'] })]
}
