import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ObfError } from '@openboat/obf'
import { describeClientContract } from './client-contract.ts'
import { coveredOperations } from './coverage.ts'
import { openFactory, surfaces, type LocalFactory } from './local-factory.ts'

const asked = new Set<string>()

const noting: typeof fetch = async (input, init) => {
  const request = new Request(input, init)
  asked.add(`${request.method} ${new URL(request.url).pathname}`)
  return await fetch(request)
}

// The same contract by every way in, over real sockets.
for (const surface of surfaces) {
  // The certificate is in the `fetch` that comes with it.
  const noted = surface === 'v1 with a certificate' ? {} : { fetch: noting }
  describeClientContract(surface, async () => {
    const factory = await openFactory()
    return {
      earnables: factory.server.earnables,
      client: async (options) => await factory.client(surface, { ...noted, ...options }),
      close: async () => await factory.close(),
    }
  })
}

describe('docs/obf-coverage.md', () => {
  // Without these two nobody has a certificate: the whole contract by that way in shows them.
  const shown = /\/OBF\.rsa\.pub$|\/sign_request$/
  test.each(coveredOperations().filter(({ name }) => !shown.test(name)))(
    'what it says is covered has been asked for: $name',
    ({ isAsked }) => {
      expect([...asked].some(isAsked)).toBe(true)
    },
  )

  test('names every operation', () => {
    expect(coveredOperations()).toHaveLength(39)
  })
})

describe('a factory that fails', () => {
  const image =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAEUlEQVR4AWM8AQQMQMDEAAUAMKYDJOk+9mYAAAAASUVORK5CYII='
  let factory: LocalFactory
  beforeAll(async () => void (factory = await openFactory()))
  afterAll(async () => await factory.close())

  // A hundred orders, whichever the way in; `issue-10000.ts` has 10,000 people.
  test.each([
    ['v2 with OAuth2', 2000, 20],
    ['v1 with OAuth2', 500, 5],
    ['v1 with a certificate', 500, 5],
  ] as const)(
    '%s: %d people, %d at a time, one connection in twenty dropped after the write, 429 at random',
    async (surface, people, chunkSize) => {
      const recipients = Array.from({ length: people }, (_, at) => `person${at}@school.example`)
      factory.server.setFaults({})
      const quick = { sleep: async () => undefined, now: () => Date.now() }
      const obf = await factory.client(surface, { clock: quick, settleMs: 0, retries: 20 })
      const badge = { name: surface, description: 'x', criteria: 'x', image }
      const badgeId = await obf.badges.create(badge)
      factory.server.setFaults({ dropAfterWrite: 0.05, tooMany: 0.1 })
      const issuedAt = new Date('2026-07-01T00:00:00Z')
      const receipt = await obf.issue(badgeId, { recipients, issuedAt }, { chunkSize })
      expect(receipt.failed).toEqual([])

      factory.server.setFaults({})
      const issued: string[] = []
      for await (const { email } of obf.assertions.list({ badgeId })) issued.push(email)
      expect(issued.length).toBe(people)
      expect(new Set(issued).size).toBe(people)
      expect(await obf.events.count({ badgeId })).toBe(100)
    },
  )

  test('shows no secret in what it throws', async () => {
    const { clientSecret } = factory
    for (const surface of surfaces) {
      const obf = await factory.client(surface)
      const error = await obf.badges.get('nothing').catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(ObfError)
      expect(inspect([error, obf], { depth: 9 })).not.toContain(clientSecret)
    }
  })
})
