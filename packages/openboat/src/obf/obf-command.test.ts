import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fakeTerminal, type FakeTerminal } from '../command/terminal.fixture.ts'
import { put } from '../command/workshop.fixture.ts'
import { openObfServer, type OpenObfServer } from '../open-obf-server.ts'

// Against a factory that listens: what is tested is the whole way, sockets and TLS included.
let factory: OpenObfServer
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boat-obf-'))
  factory = await openObfServer({ port: 0 }, () => new Date())
  await factory.server.seedDemo()
})
afterAll(async () => {
  await factory.server.close()
  await factory.discard()
  await rm(folder, { recursive: true })
})

/** A terminal with the network, and an account file that `login` has written. */
async function loggedIn(api: 'v1' | 'v2' = 'v2'): Promise<FakeTerminal & { account: string }> {
  const { url, clientId, clientSecret } = factory.ready
  const account = join(folder, `${api}.json`)
  const terminal = fakeTerminal({ fetch: globalThis.fetch, now: new Date().toISOString() })
  terminal.typed = clientSecret
  const login = ['login', '--client-id', clientId, '--url', url, '--api', api]
  const { code, err } = await terminal.boat('obf', ...login, '--account', account, '--force')
  expect({ code, err }).toEqual({
    code: 0,
    err: `Connected to Boat Yard School. The connection is in ${account}, for you alone.\n`,
  })
  return Object.assign(terminal, { account })
}

async function badgeOf(terminal: FakeTerminal & { account: string }): Promise<string> {
  const { out } = await terminal.boat('obf', 'badges', '--json', '--account', terminal.account)
  const badges = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return badges.find(({ draft }) => draft === false).id
}

describe('boat obf login', () => {
  test('asks for the secret, and keeps it for its owner alone', async () => {
    const terminal = await loggedIn()
    expect(terminal.questions).toEqual(['Client secret (it is not shown): '])
    expect([...terminal.secrets]).toEqual([terminal.account])
    expect(JSON.parse(terminal.text(terminal.account))).toMatchObject({
      format: 'openboat-obf-account/1',
      version: 'v2',
      auth: { kind: 'oauth2', clientSecret: factory.ready.clientSecret },
    })
  })

  test.each([
    ['the environment', 'env'],
    ['a file', 'file'],
  ])('takes it from %s', async (_, from) => {
    const { url, clientId, clientSecret } = factory.ready
    const env = from === 'env' ? { OBF_CLIENT_SECRET: clientSecret } : {}
    const terminal = fakeTerminal({ fetch: globalThis.fetch, env })
    put(terminal, 'secret.txt', `${clientSecret}\n`)
    const file = from === 'file' ? ['--secret-file', 'secret.txt'] : []
    const account = join(folder, 'other.json')
    const login = ['--client-id', clientId, '--url', url, ...file, '--account', account]
    expect(await terminal.boat('obf', 'login', ...login)).toMatchObject({ code: 0 })
    expect(terminal.questions).toEqual([])
  })

  test('does not keep what does not work, and shows no secret', async () => {
    const { url, clientId } = factory.ready
    const terminal = fakeTerminal({ fetch: globalThis.fetch })
    terminal.typed = 'wrong_secret'
    const login = ['--client-id', clientId, '--url', url, '--lang', 'fr']
    const account = join(folder, 'wrong.json')
    const { code, err } = await terminal.boat('obf', 'login', ...login, '--account', account)
    expect(code).toBe(1)
    expect(err).toContain('La fabrique n’accepte pas ces identifiants')
    expect(err).not.toContain('wrong_secret')
    expect(terminal.files.has(account)).toBe(false)
  })

  test('nobody to ask', async () => {
    const terminal = fakeTerminal()
    const { code, err } = await terminal.boat('obf', 'login', '--client-id', 'Org1')
    expect(code).toBe(64)
    expect(err).toContain('OBF_CLIENT_SECRET')
  })
})

describe.each(['v1', 'v2'] as const)('with %s', (api) => {
  test('ping, badges, events', async () => {
    const terminal = await loggedIn(api)
    const { account } = terminal
    const { clientId } = factory.ready
    expect(await terminal.boat('obf', 'ping', '--account', account)).toEqual({
      code: 0,
      out: '',
      err: `The factory knows these credentials (${clientId}).\n`,
    })
    const badges = await terminal.boat('obf', 'badges', '--account', account, '--lang', 'fr')
    expect(badges.out.split('\n').length).toBeGreaterThan(2)
    const events = await terminal.boat('obf', 'events', '--account', account, '--json')
    const rows = events.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.every(({ id, badgeId }) => /^\w+$/.test(id) && /^\w+$/.test(badgeId))).toBe(true)
  })

  test('issue once, revoke, export', async () => {
    const terminal = await loggedIn(api)
    const { account } = terminal
    const badge = await badgeOf(terminal)
    const journal = join(folder, `${api}.ndjson`)
    put(
      terminal,
      'class.csv',
      'Name;E-Mail\r\n"Lovelace; Ada";ada@example.org\r\nBob;bob@example.org\r\n',
    )
    const issue = [
      'obf',
      'issue',
      '--badge',
      badge,
      '--recipients',
      'class.csv',
      '--date',
      '2026-07-01',
    ]
    const how = ['--account', account, '--journal', journal, '--occasion', api]
    const first = await terminal.boat(...issue, ...how, '--json')
    expect(first).toMatchObject({ code: 0, err: '' })
    const [{ eventId, emails }] = JSON.parse(first.out).issued
    expect(emails).toEqual(['ada@example.org', 'bob@example.org'])
    expect((await stat(journal)).mode & 0o777).toBe(0o600)
    expect(await readFile(journal, 'utf8')).not.toContain('ada')

    const second = await terminal.boat(...issue, ...how)
    expect(second.out).toBe(
      `Issued to 2 before (event ${eventId}, as the journal says); not issued again\n`,
    )
    const lost = join(folder, `${api}-lost.ndjson`)
    const anew = [
      '--account',
      account,
      '--journal',
      lost,
      '--occasion',
      api,
      '--look-first',
      '--lang',
      'fr',
    ]
    const third = await terminal.boat(...issue, ...anew)
    expect(third.out).toContain(`par un essai précédent (événement ${eventId})`)

    const revoke = ['obf', 'revoke', '--event', eventId, '--recipient', 'bob@example.org']
    expect(await terminal.boat(...revoke, '--account', account)).toEqual({
      code: 0,
      out: '',
      err: `Revoked 1 of event ${eventId}.\n`,
    })

    const exported = await terminal.boat('obf', 'export', '--out', 'school', '--account', account)
    const index = terminal
      .text('school/index.ndjson')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const ours = index.filter((each) => each.eventId === eventId)
    expect(ours.map(({ verdict }) => String(verdict)).toSorted()).toEqual(['rejected', 'verified'])
    expect(exported.code).toBe(1)
    expect(JSON.parse(terminal.text('school/account.json'))).toMatchObject({
      clientId: factory.ready.clientId,
    })

    // A folder of the same account is written anew, one of another is kept.
    const again = () => terminal.boat('obf', 'export', '--out', 'school', '--account', account)
    put(terminal, 'school/events.ndjson', '{"id":"yesterday"}\n')
    expect((await again()).code).toBe(1)
    expect(terminal.text('school/events.ndjson')).toContain(eventId)
    put(terminal, 'school/account.json', '{"clientId":"another","factory":"https://x.example"}')
    expect(await again()).toMatchObject({
      code: 64,
      err: 'boat: school/account.json is there already, and could be your own work; --force replaces it.\n',
    })

    // Without the factory: the file and its bundle give the same verdict.
    const { file, bundle } = ours.find(({ verdict }) => verdict === 'verified')
    const alone = fakeTerminal()
    put(alone, 'badge.json', terminal.text(`school/${file}`))
    put(alone, 'bundle.json', terminal.text(`school/${bundle}`))
    const repeated = await alone.boat('verify', 'badge.json', '--replay', 'bundle.json', '--json')
    expect(JSON.parse(repeated.out).verdict).toBe('verified')
    expect(alone.requests).toEqual([])
  })
})

describe('boat obf register', () => {
  test('makes a certificate that opens the account', async () => {
    const { tlsUrl, caFile, clientId } = factory.ready
    const account = join(folder, 'certificate.json')
    const terminal = fakeTerminal()
    put(terminal, 'ca.pem', await readFile(caFile))
    terminal.typed = await factory.server.registrationKey(clientId)
    const register = ['register', '--url', tlsUrl, '--ca', 'ca.pem', '--account', account]
    const { code, err } = await terminal.boat('obf', ...register)
    expect({ code, err }).toMatchObject({ code: 0 })
    expect(err).toMatch(new RegExp(`^Registered as ${clientId} until \\d{4}-\\d\\d-\\d\\d\\.`))
    expect(terminal.questions).toEqual(['API key (it is not shown): '])
    expect([...terminal.secrets]).toEqual([account])
    const pinged = await terminal.boat('obf', 'ping', '--account', account)
    expect(pinged).toMatchObject({
      code: 0,
      err: `The factory knows these credentials (${clientId}).\n`,
    })
    // Over sockets of its own, which the guarded network of the terminal never saw.
    expect(terminal.requests).toEqual([])
  })

  test('a key that is none', async () => {
    const { url } = factory.ready
    const terminal = fakeTerminal({ fetch: globalThis.fetch, env: { OBF_API_KEY: 'bm9uZQ==' } })
    const { code, err } = await terminal.boat('obf', 'register', '--url', url, '--lang', 'fr')
    expect(code).toBe(64)
    expect(err).toContain('La clé d’API ne convient pas')
    expect(err).not.toContain('bm9uZQ==')
  })
})

test.each([
  [['badges', '--account', 'nothing.json'], 'cannot be opened'],
  [['ping', '--account', 'key.json'], 'holds no connection'],
  [['issue', '--badge', 'B1', '--account', 'x.json'], 'nobody to issue to'],
  [['issue', '--badge', 'B1', '--recipient', 'a@x.org', '--date', 'tomorrow'], '--date is a day'],
])('boat obf %j', async (args, said) => {
  const terminal = fakeTerminal()
  put(terminal, 'key.json', '{"kty":"OKP"}')
  const { code, err } = await terminal.boat('obf', ...args)
  expect(code).toBe(64)
  expect(err).toContain(said)
})
