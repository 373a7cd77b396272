import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
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

  test('at an address that is no factory, it says so', async () => {
    const strange = createServer((_, response) => {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<p>Nothing here</p>')
    })
    await new Promise<void>((resolve) => strange.listen(0, '127.0.0.1', resolve))
    const { port } = strange.address() as AddressInfo
    const terminal = fakeTerminal({ fetch: globalThis.fetch, env: { OBF_CLIENT_SECRET: 'one' } })
    const login = ['--client-id', 'Org1', '--url', `http://127.0.0.1:${port}`]
    const { code, err } = await terminal.boat('obf', 'login', ...login)
    await new Promise((resolve) => strange.close(resolve))
    expect(code).toBe(64)
    expect(err).toMatch(
      new RegExp(`^boat: No Open Badge Factory answers at http://127.0.0.1:${port}\\.\nPOST /`),
    )
  })

  test.each(['127.0.0.1:8099', 'localhost:8099', 'ftp://obf.example', ''])(
    'an address that is none: %j',
    async (url) => {
      for (const command of ['login', 'register']) {
        const who = command === 'login' ? ['--client-id', 'Org1'] : []
        const terminal = fakeTerminal()
        const { code, err } = await terminal.boat('obf', command, ...who, '--url', url)
        expect({ code, err }).toEqual({
          code: 64,
          err: `boat: --url is an address such as https://openbadgefactory.com, not ${url}\n`,
        })
        expect(terminal.questions).toEqual([])
      }
    },
  )

  test('the secret goes unencrypted to this machine alone, unless somebody says so', async () => {
    const answers = fakeFactory()
    const terminal = fakeTerminal({ fetch: answers, env: { OBF_CLIENT_SECRET: 'one' } })
    const login = ['obf', 'login', '--client-id', 'Org1', '--url', 'http://obf.example']
    const refused = await terminal.boat(...login)
    expect(refused.code).toBe(64)
    expect(refused.err).toContain('http://obf.example would have the secret sent unencrypted')
    expect(refused.err).toContain('--allow-http')
    expect(terminal.requests).toEqual([])

    const account = join(folder, 'open.json')
    const allowed = await terminal.boat(...login, '--allow-http', '--account', account)
    expect(allowed.code).toBe(0)
    expect(JSON.parse(terminal.text(account))).toMatchObject({ allowHttp: true })
    expect(await terminal.boat('obf', 'badges', '--account', account)).toMatchObject({ code: 0 })

    const { allowHttp: _, ...without } = JSON.parse(terminal.text(account))
    put(terminal, account, JSON.stringify(without))
    const asked = terminal.requests.length
    const silent = await terminal.boat('obf', 'badges', '--account', account)
    expect(silent.code).toBe(64)
    expect(silent.err).toContain('log in with --allow-http')
    expect(terminal.requests).toHaveLength(asked)
  })

  test('nobody to ask', async () => {
    const terminal = fakeTerminal()
    const { code, err } = await terminal.boat('obf', 'login', '--client-id', 'Org1')
    expect(code).toBe(64)
    expect(err).toContain('OBF_CLIENT_SECRET')
  })
})

/** Tokens for everybody, an organisation, and no badges. */
function fakeFactory(): typeof globalThis.fetch {
  return async (input) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input)
    if (pathname.endsWith('/token')) {
      return Response.json({ access_token: 'token', expires_in: 18_000 })
    }
    if (pathname.startsWith('/v2/client')) return Response.json({ id: 'Org1', name: 'School' })
    return Response.json({ result: [] })
  }
}

describe('what goes wrong on the way', () => {
  test('a server that is gone: host and port, and a line while it waits', async () => {
    const terminal = await loggedIn()
    const { account } = terminal
    const { port } = new URL(factory.ready.url)
    const gone = Object.assign(terminal, {
      fetch: () => async () => await Promise.reject(refusedConnection()),
    })
    const { code, err } = await fakeClock(() => gone.boat('obf', 'badges', '--account', account))
    expect(code).toBe(1)
    const why = `no connection to 127.0.0.1:${port}, or it broke (ECONNREFUSED)`
    expect(err.split('\n').map((line) => line.replace(/(?:GET|POST) \S+: /, ''))).toEqual([
      `boat: ${why}; waiting, and trying again`,
      'boat: The factory cannot be reached.',
      why,
      '',
    ])
  })

  test('of an order that may have arrived, it says once that nobody knows', async () => {
    const terminal = await loggedIn()
    const { account } = terminal
    const badge = await badgeOf(terminal)
    const gone = Object.assign(terminal, {
      fetch: () => async () => await Promise.reject(refusedConnection()),
    })
    const journal = join(folder, 'gone.ndjson')
    const how = ['--account', account, '--journal', journal, '--recipient', 'ada@example.org']
    const issue = ['obf', 'issue', '--badge', badge, ...how]
    const { code, err } = await fakeClock(() => gone.boat(...issue))
    expect(code).toBe(2)
    expect(err).toContain('\nUnknown for 1: It is not known whether this has been done.')
    expect(err.split('It is not known whether')).toHaveLength(2)
    expect(err).not.toContain('Not issued')
  })

  test('too many requests: how long the factory asks to wait', async () => {
    const terminal = await loggedIn()
    const { account } = terminal
    const busy = Object.assign(terminal, {
      fetch: () => async () => new Response('', { status: 429, headers: { 'retry-after': '90' } }),
    })
    const { code, err } = await busy.boat('obf', 'badges', '--account', account)
    expect(code).toBe(1)
    expect(err).toMatch(/too many requests; try again later\.\n.*429; it asks to wait 90 s\n$/)
  })
})

/** As `fetch` rejects where nobody listens. */
function refusedConnection(): TypeError {
  return new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })
}

/** Waits take no time. */
async function fakeClock<Result>(action: () => Promise<Result>): Promise<Result> {
  const { setInterval: realInterval, clearInterval: stop } = globalThis
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  const driving = realInterval(() => void vi.advanceTimersByTimeAsync(200), 1)
  try {
    return await action()
  } finally {
    stop(driving)
    vi.useRealTimers()
  }
}

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

    const misspelt = ['obf', 'revoke', '--event', eventId, '--recipient', 'ADA@example.org']
    expect(
      await terminal.boat(...misspelt, '--recipient', 'zoe@example.org', '--account', account),
    ).toEqual({
      code: 1,
      out: '',
      err: `boat: Nothing was revoked: not among the recipients of event ${eventId}: zoe@example.org\n`,
    })
    expect(await terminal.boat('obf', 'revoke', '--event', eventId)).toEqual({
      code: 64,
      out: '',
      err: 'boat: nobody to revoke from: name them with --recipient\n',
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
  [['badges', '--account', 'nothing.json'], 'Connect first: boat obf login'],
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
