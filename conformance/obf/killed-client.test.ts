import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFactory, type LocalFactory } from './local-factory.ts'

const script = fileURLToPath(new URL('issue-until-killed.ts', import.meta.url))
const image =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAEUlEQVR4AWM8AQQMQMDEAAUAMKYDJOk+9mYAAAAASUVORK5CYII='
const PEOPLE = 400

let factory: LocalFactory
beforeAll(async () => void (factory = await openFactory({ dropAfterWrite: 0.05, tooMany: 0.1 })))
afterAll(async () => await factory.close())

test('a client that is killed again and again, and resumed, issues to everybody once', async () => {
  factory.server.setFaults({})
  const obf = await factory.client('v2 with OAuth2')
  const badgeId = await obf.badges.create({
    name: 'Welding',
    description: 'x',
    criteria: 'x',
    image,
  })
  factory.server.setFaults({ dropAfterWrite: 0.05, tooMany: 0.1, latencyMs: 5 })
  const run = async (killAtEvents: number) => {
    const child = spawn(process.execPath, [script], { env: environment(badgeId), stdio: 'inherit' })
    const ended = new Promise<number | string | null>((resolve) => {
      child.on('exit', (code, signal) => resolve(code ?? signal))
    })
    for (;;) {
      const pause = new Promise<undefined>((resolve) => setTimeout(resolve, 20))
      const exit = await Promise.race([ended, pause])
      if (exit !== undefined) return exit
      if ((await eventsOf(badgeId)) >= killAtEvents) child.kill('SIGKILL')
    }
  }
  expect(await run(8)).toBe('SIGKILL')
  expect(await run(20)).toBe('SIGKILL')
  expect(await run(Number.POSITIVE_INFINITY)).toBe(0)

  factory.server.setFaults({})
  const issued: string[] = []
  for await (const { email } of obf.assertions.list({ badgeId })) issued.push(email)
  expect(issued.length).toBe(PEOPLE)
  expect(new Set(issued).size).toBe(PEOPLE)
})

async function eventsOf(badgeId: string): Promise<number> {
  const obf = await factory.client('v2 with OAuth2')
  return await obf.events.count({ badgeId })
}

function environment(badgeId: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    OBF_URL: factory.server.url,
    OBF_SECRET: factory.clientSecret,
    OBF_BADGE: badgeId,
    OBF_JOURNAL: join(factory.folder, 'journal.ndjson'),
    OBF_PEOPLE: String(PEOPLE),
  }
}
