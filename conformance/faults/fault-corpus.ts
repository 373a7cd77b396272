import { readdirSync, readFileSync } from 'node:fs'
import type { JsonObject, JsonValue } from '@openboat/model'

/** One file of the corpus: documents without a fault, and what one change to one of them brings. */
export interface FaultFile {
  /** Such as `open-badge-3`. */
  readonly name: string
  readonly bases: Readonly<Record<string, JsonObject | string>>
  /** What `check` has against a base all the same, such as its age. */
  readonly known: Readonly<Record<string, readonly string[]>>
  readonly faults: readonly Fault[]
}

export interface Fault {
  /** The fault in words. */
  readonly fault: string
  readonly base: string
  /** JSON Pointer to what is changed. */
  readonly at: string
  /** What stands there instead; absent: nothing does. */
  readonly to?: JsonValue
  /** The broken document, or the JWT around it. */
  readonly document: JsonObject | string
  /** All that `check` leniently has against it, as `outcome check path code`. */
  readonly findings: readonly string[]
}

interface WrittenFile {
  /** The documents are payloads of a JWT. */
  readonly envelope?: 'jwt'
  readonly bases: Readonly<Record<string, JsonObject | DerivedBase>>
  readonly known?: FaultFile['known']
  readonly faults: readonly Omit<Fault, 'document'>[]
}

/** A base that is another one with a few members more, other or less. */
interface DerivedBase {
  readonly from: string
  readonly with?: Readonly<Record<string, JsonValue>>
  readonly without?: readonly string[]
}

export function faultFiles(): FaultFile[] {
  const folder = new URL('.', import.meta.url)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const written = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as WrittenFile
      return built(file.replace('.json', ''), written)
    })
}

function built(name: string, file: WrittenFile): FaultFile {
  const { envelope, bases: written, known = {}, faults } = file
  const wrapped = (document: JsonObject): JsonObject | string =>
    envelope === 'jwt' ? jwtOf(document) : document
  const bases = Object.entries(written).map(([base]) => [base, baseNamed(base, written)] as const)
  const documents = new Map(bases)
  return {
    name,
    bases: Object.fromEntries(bases.map(([base, document]) => [base, wrapped(document)])),
    known,
    faults: faults.map((fault) => ({
      ...fault,
      document: wrapped(having(documents.get(fault.base) ?? {}, fault.at, fault.to)),
    })),
  }
}

function baseNamed(name: string, written: WrittenFile['bases']): JsonObject {
  const base = written[name]
  if (base === undefined) throw new Error(`There is no base ${name}.`)
  if (!isDerived(base)) return base
  const changes = [
    ...Object.entries(base.with ?? {}),
    ...(base.without ?? []).map((at) => [at, undefined] as const),
  ]
  return changes.reduce<JsonObject>(
    (document, [at, value]) => having(document, at, value),
    baseNamed(base.from, written),
  )
}

function isDerived(base: JsonObject | DerivedBase): base is DerivedBase {
  return 'from' in base
}

/** The document with another value at a JSON Pointer, or none. */
function having(document: JsonObject, at: string, value: JsonValue | undefined): JsonObject {
  const copy = structuredClone(document)
  const keys = at
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  const last = keys.pop() ?? ''
  let node: JsonObject = copy
  for (const key of keys) {
    const inner = node[key]
    if (typeof inner !== 'object' || inner === null) throw new Error(`Nothing is at ${at}.`)
    // A list is an object whose names are its places.
    node = inner as JsonObject
  }
  if (value === undefined) delete node[last]
  else node[last] = value
  return copy
}

/** A compact JWS with a signature that nobody could verify: `check` looks at none. */
export function jwtOf(payload: JsonObject): string {
  return `${base64UrlOf({ alg: 'EdDSA', typ: 'JWT' })}.${base64UrlOf(payload)}.c2ln`
}

function base64UrlOf(value: JsonValue): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
