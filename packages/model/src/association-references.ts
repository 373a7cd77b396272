import type { Credential } from './credential.ts'
import { deviation, type Deviation } from './deviation.ts'
import {
  asList,
  isJsonObject,
  objectAt,
  stringAt,
  type JsonObject,
  type JsonValue,
} from './json.ts'
import { parseCompactJws } from './parse-compact-jws.ts'

/**
 * Associations of a record that lead to something which is not in it. What stands in an envelope is
 * read; while one of the credentials cannot be read, nothing is said, as it may be meant.
 *
 * @see CLR 2.0 #association
 */
export function associationDeviations({ document }: Pick<Credential, 'document'>): Deviation[] {
  const subject = objectAt(document, 'credentialSubject')
  const documents = asList(subject?.['verifiableCredential']).map(containedDocument)
  if (!documents.every((each) => each !== undefined)) return []
  const known = new Set([
    ...idsOf(subject?.['achievement']),
    ...documents.flatMap((each) => [
      ...idsOf(each),
      ...asList(each['credentialSubject']).flatMap((inner) =>
        isJsonObject(inner) ? idsOf(inner['achievement']) : [],
      ),
    ]),
  ])
  const associations = subject?.['association']
  return asList(associations).flatMap((association, index) => {
    if (!isJsonObject(association)) return []
    const path = [
      'credentialSubject',
      'association',
      ...(Array.isArray(associations) ? [index] : []),
    ]
    return ['sourceId', 'targetId'].flatMap((name) => {
      const id = stringAt(association, name)
      return id === undefined || known.has(id) ? [] : [dangling([...path, name], id)]
    })
  })
}

/** The credential itself, or the payload of the JWT in its `data:` URL. */
function containedDocument(value: JsonValue): JsonObject | undefined {
  if (!isJsonObject(value)) return undefined
  const id = stringAt(value, 'id') ?? ''
  if (!id.startsWith('data:')) return value
  const payload = parseCompactJws(id.slice(id.indexOf(',') + 1))?.payload
  return objectAt(payload, 'vc') ?? payload
}

function idsOf(value: JsonValue | undefined): string[] {
  return asList(value).flatMap((node) => {
    const id = isJsonObject(node) ? stringAt(node, 'id') : undefined
    return id === undefined ? [] : [id]
  })
}

function dangling(path: readonly (string | number)[], got: string): Deviation {
  return deviation({
    check: 'model.references',
    path,
    code: 'dangling_reference',
    expected: 'the id of an achievement or a credential of this record',
    got,
    spec: 'CLR 2.0 #association',
    harmless: true,
  })
}
