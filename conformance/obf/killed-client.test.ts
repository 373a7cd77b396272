import { afterAll, beforeAll, expect, test } from 'vitest'
import { issueWhileKilled } from './issue-while-killed.ts'
import { openFactory, type LocalFactory } from './local-factory.ts'

// `issue-10000.ts` does the same for 10,000 people, on stores on disk.
const PEOPLE = 400
const image =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAEUlEQVR4AWM8AQQMQMDEAAUAMKYDJOk+9mYAAAAASUVORK5CYII='

let factory: LocalFactory
beforeAll(async () => void (factory = await openFactory()))
afterAll(async () => await factory.close())

test('a client that is killed again and again, and resumed, issues to everybody once', async () => {
  const obf = await factory.client('v2 with OAuth2')
  const badge = { name: 'Welding', description: 'x', criteria: 'x', image }
  const badgeId = await obf.badges.create(badge)
  factory.server.setFaults({ dropAfterWrite: 0.05, tooMany: 0.1, latencyMs: 5 })
  const recipients = Array.from({ length: PEOPLE }, (_, at) => `person${at}@school.example`)
  const killing = { killAt: [8, 20], chunkSize: 10 }
  const ends = await issueWhileKilled(factory, { badgeId, recipients }, killing)
  expect(ends).toEqual(['SIGKILL', 'SIGKILL', 0])

  factory.server.setFaults({})
  const issued: string[] = []
  for await (const { email } of obf.assertions.list({ badgeId })) issued.push(email)
  expect(issued.length).toBe(PEOPLE)
  expect(new Set(issued).size).toBe(PEOPLE)
})
