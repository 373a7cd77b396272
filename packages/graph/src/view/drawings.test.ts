import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { describe, expect, test } from 'vitest'
import { buildGraph, type GraphParts } from '../build-graph.ts'
import { authorities, endorsement, seenIn } from '../ecosystem.fixture.ts'
import { xml } from '../exports/xml.ts'
import { legitimacyOf } from '../legitimacy.ts'
import { nodeKinds } from '../recognition-node.ts'
import { drawEgo } from './draw-ego.ts'
import { drawRecognition } from './draw-recognition.ts'
import { drawingWords } from './drawing-words.ts'
import { accent, ink, kindLooks, linkLooks, pale, paper, tint } from './kind-look.ts'

const parts: GraphParts = {
  nodes: [
    { id: 'urn:network', kind: 'organization', name: { fr: 'Le réseau', en: 'The network' } },
    { id: 'urn:academy', kind: 'organization', name: { fr: 'L’académie', en: 'The academy' } },
    { id: 'urn:museum', kind: 'organization', name: { fr: 'Le musée' } },
    { id: 'urn:badge', kind: 'achievement', name: { fr: 'Souder <vite> & bien' } },
    { id: 'did:example:lea', kind: 'person', name: { fr: 'Léa Martin' } },
    { id: 'urn:skill', kind: 'skill', name: { fr: 'Soudure' } },
  ],
  edges: [
    endorsement('urn:network', 'urn:academy'),
    { ...endorsement('urn:academy', 'urn:badge'), id: 'urn:i', kind: 'issues' },
    endorsement('urn:network', 'urn:badge'),
    endorsement('did:example:lea', 'urn:badge'),
    endorsement('urn:museum', 'urn:badge', { verified: 'rejected' }),
    { ...endorsement('urn:badge', 'urn:skill'), id: 'urn:s', kind: 'alignsTo' },
    endorsement('urn:academy', 'urn:network'),
  ],
}
const snapshot = seenIn(buildGraph(parts))
const legitimacy = legitimacyOf(snapshot, { seeds: authorities('urn:network') })

interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Every element, by a parser that is not ours; it throws for what is not well-formed. */
function tagsOf(svg: string): Tag[] {
  const tags: Tag[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => tags.push({ name, attributes }))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(svg).close()
  return tags
}

const labelsOf = (svg: string) =>
  tagsOf(svg).flatMap(({ attributes }) => attributes['aria-label'] ?? [])

describe('the surroundings of a badge', () => {
  const french = drawEgo(snapshot, 'urn:badge', { personal: 'omit', language: 'fr' })

  test('say who speaks for it, what it belongs to, and what does not count', () => {
    expect(labelsOf(french.svg)).toEqual([
      'L’académie (organisation). S’en portent garants : Le réseau. Se porte garant de : Souder <vite> & bien, Le réseau.',
      'Le réseau (organisation). S’en portent garants : L’académie. Se porte garant de : L’académie, Souder <vite> & bien.',
      'Non compté : ce que dit Le musée, car une vérification a échoué.',
      'Souder <vite> & bien (badge). S’en portent garants : L’académie, Le réseau. Se rattache à : Soudure.',
      'Soudure (compétence).',
    ])
    expect(french.title).toBe('Autour de « Souder <vite> & bien »')
    expect(french.text.slice(0, 5).toSorted()).toEqual(labelsOf(french.svg).toSorted())
  })

  test('name nobody unless the caller says so', () => {
    const key = new Uint8Array(16).fill(7)
    const hidden = drawEgo(snapshot, 'urn:badge', { personal: 'pseudonymise', key })
    const named = drawEgo(snapshot, 'urn:badge', { personal: 'keep' })
    for (const { svg, text } of [french, hidden]) {
      expect(`${svg}${text.join()}`).not.toMatch(/Léa|example:lea/)
    }
    expect(hidden.text.join()).toMatch(/A person [0-9a-f]{6}/)
    expect(french.text).toContain('Les personnes ne figurent pas sur cette image.')
    expect(named.text.join()).toContain('Léa Martin (person)')
  })

  test('of a person who is to be left out cannot be drawn', () => {
    const draw = () => drawEgo(snapshot, 'did:example:lea', { personal: 'omit' })
    expect(draw).toThrow(expect.objectContaining({ code: 'not_publishable' }))
  })

  test('of nobody known, or without a word on people', () => {
    const unknown = () => drawEgo(snapshot, 'urn:none', { personal: 'omit' })
    expect(unknown).toThrow(expect.objectContaining({ code: 'unknown_node' }))
    const silent = () => drawEgo(snapshot, 'urn:badge', {} as { personal: 'omit' })
    expect(silent).toThrow(expect.objectContaining({ code: 'bad_argument' }))
  })

  test('stop at the limit, and say so; whoever issues is never cut', () => {
    const crowd = Array.from({ length: 30 }, (_, index) =>
      endorsement(`urn:aaa:${index}`, 'urn:badge'),
    )
    const large = seenIn(buildGraph({ ...parts, edges: [...parts.edges, ...crowd] }))
    const { text } = drawEgo(large, 'urn:badge', { personal: 'omit', limit: 5 })
    expect(text.join('\n')).toContain('more are not shown.')
    expect(text.join('\n')).toContain('The academy')
  })
})

describe('the map of recognition', () => {
  test('runs from the authorities, with nobody on it', () => {
    const { svg, text } = drawRecognition(legitimacy, { language: 'en' })
    expect(labelsOf(svg)).toEqual([
      expect.stringMatching(/^The network \(authority\), legitimacy 0\.\d+\./),
      expect.stringMatching(/^Souder <vite> & bien \(badge\), legitimacy 0\.\d+\./),
      expect.stringMatching(
        /^The academy \(organisation\), legitimacy 0\.\d+\. Spoken for by: The network\./,
      ),
    ])
    expect(`${svg}${text.join()}`).not.toMatch(/Léa|example:lea/)
  })

  test('shows no person even where persons may be scored', () => {
    const seeds = authorities('urn:network', 'did:example:lea')
    const scored = legitimacyOf(snapshot, { seeds, personsBecause: 'for the test' })
    expect(drawRecognition(scored).svg).not.toMatch(/Léa|example:lea/)
  })

  test('says how many it leaves out', () => {
    expect(drawRecognition(legitimacy, { limit: 2, language: 'fr' }).text).toContain(
      'Un autre n’est pas montré.',
    )
  })
})

describe('every drawing', () => {
  const drawings = [
    drawRecognition(legitimacy, { language: 'fr' }),
    drawEgo(snapshot, 'urn:badge', { personal: 'keep', hops: 2 }),
  ]

  test('is well-formed, and is named and described for assistive technology', () => {
    for (const { svg, title } of drawings) {
      const [root, first, second] = tagsOf(svg)
      expect(root?.attributes).toMatchObject({ role: 'graphics-document document' })
      expect([first?.name, second?.name]).toEqual(['title', 'desc'])
      expect(root?.attributes['aria-labelledby']).toBe(
        `${first?.attributes['id']} ${second?.attributes['id']}`,
      )
      expect(svg).toContain(`>${xml(title)}</title>`)
      expect(['fr', 'en']).toContain(root?.attributes['lang'])
    }
  })

  test('loads nothing and runs nothing', () => {
    for (const { svg } of drawings) {
      expect(tagsOf(svg).map(({ name }) => name)).not.toContain('script')
      expect(svg).not.toMatch(/href|url\(|@import|\bon[a-z]+=/)
    }
  })

  test('is the same whatever the order of the parts', () => {
    const [nodes = [], edges] = [parts.nodes, parts.edges]
    const shuffled = seenIn(
      buildGraph({ nodes: [...nodes].toReversed(), edges: [...edges].toReversed() }),
    )
    const again = drawRecognition(legitimacyOf(shuffled, { seeds: authorities('urn:network') }), {
      language: 'fr',
    })
    expect(again.svg).toBe(drawings[0]?.svg)
  })

  test('two in one page do not share ids', () => {
    const ids = drawings.map(({ svg }) => /id="(boat-[0-9a-f]{8})"/.exec(svg)?.[1])
    expect(new Set(ids).size).toBe(2)
  })
})

describe('for eyes of all kinds', () => {
  test('text has 4.5:1, signs and lines 3:1 (WCAG 2.2, 1.4.3 and 1.4.11)', () => {
    for (const text of [ink, pale]) {
      for (const ground of [paper, tint]) expect(contrast(text, ground)).toBeGreaterThan(4.5)
    }
    for (const { colour } of Object.values(kindLooks)) {
      expect(contrast(colour, paper)).toBeGreaterThan(4.5)
      expect(contrast(colour, tint)).toBeGreaterThan(4.5)
      expect(contrast(colour, accent)).toBeGreaterThan(3)
    }
    for (const { colour } of Object.values(linkLooks)) {
      expect(contrast(colour, paper)).toBeGreaterThan(4.5)
    }
  })

  test('kinds and lines differ in more than colour', () => {
    const signs = nodeKinds.map((kind) => kindLooks[kind].sign)
    expect(new Set(signs).size).toBe(nodeKinds.length)
    const dashes = Object.values(linkLooks).map(({ dashes: each }) => each ?? 'whole')
    expect(new Set(dashes).size).toBe(dashes.length)
  })

  test('each kind has a name of its own in each language', () => {
    for (const { kinds } of Object.values(drawingWords)) {
      expect(new Set(Object.values(kinds)).size).toBe(nodeKinds.length)
    }
  })
})

/** @see WCAG 2.2, relative luminance and contrast ratio */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
