import type { JsonObject } from '@openboat/model'
import { canonicalize } from '../canonicalize.ts'
import { canonicalLabels } from '../canonicalize-dataset.ts'
import { createContextLoader, type ContextLoader } from '../context-loader.ts'
import { ProofError } from '../proof-error.ts'
import { hmacLabels } from './hmac-label.ts'
import { nameNodes, type NamedNodes } from './name-nodes.ts'
import { selectJson } from './select-json.ts'
import { linesOf, renameBlankNodes } from './statement.ts'

export interface GroupStatementsOptions {
  /** 32 bytes: equal keys give equal labels. */
  readonly hmacKey: Uint8Array
  /** JSON Pointers to the part of the document that a group is about, by any name. */
  readonly groups: Readonly<Record<string, readonly string[]>>
  /** @default a loader of the bundled contexts */
  readonly contexts?: ContextLoader
}

export interface GroupedStatements {
  /** All statements of the document: sorted N-Quads in which blank nodes have HMAC labels. */
  readonly statements: readonly string[]
  readonly groups: Readonly<Record<string, StatementGroup>>
}

export interface StatementGroup {
  /** Which of the statements belong to it, ascending. */
  readonly indexes: readonly number[]
  /** The canonical names that its blank nodes have alone, without `_:`, to their HMAC labels. */
  readonly labels: ReadonlyMap<string, string>
}

/**
 * The statements of a document, and which of them parts of it make: what `ecdsa-sd-2023` signs one
 * by one.
 *
 * @see vc-di-ecdsa #canonicalizeandgroup
 * @throws {ProofError} as `canonicalize`; `bad_argument` for pointers to nothing, and for documents
 *   that cannot be taken apart
 */
export async function groupStatements(
  document: JsonObject,
  { hmacKey, groups, contexts = createContextLoader() }: GroupStatementsOptions,
): Promise<GroupedStatements> {
  const named = await nameNodes(document, (part) => canonicalize(part, { contexts }))
  const labelOf = await hmacLabels(hmacKey)
  const labels = new Map<string, string>()
  for (const [name, canonical] of named.canonical) labels.set(name, await labelOf(canonical))
  const relabel = (statements: readonly string[]) =>
    renameBlankNodes(linesOf(statements.join('')), (label) => labels.get(label) ?? label)
  const statements = relabel(named.statements).toSorted()
  const places = new Map(statements.map((statement, index) => [statement, index]))
  const grouped: Record<string, StatementGroup> = {}
  for (const [name, pointers] of Object.entries(groups)) {
    const part = await partOf(named, pointers)
    const indexes = relabel(part.statements).map((statement) => placeOf(statement, places))
    const shown = [...part.canonical].map(([input, own]): [string, string] => [
      own,
      labels.get(input) ?? input,
    ])
    grouped[name] = {
      indexes: indexes.toSorted((one, other) => one - other),
      labels: new Map(shown),
    }
  }
  return { statements, groups: grouped }
}

async function partOf(
  named: NamedNodes,
  pointers: readonly string[],
): Promise<Pick<NamedNodes, 'statements' | 'canonical'>> {
  const selection = selectJson(named.document, pointers)
  if (selection === undefined) return { statements: [], canonical: new Map() }
  const statements = await named.statementsOf(selection)
  return { statements, canonical: await canonicalLabels(statements.join('')) }
}

/** Part of an ordered list says something that the whole does not. */
function placeOf(statement: string, places: ReadonlyMap<string, number>): number {
  const place = places.get(statement)
  if (place !== undefined) return place
  const message = 'a pointer goes into an ordered list: only the whole list can be shown'
  throw new ProofError('bad_argument', { message })
}
