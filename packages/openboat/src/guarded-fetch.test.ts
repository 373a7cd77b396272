import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guardedFetch, type Lookup } from './guarded-fetch.ts'
import { verify } from './verify-guarded.ts'

let server: Server
let port: number
let asked: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    if (request.url === '/away') {
      return response.writeHead(302, { location: `http://localhost:${port}/inside` }).end()
    }
    return response.writeHead(200, { 'content-type': 'text/plain' }).end('inside')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ;({ port } = server.address() as AddressInfo)
})

afterAll(() => {
  server.close()
})

/** A name server in somebody else's hands. */
function answering(...addresses: string[]): Lookup {
  return (_name, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
}

const refusal = { cause: { name: 'ResolveError', code: 'refused' } }

describe('guardedFetch', () => {
  test.each([
    '127.0.0.1',
    'localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
    '2130706433',
    '0x7f.1',
  ])('does not ask http://%s', async (host) => {
    asked = []
    await expect(guardedFetch()(`http://${host}:${port}/`)).rejects.toMatchObject(refusal)
    expect(asked).toEqual([])
  })

  test.each([
    ['127.0.0.1'],
    ['10.0.0.8'],
    ['169.254.169.254'],
    ['100.64.0.1'],
    ['::1'],
    ['fd00::1'],
    ['::ffff:127.0.0.1'],
    ['224.0.0.1'],
    ['10.0.0.8', '127.0.0.1'],
  ])('does not connect to a name that resolves to %s', async (...addresses) => {
    asked = []
    const fetch = guardedFetch({
      lookup: answering(...addresses.filter((each) => each !== undefined)),
    })
    await expect(fetch(`http://badge.example:${port}/`)).rejects.toMatchObject(refusal)
    expect(asked).toEqual([])
  })

  test('an allowed origin may be anywhere, and that one only', async () => {
    const origin = `http://127.0.0.1:${port}`
    const fetch = guardedFetch({ allowOrigins: [origin] })
    expect(await (await fetch(`${origin}/`)).text()).toBe('inside')
    expect((await fetch(new URL(`${origin}/`))).status).toBe(200)
    asked = []
    const request = new Request(`${origin}/sent`, { method: 'POST', body: 'x' })
    expect((await fetch(request)).status).toBe(200)
    expect(asked).toEqual(['POST /sent'])
    await expect(fetch(`http://127.0.0.1:${port + 1}/`)).rejects.toMatchObject(refusal)
    await expect(fetch(`http://localhost:${port}/`)).rejects.toMatchObject(refusal)
  })

  test('a redirect leads nowhere that could not be asked directly', async () => {
    const origin = `http://127.0.0.1:${port}`
    asked = []
    const fetch = guardedFetch({ allowOrigins: [origin] })
    await expect(fetch(`${origin}/away`)).rejects.toMatchObject(refusal)
    expect(asked).toEqual(['GET /away'])
  })

  test('a name server that fails is no refusal', async () => {
    const lookup: Lookup = (_name, _options, callback) =>
      callback(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), [])
    await expect(guardedFetch({ lookup })('http://badge.example/')).rejects.toMatchObject({
      cause: { code: 'ENOTFOUND' },
    })
  })
})

describe('verify of the Node entry', () => {
  test('refuses what the machine itself serves', async () => {
    asked = []
    const report = await verify(`http://127.0.0.1:${port}/badge.json`)
    expect(report.verdict).toBe('undetermined')
    expect(asked).toEqual([])
  })

  test('unless its origin is allowed', async () => {
    asked = []
    const origin = `http://127.0.0.1:${port}`
    const report = await verify(`${origin}/badge.json`, { allowOrigins: [origin] })
    expect(report.documents).toMatchObject([{ url: `${origin}/badge.json`, status: 200 }])
    expect(asked).toEqual(['GET /badge.json'])
  })
})
