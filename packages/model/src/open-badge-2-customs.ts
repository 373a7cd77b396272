import { deviation, type Deviation } from './deviation.ts'
import { isAbsoluteIri, isHttpIri } from './iri.ts'
import { stringsOf, type JsonValue } from './json.ts'
import type { LinkedNode } from './linked-nodes.ts'
import { typesOf } from './recognize.ts'

/**
 * What the letter of OB 2.0 allows and both official validators refuse, so that few platforms read
 * it: ids in other schemes than http(s) and urn:uuid, issuers who are not on the web, and several
 * values where they take one. Nothing is ambiguous about it.
 *
 * @see OB 2.0 #Profile (id, email), #BadgeClass (criteria)
 */
export function customDeviations(nodes: readonly LinkedNode[]): Deviation[] {
  return nodes
    .filter((found) => !isElsewhere(found))
    .flatMap((found) => [...oddIds(found), ...severalValues(found)])
}

/** Other people's vocabulary, and the ids of badges that others looked after. */
function isElsewhere({ node, path }: LinkedNode): boolean {
  return typesOf(node).includes('Extension') || path[0] === 'revokedAssertions'
}

// prettier-ignore
const LINKS: ReadonlySet<string> = new Set([
  'id', 'badge', 'issuer', 'creator', 'owner', 'publicKey', 'revocationList', 'related', 'evidence',
  'criteria', 'author',
])

function oddIds(found: LinkedNode): Deviation[] {
  const { node, path } = found
  // A picture may be written out, as a data: URL.
  const isPicture = path.at(-1) === 'image'
  const links = Object.keys(node).filter((name) => LINKS.has(name) && !(isPicture && name === 'id'))
  return links.flatMap((name) => {
    const isOnTheWeb = WEB.has(name) || (name === 'id' && isProfile(found))
    const isUsual = isOnTheWeb ? isHttpIri : isUsualIri
    return stringsOf(node[name])
      .filter((text) => !isUsual(text) && isAbsoluteIri(text))
      .map((got) => {
        const expected = isOnTheWeb ? 'an http(s) URL' : 'an http(s) URL, or urn:uuid: and a UUID'
        return custom([...path, name], 'malformed', expected, got)
      })
  })
}

/** A link to one of these is followed or looked at, which takes an address. */
const WEB: ReadonlySet<string> = new Set(['issuer', 'criteria', 'evidence'])

function isUsualIri(text: string): boolean {
  return isHttpIri(text) || UUID.test(text)
}

const UUID = /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function isProfile({ node, path }: LinkedNode): boolean {
  return path.at(-1) === 'issuer' || typesOf(node).some((type) => PROFILES.has(type))
}

const PROFILES: ReadonlySet<string> = new Set(['Issuer', 'Profile'])

function severalValues(found: LinkedNode): Deviation[] {
  const single = isProfile(found) ? ['email', 'telephone'] : ['criteria']
  return single.flatMap((name) => {
    const got = found.node[name]
    if (!Array.isArray(got) || got.length < 2) return []
    return custom([...found.path, name], 'not_single', 'one value', got)
  })
}

function custom(
  path: LinkedNode['path'],
  code: 'malformed' | 'not_single',
  expected: string,
  got: JsonValue,
): Deviation {
  const isOwnId = path.length === 1 && path[0] === 'id'
  return deviation({
    check: isOwnId ? 'model.id' : 'model.properties',
    path,
    code,
    expected,
    got,
    spec: 'OB 2.0 #Profile, #BadgeClass',
    harmless: true,
  })
}
