import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { root } from './bootstrap.mjs'

// The rules of dependency-cruiser: imports only point down, and nothing is reached by a side door.
// A package names its layer in its turbo.json: { "tags": ["layer-1"] }.

const layers = globSync('packages/*/turbo.json', { cwd: root }).map(layerOf)

const outside = '^(examples|conformance|benchmarks|tooling)/'
const tests = String.raw`\.(test|fixture)\.ts$`
const mayUseNode = String.raw`(^packages/openboat/|(^|/|\.)node\.ts$|\.(test|fixture)\.ts$)`

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layers.map(onlyLowerLayers),
    {
      name: 'packages-know-no-application',
      comment: 'Examples, conformance, benchmarks and tooling use the packages, never the reverse.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: outside },
    },
    {
      name: 'applications-stand-alone',
      comment:
        'An example is copied as a whole: it must not lean on its neighbour. The invented ecosystem ' +
        'is what several of them are about.',
      severity: 'error',
      from: { path: '^(examples/[^/]+|conformance|benchmarks)/', pathNot: '^examples/demo/' },
      to: {
        path: '^(examples/[^/]+|conformance|benchmarks)/',
        pathNot: '^($1|examples/ecosystem)/',
      },
    },
    {
      name: 'demo-shows-examples',
      comment:
        'The demo is not copied: beside the ecosystem it shows one example, and leans on no other.',
      severity: 'error',
      from: { path: '^examples/demo/' },
      to: {
        path: '^(examples/[^/]+|conformance|benchmarks)/',
        pathNot: '^examples/(demo|ecosystem|obf-bridge)/',
      },
    },
    {
      name: 'neighbours-by-name',
      comment: 'Another package is imported by its name, so that its exports are its surface.',
      severity: 'error',
      from: { path: '^(packages/[^/]+|examples/[^/]+|conformance|benchmarks)/' },
      to: { dependencyTypes: ['local'], pathNot: '^$1/' },
    },
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one concept, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Declare the package, or import one of its public entries.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared',
      comment: 'What a package imports stands in its own package.json, under dependencies.',
      severity: 'error',
      from: { path: '^packages/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional'] },
    },
    {
      name: 'declared-somewhere',
      comment: 'What a test or a tool imports stands in its own or in the root package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'runs-in-browsers',
      comment: 'Layers 0 to 3 run everywhere; node: belongs in node.ts or *.node.ts.',
      severity: 'error',
      from: { path: '^packages/', pathNot: mayUseNode },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(packages|examples)/[^/]+/dist/' },
    tsPreCompilationDeps: true, // a type-only import is an import
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@openboat/source', 'import', 'node', 'default', 'types'],
    },
  },
}

/** @param {string} file */
function layerOf(file) {
  const { tags } = /** @type {{ tags?: string[] }} */ (
    JSON.parse(readFileSync(join(root, file), 'utf8'))
  )
  const name = basename(dirname(file))
  const layer = /^layer-(\d)$/.exec(tags?.find((tag) => tag.startsWith('layer-')) ?? '')?.[1]
  if (layer === undefined) throw new Error(`${file} names no layer: "tags": ["layer-0"]`)
  return { name, layer: Number(layer) }
}

/** @param {{ name: string, layer: number }} from */
function onlyLowerLayers({ name, layer }) {
  const others = layers.filter((other) => other.name !== name && other.layer >= layer)
  return {
    name: `layer-${layer}-${name}`,
    comment: `packages/${name} is in layer ${layer} and may import only what is below it.`,
    severity: /** @type {const} */ ('error'),
    from: { path: `^packages/${name}/` },
    // An empty alternative would match everything.
    to: {
      path: others.length === 0 ? '^$' : `^packages/(${others.map((o) => o.name).join('|')})/`,
    },
  }
}
