import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { bakeTags, type BakeTag } from '../bake-tag.ts'
import { elementNames, tagOf } from './element-name.ts'
import { bakeSvg, unbakeSvg } from './svg.fixture.ts'
import { forbiddenCharacter } from './xml-text.ts'

// saxes is an independent XML parser, strict about well-formedness and namespaces.

interface Seen {
  readonly tag: BakeTag
  readonly verify: string
  text: string
}

/** The credential elements as saxes reports them; throws where it finds no well-formed document. */
function seenBySaxes(svg: string): Seen[] {
  const parser = new SaxesParser({ xmlns: true })
  const seen: Seen[] = []
  let depth = 0
  let inside: { seen: Seen; depth: number } | undefined
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    depth += 1
    const tag = tagOf(local, uri)
    if (inside !== undefined || tag === undefined) return
    inside = {
      seen: { tag, verify: attributes['verify']?.value ?? '', text: '' },
      depth,
    }
    seen.push(inside.seen)
  })
  const add = (text: string): void => {
    if (inside?.depth === depth) inside.seen.text += text
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    if (inside?.depth === depth) inside = undefined
    depth -= 1
  })
  parser.write(svg).close()
  return seen
}

// Any code point but NUL. Like fast-check's 'binary' unit, which takes seconds to build.
const character = fc
  .oneof(fc.integer({ min: 1, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code))

const credentialText = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(']', ']]>', '>', '<', '&', '&amp;', '\r', '\n', '"', "'", '<![CDATA['),
      character,
    ),
    minLength: 1,
  })
  .filter((text) => text.trim() !== '' && forbiddenCharacter(text) === undefined)

describe('what is baked', () => {
  const tags = fc.constantFrom(...bakeTags)
  const rootAttributes = fc.constantFrom(
    '',
    ' xmlns="http://www.w3.org/2000/svg"',
    ' xmlns:openbadges="http://openbadges.org"',
    ' xmlns="https://purl.imsglobal.org/ob/v3p0" xmlns:openbadges="urn:x"',
  )

  test('saxes finds, with exactly the same text', () => {
    fc.assert(
      fc.property(tags, rootAttributes, credentialText, (tag, attributes, credential) => {
        const svg = new TextEncoder().encode(`<svg${attributes}><g/></svg>`)
        const baked = bakeSvg(svg, { tag, credential, replace: true })
        const [seen, ...others] = seenBySaxes(new TextDecoder().decode(baked))
        expect(others).toEqual([])
        expect(seen?.tag).toBe(tag)
        expect(seen?.text === '' ? seen.verify : seen?.text).toBe(credential)
      }),
    )
  })
})

// What both may call blank: only white space as written, so white space is left out at the ends.
const comparable = (svg: string): string[] =>
  seenBySaxes(svg)
    .filter(({ verify, text }) => verify.trim() !== '' || text.trim() !== '')
    .map(({ tag, verify, text }) => [tag, verify.trim(), text.trim()].join('|'))

const ours = async (svg: string): Promise<string[]> => {
  const { credentials } = await unbakeSvg(new TextEncoder().encode(svg))
  return credentials.map(({ tag, form, text, verifyUrl = '' }) =>
    (form === 'svg-verify' ? [tag, text, ''] : [tag, verifyUrl, text.trim()]).join('|'),
  )
}

describe('documents that nobody baked', () => {
  const tagName = fc.constantFrom(
    'credential',
    'assertion',
    'a:credential',
    'b:assertion',
    'g',
    'a:g',
  )
  const namespace = fc.constantFrom(...bakeTags.map((tag) => elementNames[tag].namespace), 'urn:x')
  const attributes = fc
    .record(
      {
        xmlns: fc.oneof(namespace, fc.constant('')),
        'xmlns:a': namespace,
        'xmlns:b': namespace,
        // A URL, so that a body beside it is the credential for both.
        verify: fc.constantFrom('https://e.org/?a=1&amp;b', ' ', '&#104;ttps://e.org\n/'),
        'a:verify': fc.constant('no'),
        other: fc.constantFrom('>', '/>', '&quot;', 'é'),
      },
      { requiredKeys: [] },
    )
    .map((record) => Object.entries(record).map(([name, value]) => ` ${name}="${value}"`))
  const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
    element: fc
      .tuple(tagName, attributes, fc.array(tie('content'), { maxLength: 4 }))
      .map(([tag, list, content]) => `<${tag}${list.join('')}>${content.join('')}</${tag}>`),
    content: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(
        'text',
        ' \n',
        '\r\n',
        '&lt;&#x41;&#13;',
        '<!-- <credential> -->',
        '<?p <g> ?>',
        '<![CDATA[ </g>&amp; ]]>',
        '<![CDATA[]]>',
        '<g/>',
      ),
      tie('element'),
    ),
  }))
  const prolog = fc.constantFrom(
    '',
    '\uFEFF',
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<!DOCTYPE svg PUBLIC "a" "b" [ <!ENTITY c "]>"> ]>',
  )

  test('are read as saxes reads them', async () => {
    let read = 0
    await fc.assert(
      fc.asyncProperty(prolog, fc.array(element, { maxLength: 4 }), async (start, elements) => {
        const svg = `${start}<svg xmlns:a="${elementNames.openbadgecredential.namespace}" xmlns:b="http://openbadges.org">${elements.join('')}</svg>`
        const expected = comparable(svg)
        expect(await ours(svg)).toEqual(expected)
        read += expected.length
      }),
      { numRuns: 1000 },
    )
    expect(read).toBeGreaterThan(100)
  })

  test('and whatever saxes accepts after a random cut and paste, we read alike', async () => {
    let accepted = 0
    await fc.assert(
      fc.asyncProperty(element, fc.nat(), fc.nat(30), fc.nat(), async (body, from, length, to) => {
        const piece = body.slice(from % body.length, (from % body.length) + length)
        const rest = body.replace(piece, '')
        const at = to % (rest.length + 1)
        const svg = `<svg xmlns:a="urn:x" xmlns:b="http://openbadges.org">${rest.slice(0, at)}${piece}${rest.slice(at)}</svg>`
        let expected: string[]
        try {
          expected = comparable(svg)
        } catch {
          return
        }
        accepted += 1
        expect(await ours(svg)).toEqual(expected)
      }),
      { numRuns: 2000 },
    )
    expect(accepted).toBeGreaterThan(100)
  })
})
