import { beforeAll, describe, expect, test } from 'vitest'
import { fakeTerminal, type FakeTerminal } from './terminal.fixture.ts'
import { put } from './workshop.fixture.ts'

let terminal: FakeTerminal

const endorsement = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'urn:x:1',
  type: ['VerifiableCredential', 'EndorsementCredential'],
  name: 'Two\nlines',
  issuer: 'did:web:yard.example',
}

beforeAll(() => {
  terminal = fakeTerminal()
  put(terminal, 'credential.json', JSON.stringify(endorsement))
  put(terminal, 'lossy.json', JSON.stringify({ ...endorsement, undefinedTerm: 1 }))
  put(terminal, 'graph.nq', '_:b <http://x.example/p> _:a .\n_:a <http://x.example/q> "v" .\n')
  put(terminal, 'broken.nq', '<http://x.example/s> <http://x.example/p> .\n')
  put(terminal, 'list.json', '[]')
  put(terminal, 'text.json', 'not JSON')
})

describe('boat canonicalize', () => {
  test('JSON-LD in, canonical N-Quads out, exactly', async () => {
    const rdfType = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>'
    const vocabulary = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html'
    const { code, out, err } = await terminal.boat('canonicalize', 'credential.json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n')).toEqual([
      `<urn:x:1> ${rdfType} <${vocabulary}#EndorsementCredential> .`,
      `<urn:x:1> ${rdfType} <https://www.w3.org/2018/credentials#VerifiableCredential> .`,
      '<urn:x:1> <https://schema.org/name> "Two\\nlines" .',
      '<urn:x:1> <https://www.w3.org/2018/credentials#issuer> <did:web:yard.example> .',
      '',
    ])
  })

  test('N-Quads: blank nodes get their canonical names', async () => {
    for (const hash of ['sha256', 'sha384']) {
      const { code, out } = await terminal.boat('canonicalize', 'graph.nq', '--hash', hash)
      expect(code).toBe(0)
      expect(out).toMatch(/^_:c14n(\d) <http:\/\/x\.example\/[pq]> .+ \.\n_:c14n(?!\1)\d .+ \.\n$/)
    }
  })

  test('standard input is JSON-LD', async () => {
    terminal.stdin = terminal.files.get('credential.json') ?? new Uint8Array()
    const fromFile = await terminal.boat('canonicalize', 'credential.json')
    expect(await terminal.boat('canonicalize', '-')).toEqual(fromFile)
  })

  test('N-Quads by other names, and where they have none', async () => {
    const expected = await terminal.boat('canonicalize', 'graph.nq')
    const graph = terminal.text('graph.nq')
    for (const name of ['graph.NQ', 'graph.nquads', 'graph.nt']) {
      put(terminal, name, graph)
      expect(await terminal.boat('canonicalize', name)).toEqual(expected)
    }
    terminal.stdin = new TextEncoder().encode(graph)
    expect(await terminal.boat('canonicalize', '--nquads', '-')).toEqual(expected)
  })

  test('what would be lost is named, by term and place', async () => {
    const { code, out, err } = await terminal.boat('canonicalize', 'lossy.json')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('/undefinedTerm')
  })

  test.each(['broken.nq', 'list.json', 'text.json'])('%s is refused', async (file) => {
    const { code, out, err } = await terminal.boat('canonicalize', file)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^boat: .+\n$/)
  })
})
