import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateKey, issue } from './index.ts'

// Real processes with real threads, ended in the middle of their work.

const bin = fileURLToPath(new URL('bin.ts', import.meta.url))
const COUNT = 250
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openboat-resume-'))
  await mkdir(join(folder, 'badges'))
  const key = await generateKey('ed25519')
  const achievement = { name: 'Welding', description: 'Joins plates.', criteria: 'A seam.' }
  const draft = { achievement, issuer: { name: 'Yard' }, recipient: { email: 'a@b.example' } }
  const { text } = await issue(draft, { key })
  for (let index = 0; index < COUNT; index += 1) {
    await writeFile(join(folder, 'badges', `${index}.json`), text)
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Starts a run, which gets the signal once its log has some lines; gives how it ended. */
async function run(log: string, signal?: NodeJS.Signals) {
  const args = ['verify', 'badges', '--offline', '--resume', log, '--threads', '2', '--json']
  const node = ['--conditions=@openboat/source', bin, ...args]
  const child = spawn(process.execPath, node, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stderr.on('data', (chunk) => (err += String(chunk)))
  child.stdout.on('data', (chunk) => {
    out += String(chunk)
    if (signal === undefined || child.killed || out.split('\n').length <= 20) return
    child.kill(signal)
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  return { code, out, err }
}

async function inputsIn(log: string): Promise<string[]> {
  const lines = (await readFile(join(folder, log), 'utf8')).trimEnd().split('\n')
  return lines.map((line) => (JSON.parse(line) as { input: string }).input)
}

const everything = Array.from({ length: COUNT }, (_, index) => join('badges', `${index}.json`))

test('a run that was killed goes on with exactly what is missing', async () => {
  const killed = await run('killed.ndjson', 'SIGKILL')
  expect(killed.code).toBe(null)
  const before = (await readFile(join(folder, 'killed.ndjson'), 'utf8')).split('\n').length - 1
  expect(before).toBeGreaterThan(10)
  expect(before).toBeLessThan(COUNT)
  const second = await run('killed.ndjson')
  expect(second).toMatchObject({ code: 0, err: '' })
  expect(second.out.trimEnd().split('\n')).toHaveLength(COUNT - before)
  expect((await inputsIn('killed.ndjson')).toSorted()).toEqual(everything.toSorted())
})

test('a run that is interrupted ends at once and cleanly, and goes on', async () => {
  const interrupted = await run('interrupted.ndjson', 'SIGINT')
  expect(interrupted).toMatchObject({ code: 130, err: expect.stringContaining('interrupted') })
  const inputs = await inputsIn('interrupted.ndjson')
  expect(new Set(inputs).size).toBe(inputs.length)
  expect(await run('interrupted.ndjson')).toMatchObject({ code: 0 })
  expect((await inputsIn('interrupted.ndjson')).toSorted()).toEqual(everything.toSorted())
})
