import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type IReporterOutput } from 'dependency-cruiser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { root } from './bootstrap.mjs'
import layers from './layers.config.mjs'

// Each rule of layers.config.mjs against one file that breaks exactly it.

let folder: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'openboat-layers-')))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** The names of the broken rules, with the file that breaks each. */
async function violations(): Promise<string[]> {
  const { forbidden = [], options } = layers
  const { output }: IReporterOutput = await cruise(['.'], {
    ...options,
    baseDir: folder,
    ruleSet: { forbidden },
    validate: true,
  })
  if (typeof output === 'string') throw new Error(`Expected a result, got ${output}`)
  return output.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`).toSorted()
}

/** A package that is installed for another one, as pnpm does it: by a link. */
async function install(name: string, into: string): Promise<void> {
  const link = join(folder, into, 'node_modules', '@openboat', name)
  await mkdir(dirname(link), { recursive: true })
  await symlink(join(folder, 'packages', name), link, 'dir')
}

const manifestOf = (name: string, dependencies: Readonly<Record<string, string>> = {}) =>
  JSON.stringify({
    name: `@openboat/${name}`,
    type: 'module',
    exports: { '.': { '@openboat/source': './src/index.ts' } },
    dependencies,
  })

test('an import that points down is fine', async () => {
  await write({
    'packages/model/package.json': manifestOf('model'),
    'packages/model/src/index.ts': 'export const a = 1',
    'packages/proof/package.json': manifestOf('proof', { '@openboat/model': 'workspace:^' }),
    'packages/proof/src/b.ts': "export { a } from '@openboat/model'",
  })
  await install('model', 'packages/proof')
  expect(await violations()).toEqual([])
})

test.each([
  ['its own layer', 'status', 'proof', 'layer-1-status'],
  ['a higher layer', 'model', 'verify', 'layer-0-model'],
])('an import from %s, even a declared one', async (_, from, to, rule) => {
  await write({
    [`packages/${to}/package.json`]: manifestOf(to),
    [`packages/${to}/src/index.ts`]: 'export type A = string',
    [`packages/${from}/package.json`]: manifestOf(from, { [`@openboat/${to}`]: 'workspace:^' }),
    [`packages/${from}/src/b.ts`]: `import type { A } from '@openboat/${to}'\nexport type B = A`,
  })
  await install(to, `packages/${from}`)
  expect(await violations()).toEqual([`${rule}: packages/${from}/src/b.ts`])
})

test('a package that was not declared, and an entry that is not public', async () => {
  await write({
    'packages/model/package.json': manifestOf('model'),
    'packages/model/src/index.ts': 'export const a = 1',
    'packages/verify/package.json': manifestOf('verify', { '@openboat/model': 'workspace:^' }),
    'packages/verify/src/deep.ts': "import '@openboat/model/src/index.ts'",
    'packages/verify/src/built.ts': "import '@openboat/model/dist/index.js'",
    'packages/verify/src/missing.ts': "import '@openboat/status'",
  })
  await install('model', 'packages/verify')
  expect(await violations()).toEqual([
    'resolvable: packages/verify/src/built.ts',
    'resolvable: packages/verify/src/deep.ts',
    'resolvable: packages/verify/src/missing.ts',
  ])
})

test('a neighbour by its path', async () => {
  await write({
    'packages/model/src/a.ts': 'export const a = 1',
    'packages/verify/src/b.ts': "import '../../model/src/a.ts'",
    'examples/one/src/a.ts': "import '../../../packages/model/src/a.ts'",
  })
  expect(await violations()).toEqual([
    'neighbours-by-name: examples/one/src/a.ts',
    'neighbours-by-name: packages/verify/src/b.ts',
  ])
})

test('a package that knows an application, and an example that leans on another', async () => {
  await write({
    'examples/one/src/a.ts': 'export const a = 1',
    'examples/two/src/b.ts': "import '../../one/src/a.ts'",
    'packages/model/src/c.ts': "import '../../../examples/one/src/a.ts'",
  })
  expect(await violations()).toEqual([
    'applications-stand-alone: examples/two/src/b.ts',
    'neighbours-by-name: examples/two/src/b.ts',
    'neighbours-by-name: packages/model/src/c.ts',
    'packages-know-no-application: packages/model/src/c.ts',
  ])
})

test('an example may be about the invented ecosystem', async () => {
  await write({
    'examples/ecosystem/package.json': manifestOf('example-ecosystem'),
    'examples/ecosystem/src/index.ts': 'export const a = 1',
    'examples/two/package.json': manifestOf('example-two', {
      '@openboat/example-ecosystem': 'workspace:^',
    }),
    'examples/two/src/b.ts': "import '@openboat/example-ecosystem'",
  })
  const link = join(folder, 'examples/two/node_modules/@openboat/example-ecosystem')
  await mkdir(dirname(link), { recursive: true })
  await symlink(join(folder, 'examples/ecosystem'), link, 'dir')
  expect(await violations()).toEqual([])
})

test('the demo may show the bridge, and no other example', async () => {
  const names = ['obf-bridge', 'other'] as const
  for (const name of names) {
    await write({
      [`examples/${name}/package.json`]: manifestOf(`example-${name}`),
      [`examples/${name}/src/index.ts`]: 'export const a = 1',
      [`examples/demo/src/${name}.ts`]: `import '@openboat/example-${name}'`,
    })
    const link = join(folder, `examples/demo/node_modules/@openboat/example-${name}`)
    await mkdir(dirname(link), { recursive: true })
    await symlink(join(folder, `examples/${name}`), link, 'dir')
  }
  const needs = names.map((name) => [`@openboat/example-${name}`, 'workspace:^'])
  const manifest = manifestOf('example-demo', Object.fromEntries(needs) as Record<string, string>)
  await write({ 'examples/demo/package.json': manifest })
  expect(await violations()).toEqual(['demo-shows-examples: examples/demo/src/other.ts'])
})

test('a cycle, of types alone too', async () => {
  await write({
    'packages/model/src/a.ts': "import type { B } from './b.ts'\nexport type A = B",
    'packages/model/src/b.ts': "import type { A } from './a.ts'\nexport type B = A",
  })
  expect(await violations()).toEqual(['no-cycle: packages/model/src/a.ts'])
})

test('Node.js only where it is announced', async () => {
  const text = "import 'node:fs'"
  await write({
    'packages/model/src/a.ts': text,
    'packages/model/src/bare.ts': "import 'fs'",
    'packages/model/src/a.node.ts': text,
    'packages/model/src/node.ts': text,
    'packages/model/src/a.test.ts': text,
    'packages/openboat/src/a.ts': text,
    'examples/one/src/a.ts': text,
  })
  expect(await violations()).toEqual([
    'runs-in-browsers: packages/model/src/a.ts',
    'runs-in-browsers: packages/model/src/bare.ts',
  ])
})

test('a dependency of development in what is published', async () => {
  await write({
    'package.json': JSON.stringify({ devDependencies: { esbuild: '*' } }),
    'packages/model/package.json': manifestOf('model'),
    'packages/model/src/a.ts': "import 'esbuild'",
    'packages/model/src/a.test.ts': "import 'esbuild'",
    'packages/model/src/b.test.ts': "import 'tsup'",
  })
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
  expect(await violations()).toEqual([
    'declared-somewhere: packages/model/src/b.test.ts',
    'declared: packages/model/src/a.ts',
  ])
})
