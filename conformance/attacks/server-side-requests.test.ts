import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { guardedFetch, type Lookup } from 'openboat/node'
import { verify } from 'openboat'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { privateAddresses } from './private-addresses.ts'
import { at, foundIn, listed, signed, listUrl } from './stage.ts'

// Whoever hands in a badge chooses addresses that the verifier's machine is to ask.

/** Stands in for the network: keeps what was asked. */
function networkOf(answers: Readonly<Record<string, () => Response>> = {}) {
  const asked: string[] = []
  const fetch = async (input: RequestInfo | URL): Promise<Response> => {
    const url = input instanceof Request ? input.url : String(input)
    asked.push(url)
    return answers[url]?.() ?? new Response('{"secret":"of the inner network"}')
  }
  return { asked, fetch }
}

describe('an address inside', () => {
  it('there are sixty at least', () => {
    expect(new Set(privateAddresses).size).toBeGreaterThanOrEqual(60)
  })

  it.each(privateAddresses)('https://%s is not asked', async (host) => {
    const { asked, fetch } = networkOf()
    const report = await verify(`https://${host}/badge`, { at, fetch })
    expect(asked).toEqual([])
    expect(foundIn(report)).toEqual(['undetermined', 'input.readable unknown refused'])
  })

  it.each(['file:///etc/passwd', 'ftp://school.example/x', 'gopher://school.example/1'])(
    '%s is not asked',
    async (list) => {
      const { asked, fetch } = networkOf()
      const input = await signed(
        listed({ credentialStatus: { id: list, type: '1EdTechRevocationList' } }),
      ).catch(() => undefined)
      const report = await verify(input ?? list, { at, fetch })
      expect(asked).toEqual([])
      expect(report.verdict).not.toBe('verified')
    },
  )

  it('nor is it with a user name, or without encryption', async () => {
    for (const url of [
      'https://school.example@127.0.0.1/',
      'https://a:b@school.example/',
      'http://school.example/',
    ]) {
      const { asked, fetch } = networkOf()
      expect(foundIn(await verify(url, { at, fetch }))).toEqual([
        'undetermined',
        'input.readable unknown refused',
      ])
      expect(asked).toEqual([])
    }
  })

  it('as the address of a status list', async () => {
    const { asked, fetch } = networkOf()
    const entry = {
      id: 'https://169.254.169.254/#7',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '7',
      statusListCredential: 'https://169.254.169.254/latest/meta-data',
    }
    const report = await verify(await signed(listed({ credentialStatus: entry })), { at, fetch })
    expect(asked).toEqual([])
    expect(foundIn(report)).toEqual(['undetermined', 'status.not-revoked unknown list_refused'])
    expect(JSON.stringify(report)).not.toContain('inner network')
  })
})

describe('a redirect', () => {
  const redirect = (location: string) => () =>
    new Response(null, { status: 302, headers: { location } })

  it.each([
    'file:///etc/passwd',
    'data:application/json,%7B%22type%22%3A%22BitstringStatusListCredential%22%7D',
    'http://school.example/status/1',
    'https://127.0.0.1/status/1',
    'https://[::ffff:169.254.169.254]/status/1',
    '//localhost/status/1',
    'https://school.example@10.0.0.1/',
    'ftp://school.example/status/1',
    'blob:https://school.example/1',
    'javascript:alert(1)',
  ])('to %s is not followed', async (location) => {
    const { asked, fetch } = networkOf({ [listUrl]: redirect(location) })
    const report = await verify(await signed(listed()), { at, fetch })
    expect(asked).toEqual([listUrl])
    expect(foundIn(report)).toEqual(['undetermined', 'status.not-revoked unknown list_refused'])
  })

  it('without end comes to an end', async () => {
    const { asked, fetch } = networkOf({ [listUrl]: redirect(listUrl) })
    const report = await verify(await signed(listed()), { at, fetch })
    expect(asked.length).toBeLessThan(10)
    expect(foundIn(report)).toEqual(['undetermined', 'status.not-revoked unknown list_unreachable'])
  })
})

describe('a name that resolves to an address inside', () => {
  let server: Server
  let port = 0
  let requests = 0

  beforeAll(async () => {
    server = createServer((_, response) => {
      requests += 1
      response.end('{"secret":"of the inner network"}')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    ;({ port } = server.address() as AddressInfo)
  })

  afterAll(() => {
    server.close()
  })

  it('DNS rebinding: what is connected to is what was checked', async () => {
    const answers = ['127.0.0.1', '127.0.0.1', '127.0.0.1']
    const lookups: string[] = []
    const lookup: Lookup = (name, _, callback) => {
      lookups.push(name)
      callback(null, [{ address: answers.shift() ?? '127.0.0.1', family: 4 }])
    }
    const url = `https://rebinding.example:${port}/badge`
    const report = await verify(url, { at, fetch: guardedFetch({ lookup }) })
    expect(lookups).toEqual(['rebinding.example'])
    expect(requests).toBe(0)
    expect(foundIn(report)).toEqual(['undetermined', 'input.readable unknown refused'])
  })

  it('a name with addresses of both kinds is connected to in public only', async () => {
    const connected: string[] = []
    const lookup: Lookup = (name, _, callback) => {
      connected.push(name)
      callback(null, [
        { address: '10.0.0.1', family: 4 },
        { address: '::ffff:127.0.0.1', family: 6 },
        { address: 'fd00::1', family: 6 },
      ])
    }
    const fetch = guardedFetch({ lookup })
    const report = await verify('https://both.example/badge', { at, fetch })
    expect(connected).toEqual(['both.example'])
    expect(foundIn(report)).toEqual(['undetermined', 'input.readable unknown refused'])
  })
})
