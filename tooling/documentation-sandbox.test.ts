import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from './documentation-sandbox.ts'
import { typeErrorsOf } from './documentation-types.ts'
import type { Block } from './markdown-blocks.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await createSandbox()
})
afterAll(() => sandbox.remove())

let line = 0
async function run(language: Block['language'], code: string, timeLimitMs?: number) {
  line += 1
  const file = await sandbox.write('docs/guide.md', { language, code, line })
  return sandbox.run(file, timeLimitMs === undefined ? {} : { timeLimitMs })
}

test('TypeScript runs as a module, with its types stripped', async () => {
  const code = "const text: string = await Promise.resolve('yes')\nconsole.log(text)"
  expect(await run('ts', code)).toEqual({ status: 0, output: 'yes\n' })
})

test('a failing example shows what it printed', async () => {
  const { status, output } = await run('js', "console.log('before')\nthrow new Error('the reason')")
  expect(status).toBe(1)
  expect(output).toMatch(/^before\n[^]*the reason/)
})

test('a shell example stops at the first command that fails, in a pipe too', async () => {
  expect(await run('sh', 'false\necho no')).toEqual({ status: 1, output: '' })
  expect(await run('sh', 'false | cat\necho no')).toEqual({ status: 1, output: '' })
})

test('later blocks of a document find the files of earlier ones', async () => {
  await run('sh', 'echo kept > kept.txt')
  const code =
    "import { readFileSync } from 'node:fs'\nconsole.log(readFileSync('kept.txt', 'utf8').trim())"
  expect(await run('js', code)).toEqual({ status: 0, output: 'kept\n' })
})

test('the commands are the built ones, and the home folder is not the contributor’s', async () => {
  const { output } = await run('sh', 'command -v boat openboat node; echo "$HOME"')
  const folder = sandbox.folder
  expect(output.trim().split('\n')).toEqual([
    `${folder}/bin/boat`,
    `${folder}/bin/openboat`,
    `${folder}/bin/node`,
    folder,
  ])
})

test.each([
  ['fetch', "await fetch('https://example.org/')"],
  ['https', "import { get } from 'node:https'\nget('https://example.org/')"],
  ['net', "import { connect } from 'node:net'\nconnect(80, '192.0.2.1')"],
])('the network is refused: %s', async (_, code) => {
  const { status, output } = await run('js', code)
  expect(status).toBe(1)
  expect(output).toContain('The documentation examples run without network')
})

test('a server of its own can be reached', async () => {
  const code = `
    import { createServer } from 'node:http'
    const server = createServer((_, response) => response.end('here')).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    console.log(await (await fetch('http://127.0.0.1:' + server.address().port)).text())
    server.close()`
  expect(await run('js', code)).toEqual({ status: 0, output: 'here\n' })
})

test('an example that does not end is ended, with what it started', async () => {
  const { status, output } = await run('sh', 'echo begun\nsleep 60 &\nsleep 60', 500)
  expect(status).toBe(-1)
  expect(output).toBe('begun\n\nEnded after 0.5 s')
})

test('a type error is an error, although Node would run it', async () => {
  const wrong = await sandbox.write('a.md', {
    language: 'ts',
    code: 'export const n: number = "1"',
    line: 7,
  })
  const right = await sandbox.write('a.md', {
    language: 'ts',
    code: 'const n: number = 1',
    line: 8,
  })
  const errors = typeErrorsOf([wrong, right])
  expect(errors.get(wrong)).toEqual([
    "line-7.ts:1 Type 'string' is not assignable to type 'number'.",
  ])
  expect(errors.get(right)).toEqual([])
})
