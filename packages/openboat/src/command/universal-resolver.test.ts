import type { PublicJwk } from '@openboat/model'
import { generateKey, publicKeyOf } from '@openboat/proof'
import { beforeAll, describe, expect, test } from 'vitest'
import { fakeTerminal, type FakeTerminal } from './terminal.fixture.ts'
import { done, draft, put } from './workshop.fixture.ts'

// A badge by an issuer of a DID method that is not built in, and what a universal resolver says of it.

const did = 'did:example:shipyard%3A1'
const address = 'https://resolver.example'
const asked = `${address}/1.0/identifiers/did:example:shipyard%253A1`

let key = ''
let publicKey: PublicJwk
let badge = ''

beforeAll(async () => {
  const pair = await generateKey('ed25519')
  key = JSON.stringify(pair)
  publicKey = publicKeyOf(pair)
  const terminal = fakeTerminal()
  put(terminal, 'issuer.jwk', key)
  const { status: _, ...unlisted } = draft
  put(terminal, 'draft.json', JSON.stringify({ ...unlisted, issuer: { id: did, name: 'Yard' } }))
  const signing = ['--key', 'issuer.jwk', '--verification-method', `${did}#key-1`]
  badge = await done(terminal, 'issue', ...signing, '--draft', 'draft.json')
})

function didDocument(id = did): object {
  const method = `${id}#key-1`
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id,
    verificationMethod: [
      { id: method, type: 'JsonWebKey', controller: id, publicKeyJwk: publicKey },
    ],
    assertionMethod: [method],
  }
}

const result = (error?: unknown, deactivated = false) => ({
  didDocument: error === undefined ? didDocument() : null,
  didResolutionMetadata: error === undefined ? {} : { error },
  didDocumentMetadata: deactivated ? { deactivated } : {},
})

/** A terminal whose network is this resolver. */
function terminalWith(body: object | string, status = 200): FakeTerminal {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const terminal = fakeTerminal({ fetch: async () => new Response(text, { status }) })
  put(terminal, 'badge.json', badge)
  return terminal
}

const verifyWith = async (terminal: FakeTerminal, ...flags: string[]) =>
  await terminal.boat('verify', 'badge.json', ...flags)

describe('boat verify --did-resolver', () => {
  test.each([
    ['a whole result', () => result(), address],
    ['the document alone', () => didDocument(), `${address}/`],
    ['at the address of its API', () => result(), `${address}/1.0/identifiers/`],
  ])('%s', async (_, body, given) => {
    const terminal = terminalWith(body())
    expect((await verifyWith(terminal, '--did-resolver', given)).code).toBe(0)
    expect(terminal.requests).toEqual([asked])
  })

  test('asks for the whole result', async () => {
    const accepted: (string | null)[] = []
    const terminal = fakeTerminal({
      fetch: async (_, init) => {
        accepted.push(new Headers(init?.headers).get('accept'))
        return Response.json(result())
      },
    })
    put(terminal, 'badge.json', badge)
    expect((await verifyWith(terminal, '--did-resolver', address)).code).toBe(0)
    expect(accepted).toEqual([expect.stringMatching(/^application\/did-resolution, /)])
  })

  test('what it says is recorded, and replayed without it', async () => {
    const terminal = terminalWith(result())
    const recording = ['--did-resolver', address, '--record', 'bundle.json', '--json']
    const first = await verifyWith(terminal, ...recording)
    const { documents } = JSON.parse(terminal.text('bundle.json')) as {
      documents: Record<string, { contentType: string }>
    }
    expect(documents).toMatchObject({ [did]: { status: 200, contentType: 'application/did+json' } })
    const again = await verifyWith(terminal, '--replay', 'bundle.json', '--json')
    expect(terminal.requests).toHaveLength(1)
    const { verdict, findings } = JSON.parse(first.out) as Record<string, unknown>
    expect(JSON.parse(again.out)).toMatchObject({ verdict, findings })
  })

  test('without it, the key is unknown', async () => {
    const terminal = terminalWith(result())
    expect((await verifyWith(terminal)).code).toBe(2)
    expect(terminal.requests).toEqual([])
  })

  test.each([
    ['deactivated', () => result(undefined, true), 200, 1],
    ['deactivated, by the status alone', () => '', 410, 1],
    ['not found', () => result('notFound'), 404, 2],
    ['not found, by the status alone', () => 'no such page', 404, 2],
    ['of a method that it does not know', () => result('methodNotSupported'), 501, 2],
    ['not resolved, as later drafts say it', () => result({ type: 'x#INTERNAL_ERROR' }), 500, 2],
    [
      'somebody else’s',
      () => ({ ...result(), didDocument: didDocument('did:example:eve') }),
      200,
      2,
    ],
    ['somebody else’s, alone', () => didDocument('did:example:eve'), 200, 2],
    ['no JSON', () => '<html>', 200, 2],
    ['larger than a document may be', () => ({ ...result(), more: 'x'.repeat(1 << 20) }), 200, 2],
  ])('a DID that is %s', async (_, body, status, code) => {
    const terminal = terminalWith(body(), status)
    expect((await verifyWith(terminal, '--did-resolver', address)).code).toBe(code)
  })

  test('is asked only where documents may be', async () => {
    const terminal = terminalWith(result())
    const refused = await verifyWith(terminal, '--did-resolver', 'https://10.0.0.1', '--json')
    expect([refused.code, terminal.requests]).toEqual([2, []])
    expect(refused.out).toContain('its resolver answered refused')
    const local = 'http://localhost:8080'
    const { code, err } = await verifyWith(terminal, '--did-resolver', local)
    expect(code).toBe(64)
    expect(err).toContain(`is not https: --allow-origin ${local} lets it through`)
    const allowed = ['--did-resolver', local, '--allow-origin', local]
    expect((await verifyWith(terminal, ...allowed)).code).toBe(0)
  })

  test.each([
    [['--offline'], /--did-resolver asks the network, which --offline rules out/],
    [['--replay', 'web.json'], /which --replay rules out: leave one of them out/],
  ])('is wrong usage with %j', async (flags, message) => {
    const terminal = terminalWith(result())
    const web = { format: 'openboat-bundle/1', at: '2026-07-01T00:00:00Z', documents: {} }
    put(terminal, 'web.json', JSON.stringify(web))
    const { code, out, err } = await verifyWith(terminal, '--did-resolver', address, ...flags)
    expect([code, out, terminal.requests]).toEqual([64, '', []])
    expect(err).toMatch(message)
  })

  test.each([
    ['resolver.example', 'not resolver.example'],
    ['ftp://resolver.example', 'not ftp:'],
    ['https://resolver.example?a=1', 'not https:'],
    ['https://me:secret@resolver.example', 'not https://…@resolver.example'],
  ])('%s is no address of one', async (given, message) => {
    const { code, err } = await verifyWith(terminalWith(result()), '--did-resolver', given)
    expect(code).toBe(64)
    expect(err).toContain(message)
    expect(err).not.toContain('secret')
  })
})
