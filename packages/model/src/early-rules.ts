import type { Credential, Version } from './credential.ts'
import { deviation, type Deviation } from './deviation.ts'
import { isJsonObject, objectAt, stringAt, type JsonObject } from './json.ts'
import { schemaBefore2 } from './open-badge-1.ts'
import { openBadge2Form } from './open-badge-2-form.ts'
import { openBadge2Deviations } from './open-badge-2-rules.ts'
import { schemaDeviations } from './schema-deviations.ts'
import { withoutEmpty } from './serialization.ts'
import { upgradeAssertion } from './upgrade-assertion.ts'

/**
 * OB 0.5, 1.0 and 1.1, judged in the shape of OB 2.0, without what only OB 2.0 asks for, and by the
 * forms that their values have in their own versions. Paths point into the upgraded document, and for
 * the latter into the original.
 *
 * @see OB 2.0 #appendix-b; the 1.1 and 0.5 specifications
 */
export function earlyDeviations({ document, kind, version }: Credential): Deviation[] {
  if (version !== '0.5' && version !== '1.0' && version !== '1.1') return []
  const upgraded = withoutEmpty(upgradeAssertion(document, { version }))
  return [
    ...openBadge2Deviations(openBadge2Form(upgraded), kind).filter((found) =>
      applies(found, version, upgraded),
    ),
    ...(version === '0.5' ? embeddedBadge(document) : []),
    ...schemaDeviations(document, {
      schema: schemaBefore2(document),
      places: [],
      spec: version === '0.5' ? 'OB 0.5 assertion' : 'OB 1.1 #specification',
    }),
  ]
}

function applies(found: Deviation, version: Version, upgraded: JsonObject): boolean {
  if (found.code === 'missing') return !isOptional(found.path, version)
  // Whom and what a picture shows has other forms there, which `schemaBefore2` knows.
  if (found.path === '/recipient/type' || found.path === '/image') return false
  // OB 0.5 allowed sha1, and told a hash from an address by its form alone.
  const identity = stringAt(objectAt(upgraded, 'recipient'), 'identity') ?? ''
  return !(
    version === '0.5' &&
    found.path === '/recipient' &&
    /^sha1\$[0-9a-f]{40}$/i.test(identity)
  )
}

function isOptional(path: string, version: Version): boolean {
  if (path.endsWith('/email')) return true
  // Documents of OB 0.5 and 1.0 have no id: they are known by the URL they were fetched from.
  if (path.endsWith('/id') && version !== '1.1') return true
  return version === '0.5' && path === '/issuedOn'
}

function embeddedBadge(document: JsonObject): Deviation[] {
  const got = document['badge']
  if (isJsonObject(got)) return []
  const facts = { check: 'model.achievement', path: ['badge'], spec: 'OB 0.5 assertion' } as const
  return [deviation({ ...facts, code: 'malformed', expected: 'the badge as an object', got })]
}
