import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { constants, publicDecrypt } from 'node:crypto'
import { Agent } from 'undici'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ObfServerAccess } from '../open-obf-server.ts'
import { fakeTerminal, type FakeTerminal } from './terminal.fixture.ts'

let folder = ''
const running = new Set<() => Promise<void>>()

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'obf-server-command-'))
})
afterEach(async () => {
  for (const stop of running) await stop()
  running.clear()
  await rm(folder, { recursive: true, force: true })
})

interface Started extends ObfServerAccess {
  readonly line: string
  readonly stop: () => Promise<void>
}

async function started(...args: string[]): Promise<Started> {
  const terminal = fakeTerminal({ now: '2026-10-01T11:48:35Z' })
  const ended = terminal.boat('obf-server', '--port', '0', ...args)
  const line = await lineOf(terminal, ended)
  const stop = async () => {
    terminal.interrupt()
    await ended
  }
  running.add(stop)
  return { ...(JSON.parse(line) as ObfServerAccess), line, stop }
}

/** What it writes first; or why it ended before. */
async function lineOf(
  terminal: FakeTerminal,
  ended: Promise<{ readonly err: string }>,
): Promise<string> {
  let why = ''
  void ended.then(({ err }) => (why = err))
  for (;;) {
    const line = terminal.takeOut()
    if (line !== '') return line
    if (why !== '') throw new Error(why)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function tokenOf({ url, clientId, clientSecret }: ObfServerAccess): Promise<string> {
  const answer = await fetch(`${url}/v1/client/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    }),
  })
  return ((await answer.json()) as { access_token: string }).access_token
}

/** What is on the wire, byte for byte. */
async function exchange(url: string, request: string): Promise<string> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.setEncoding('latin1')
  // Not `end`: a client that hangs up while it is served has lost interest.
  socket.write(request.replaceAll(/\r?\n/g, '\r\n'))
  let answer = ''
  for await (const part of socket) answer += String(part)
  return answer
}

test('says in one line how to get in, and listens to this machine alone', async () => {
  const { line, url, tlsUrl, caFile, clientId, clientSecret } = await started()
  expect(line).toMatch(/^\{.*\}\n$/)
  expect(Object.keys(JSON.parse(line) as object)).toEqual([
    'url',
    'clientId',
    'clientSecret',
    'tlsUrl',
    'caFile',
  ])
  expect(new URL(url).hostname).toBe('127.0.0.1')
  expect(new URL(tlsUrl).protocol).toBe('https:')
  expect(await readFile(caFile, 'utf8')).toMatch(/^-----BEGIN CERTIFICATE-----/)
  for (const credential of [clientId, clientSecret]) expect(credential).toMatch(/^\w+$/)
})

test('writes Location in its exact case, relative, and lists that end in CR LF', async () => {
  const server = await started()
  const token = await tokenOf(server)
  const head = `Host: 127.0.0.1\nAuthorization: Bearer ${token}\nConnection: close\n`
  const body = '{"name":"Welding"}'
  const made = await exchange(
    server.url,
    `POST /v1/badge/demo HTTP/1.1\n${head}Content-Type: application/x-www-form-urlencoded\nContent-Length: ${body.length}\n\n${body}`,
  )
  expect(made).toMatch(/^HTTP\/1\.1 201 Created\r\n/)
  const [, id] = /\r\nLocation: \/v1\/badge\/demo\/(\w+)\r\n/.exec(made) ?? []
  expect(id).toBeDefined()
  const list = await exchange(server.url, `GET /v1/badge/demo HTTP/1.0\n${head}\n`)
  expect(list.endsWith('}\r\n')).toBe(true)
})

test('makes registration keys, and turns away certificates of other authorities', async () => {
  const server = await started()
  const basic = btoa(`${server.clientId}:${server.clientSecret}`)
  const key = await fetch(`${server.url}/admin/api_key`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
  })
  const signature = await key.text()
  const pem = await (await fetch(`${server.url}/v1/client/OBF.rsa.pub`)).text()
  const block = { key: pem, padding: constants.RSA_PKCS1_PADDING }
  const claims = publicDecrypt(block, Buffer.from(signature, 'base64')).toString()
  expect(JSON.parse(claims)).toMatchObject({ id: 'demo' })
  const ca = await readFile(server.caFile, 'utf8')
  const ping = async (credentials: object) => {
    const dispatcher = new Agent({ connect: { ca, ...credentials } })
    const init = { dispatcher } as RequestInit
    const answer = await fetch(`${server.tlsUrl}/v1/ping/demo`, init)
    const text = await answer.text()
    await dispatcher.close()
    return { status: answer.status, text }
  }
  expect(await ping({})).toEqual({ status: 403, text: '403 Forbidden' })
  const { openAuthority, createAuthorityFiles } = await import('@openboat/obf-server/node')
  // A certificate of another authority says nothing.
  const strange = await openAuthority(await createAuthorityFiles(new Date()))
  const files = await strange.serverFor(['demo'], new Date())
  expect((await ping({ cert: files.certificate, key: files.key })).status).toBe(495)
})

test('keeps everything in a folder whose secrets only the owner reads', async () => {
  const data = join(folder, 'factory')
  const port = await freePort()
  const first = await started('--port', port, '--data', data, '--seed', 'demo')
  expect((await stat(data)).mode & 0o777).toBe(0o700)
  expect((await stat(join(data, 'secrets.json'))).mode & 0o777).toBe(0o600)
  const list = async (server: ObfServerAccess) => {
    const headers = { authorization: `Bearer ${await tokenOf(server)}` }
    return await (await fetch(`${server.url}/v1/event/demo`, { headers })).text()
  }
  const before = await list(first)
  await first.stop()
  const second = await started('--port', port, '--data', data, '--seed', 'demo')
  expect(second.clientSecret).toBe(first.clientSecret)
  expect(await list(second)).toBe(before)
  expect(before.split('\r\n')).toHaveLength(3)
})

test('leaves nothing behind without a folder', async () => {
  const { caFile, stop } = await started()
  await stop()
  await expect(readFile(caFile)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('Ctrl-C and the system end it in order', async () => {
  await Promise.all([endedBy('SIGINT'), endedBy('SIGTERM')])
  expect(await readdir(folder)).toEqual([])
})

async function endedBy(signal: NodeJS.Signals): Promise<void> {
  const bin = fileURLToPath(new URL('../bin.ts', import.meta.url))
  const args = ['--conditions=@openboat/source', bin, 'obf-server', '--port', '0']
  const env = { ...process.env, TMPDIR: folder }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = once(child, 'exit')
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const { caFile } = JSON.parse(line.toString()) as ObfServerAccess
  expect(await stat(caFile)).toBeDefined()
  child.kill(signal)
  expect(await ended, signal).toEqual([0, null])
}

test('asked to end while it starts, it leaves nothing behind either', async () => {
  const terminal = fakeTerminal({ now: '2026-10-01T11:48:35Z' })
  const ended = terminal.boat('obf-server', '--port', '0')
  // The command reads its arguments first.
  await new Promise((resolve) => setImmediate(resolve))
  terminal.interrupt()
  const { code, out } = await ended
  expect(code).toBe(0)
  const { caFile } = JSON.parse(out) as ObfServerAccess
  await expect(stat(caFile)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('breaks connections if it is told to', async () => {
  const server = await started('--faults', '{"dropAfterWrite":1}')
  const authorization = `Bearer ${await tokenOf(server)}`
  const made = fetch(`${server.url}/v1/badge/demo`, {
    method: 'POST',
    headers: { authorization },
    body: '{"name":"Welding"}',
  })
  await expect(made).rejects.toThrow('fetch failed')
  const list = await fetch(`${server.url}/v1/badge/demo`, { headers: { authorization } })
  expect((await list.text()).split('\r\n')).toHaveLength(2)
})

test.each([
  ['a port that is none', ['--port', 'x']],
  ['other content', ['--port', '0', '--seed', 'other']],
  ['faults that are no JSON', ['--port', '0', '--faults', '{']],
])('%s is wrong usage', async (_, args) => {
  const { code, out } = await fakeTerminal().boat('obf-server', ...args)
  expect([code, out]).toEqual([64, ''])
})

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return String(port)
}
