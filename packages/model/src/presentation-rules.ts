import type { Credential } from './credential.ts'
import { deviation, type Deviation } from './deviation.ts'
import { pointer } from './json-pointer.ts'
import { asList, isJsonObject, type JsonObject, type JsonValue } from './json.ts'
import { recognize, typesOf } from './recognize.ts'
import { optionalIri, requiredIri, typeDeviations } from './vc-rules.ts'

/** @see VCDM 2.0 #verifiable-presentations, #enveloped-verifiable-presentations */
export function presentationDeviations(
  { document, vcdm }: Credential,
  contained: (credential: Credential) => Deviation[],
): Deviation[] {
  const holder = document['holder']
  return [
    ...typeDeviations(document, ['VerifiablePresentation']),
    ...optionalIri(document, ['id'], 'model.id'),
    ...(isJsonObject(holder)
      ? requiredIri(holder['id'], ['holder', 'id'], 'model.issuer')
      : optionalIri(document, ['holder'], 'model.issuer')),
    ...asList(document['verifiableCredential']).flatMap((item, index) =>
      containedDeviations(item, ['verifiableCredential', index], { vcdm, contained }),
    ),
  ]
}

/** What wraps a credential or presentation in a `data:` URL; its content is judged when unwrapped. */
export function envelopedDeviations({ document }: Credential): Deviation[] {
  const id = document['id']
  if (typeof id === 'string' && /^data:application\/[a-z0-9.+-]+[;,]/i.test(id)) return []
  return [
    deviation({
      check: 'model.id',
      path: ['id'],
      code: id === undefined ? 'missing' : 'malformed',
      expected: 'a data: URL such as data:application/vc+jwt,…',
      got: id,
      spec: 'VCDM 2.0 #enveloped-verifiable-credentials',
    }),
  ]
}

export function isEnveloped(document: JsonObject): boolean {
  return typesOf(document).some((type) => type.startsWith('EnvelopedVerifiable'))
}

// Only what fails without doubt is told here; the rest stands in the report on the credential itself.
function containedDeviations(
  item: JsonValue,
  path: readonly (string | number)[],
  context: {
    readonly vcdm: Credential['vcdm']
    readonly contained: (credential: Credential) => Deviation[]
  },
): Deviation[] {
  if (typeof item === 'string' && context.vcdm === '1.1') return []
  const recognition = isJsonObject(item) ? recognize(item) : undefined
  if (!isJsonObject(item) || recognition === undefined)
    return [
      deviation({
        check: 'model.properties',
        path,
        code: 'malformed',
        expected: 'a verifiable credential',
        got: item,
        spec: 'VCDM 2.0 #verifiable-presentations',
      }),
    ]
  return context
    .contained({ ...recognition, envelope: 'json', original: item, document: item })
    .filter((found) => !found.harmless)
    .map((found) => ({ ...found, path: pointer(...path) + found.path }))
}
