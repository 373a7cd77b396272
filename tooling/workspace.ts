import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './bootstrap.mjs'

export interface WorkspacePackage {
  readonly name: string
  /** Its folder, relative to the root: `packages/model`. */
  readonly folder: string
  readonly manifest: Manifest
}

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly bin?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>
  /** Runtime variants: `"#signature": { "node": …, "default": … }`. */
  readonly imports?: Readonly<Record<string, Target>>
  readonly publishConfig?: { readonly exports?: Target; readonly imports?: Target }
}

export type Target = string | { readonly [condition: string]: Target }

export interface Entry {
  /** As it is imported: `@openboat/proof/jose`. */
  readonly name: string
  /** Relative to the root: `packages/proof/src/jose.ts`. */
  readonly source: string
  /** Relative to the root: `packages/proof/dist/jose.js`. */
  readonly built: string
}

/** Everything in packages/, in the order of the folder names. */
export function workspacePackages(): readonly WorkspacePackage[] {
  return globSync('packages/*/package.json', { cwd: root }).toSorted().map(readPackage)
}

/** What a package lets others import, `package.json` apart. */
export function entriesOf({ folder, manifest }: WorkspacePackage): readonly Entry[] {
  return Object.entries(manifest.exports).flatMap(([path, target]) => {
    if (typeof target === 'string') return []
    const source = target['@openboat/source']
    const built = target['default']
    if (source === undefined || built === undefined) {
      throw new Error(`${folder}: "${path}" needs the conditions @openboat/source and default`)
    }
    const name = join(manifest.name, path)
    return [{ name, source: join(folder, source), built: join(folder, built) }]
  })
}

function readPackage(file: string): WorkspacePackage {
  const manifest = JSON.parse(readFileSync(join(root, file), 'utf8')) as Manifest
  return { name: manifest.name, folder: dirname(file), manifest }
}
