import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draft } from './command/workshop.fixture.ts'

// The real process: its files, its pipes, its exit code.

const bin = fileURLToPath(new URL('bin.ts', import.meta.url))
const node = ['--conditions=@openboat/source', bin]
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openboat-bin-'))
  await writeFile(join(folder, 'draft.json'), JSON.stringify({ ...draft, status: undefined }))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

function boat(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: { ...process.env, NO_COLOR: '1' } }
    const child = execFile(process.execPath, [...node, ...args], options, (error, out, err) => {
      resolve({ code: Number(error?.code ?? 0), out, err })
    })
    child.stdin?.end(input)
  })
}

describe('the process', () => {
  test('makes a key for its owner only, issues and verifies', async () => {
    const made = await boat(['keys', 'new', '--out', 'key.jwk'])
    expect(made).toMatchObject({ code: 0, err: '' })
    expect((await stat(join(folder, 'key.jwk'))).mode & 0o777).toBe(0o600)
    expect((await boat(['keys', 'new', '--out', 'key.jwk'])).code).toBe(64)

    const issued = await boat(['issue', '--key', 'key.jwk', '--draft', 'draft.json'])
    expect(issued).toMatchObject({ code: 0, err: '' })
    const verified = await boat(['verify', '-', '--json', '--offline'], issued.out)
    expect(verified).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(verified.out)).toMatchObject({ verdict: 'verified' })
  })

  test('overwrites a file that others could read with one that they cannot', async () => {
    await writeFile(join(folder, 'open.jwk'), '{}', { mode: 0o644 })
    expect((await boat(['keys', 'new', '--out', 'open.jwk', '--force'])).code).toBe(0)
    expect((await stat(join(folder, 'open.jwk'))).mode & 0o777).toBe(0o600)
  })

  test('ends with the exit code of the contract', async () => {
    expect((await boat(['verify', '-', '--offline'], 'not a badge')).code).toBe(1)
    expect((await boat(['verify', 'missing.json'])).code).toBe(64)
    expect((await boat(['--version'])).out).toMatch(/^\d+\.\d+\.\d+/)
  })

  test('a reader that leaves early is no error', async () => {
    const child = spawn(process.execPath, [...node, '--help'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.destroy()
    let err = ''
    child.stderr.on('data', (chunk) => (err += String(chunk)))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test('help loads none of the heavy packages', async () => {
    const trace = ['--import', 'data:text/javascript,' + encodeURIComponent(listModules)]
    const loaded = await new Promise<string>((resolve) => {
      execFile(process.execPath, [...trace, ...node, '--help'], (_, __, err) => resolve(err))
    })
    expect(loaded).toContain('commander')
    expect(loaded).not.toMatch(/jsonld|zod|@noble|undici|@openboat\//)
  })
})

const listModules = `
import { registerHooks } from 'node:module'
registerHooks({ resolve(specifier, context, next) {
  process.stderr.write(specifier + '\\n')
  return next(specifier, context)
} })`
