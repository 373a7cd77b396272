import { describe, expect, test } from 'vitest'
import { checkCredential } from './check-credential.ts'
import { parsed, verifiableCredential } from './credentials.fixture.ts'
import type { JsonValue } from './json.ts'

function pathsFor(...contexts: JsonValue[]): (string | undefined)[] {
  const credential = verifiableCredential()
  const all = [...(credential['@context'] as JsonValue[]), ...contexts]
  return checkCredential(parsed({ ...credential, '@context': all }), { profile: 'lenient' })
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ path }) => path)
}

const A = 'https://bees.example/#a'
const B = 'https://bees.example/#b'

describe('contexts written into a credential', () => {
  test.each<[string, JsonValue[], string[]]>([
    [
      'a protected term becomes another',
      [{ '@protected': true, t: A }, { t: B }],
      ['/@context/2/t'],
    ],
    [
      'the same, protected by itself',
      [{ t: { '@id': A, '@protected': true } }, { t: B }],
      ['/@context/2/t'],
    ],
    ['and is removed', [{ '@protected': true, t: A }, { t: null }], ['/@context/2/t']],
    ['it may be said again', [{ '@protected': true, t: A }, { t: { '@id': A } }], []],
    ['what is not protected may change', [{ t: A }, { t: B }], []],
    [
      'one exempt from protection',
      [{ '@protected': true, t: { '@id': A, '@protected': false } }, { t: B }],
      [],
    ],
    ['a mapping that is no IRI', [{ t: 'two words' }], ['/@context/1/t']],
    ['nor a text', [{ t: { '@id': 7 } }], ['/@context/1/t']],
    [
      'a keyword and a compact IRI',
      [{ id: '@id', bees: 'https://bees.example/#', t: 'bees:t' }],
      [],
    ],
  ])('%s', (_, contexts, paths) => {
    expect(pathsFor(...contexts)).toEqual(paths)
  })
})
