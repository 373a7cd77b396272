import { fakeTerminal, bytesOf, type FakeOptions, type FakeTerminal } from './terminal.fixture.ts'

export const LIST_URL = 'https://school.example/status/1'

export const draft = {
  achievement: {
    id: 'https://school.example/welding',
    name: 'Welding',
    description: 'Joins plates of steel.',
    criteria: 'Weld a tight seam under supervision.',
  },
  issuer: { name: 'Shipyard School' },
  recipient: { email: 'ada@example.org' },
  status: {
    id: `${LIST_URL}#94567`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '94567',
    statusListCredential: LIST_URL,
  },
}

/** Two by two grey pixels. */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAEUlEQVR4AWM8AQQMQMDEAAUAMKYDJOk+9mYAAAAASUVORK5CYII='
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><rect width="2" height="2"/></svg>'

/**
 * An issuer at work: `issuer.jwk`, `draft.json`, `picture.png`, `picture.svg`, the empty
 * `status.json`, and `badge.json` with a place in that list.
 */
export async function openWorkshop(options: FakeOptions = {}): Promise<FakeTerminal> {
  const terminal = fakeTerminal(options)
  put(terminal, 'draft.json', JSON.stringify(draft))
  put(
    terminal,
    'picture.png',
    Uint8Array.from(atob(png), (character) => character.charCodeAt(0)),
  )
  put(terminal, 'picture.svg', svg)
  await done(terminal, 'keys', 'new', '--out', 'issuer.jwk')
  await done(
    terminal,
    'status-list',
    'new',
    '--id',
    LIST_URL,
    '--key',
    'issuer.jwk',
    '--out',
    'status.json',
  )
  await issueBadge(terminal, 'draft.json', 'badge.json')
  putBundle(terminal, 'web.json', { [LIST_URL]: terminal.text('status.json') })
  return terminal
}

export function put(terminal: FakeTerminal, path: string, content: string | Uint8Array): void {
  terminal.files.set(path, bytesOf(content))
}

/** A badge of the workshop's issuer. */
export async function issueBadge(
  terminal: FakeTerminal,
  draftFile: string,
  out: string,
  ...further: string[]
): Promise<void> {
  const where = ['--draft', draftFile, '--out', out]
  await done(terminal, 'issue', '--key', 'issuer.jwk', ...where, ...further)
}

/** A bundle with these bodies by URL. */
export function putBundle(
  terminal: FakeTerminal,
  path: string,
  bodies: Readonly<Record<string, string>>,
): void {
  const documents = Object.fromEntries(
    Object.entries(bodies).map(([url, body]) => [
      url,
      { status: 200, contentType: 'application/vc', body },
    ]),
  )
  const bundle = { format: 'openboat-bundle/1', at: '2026-07-01T12:00:00Z', documents }
  put(terminal, path, JSON.stringify(bundle))
}

/** Runs a step that a test builds on. */
export async function done(terminal: FakeTerminal, ...args: string[]): Promise<string> {
  const { code, out, err } = await terminal.boat(...args)
  if (code !== 0) throw new Error(`boat ${args.join(' ')} ended with ${code}: ${err}`)
  return out
}
