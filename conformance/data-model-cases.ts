import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { matrixBases } from './matrix-bases.ts'
import { allCases, fixtures, type Case } from './third-party-cases.ts'

/** A document for `check`, with the outcome its author expects. */
export interface DataModelCase {
  readonly id: string
  readonly group: string
  readonly expected: Case['expected']
  readonly profile: 'strict' | 'lenient'
  readonly document: object
  /** In a structure matrix the label is about this property alone. */
  readonly field?: string
}

const kinds = ['data-model', 'data-model-presentation', 'status-list-unsigned']

/** Every unsigned case about structure; a matrix gives one for each value in it. */
export function dataModelCases(): DataModelCase[] {
  return allCases().flatMap((item) => {
    if (item.kind === 'structure-matrix') return matrixCases(item)
    return kinds.includes(item.kind) ? [documentCase(item)] : []
  })
}

function documentCase(item: Case): DataModelCase {
  const { id, group, expected } = item
  const text = readFileSync(join(fixtures, item.file), 'utf8')
    .replaceAll('PAST DATE', '2020-01-01T00:00:00Z')
    .replaceAll('FUTURE DATE', '2040-01-01T00:00:00Z')
  const document = JSON.parse(text) as Record<string, unknown>
  const isForIssuer = group === 'w3c-vcdm2' && item.kind === 'data-model'
  return {
    id,
    group,
    expected,
    // Two examples of the status list specification still say `issuanceDate`, which nobody
    // misunderstands; the W3C suite is about conformance, so it is judged strictly.
    profile: group === 'w3c-bitstring-status-list' ? 'lenient' : 'strict',
    document: isForIssuer ? { ...document, ...issuerFor(document, id) } : document,
  }
}

/** The suite posts these to an issuer, who adds who they are; except where that is the case. */
function issuerFor({ issuer }: Record<string, unknown>, id: string): object {
  const us = 'did:example:issuer'
  if (/no-issuer|issuer-null|id-null/.test(id)) return {}
  if (issuer === undefined) return { issuer: us }
  const lacksId = typeof issuer === 'object' && issuer !== null && !('id' in issuer)
  return lacksId ? { issuer: { ...issuer, id: us } } : {}
}

type Matrix = Readonly<Record<string, Readonly<Record<'valid' | 'invalid', Values>>>>
type Values = Readonly<Record<string, readonly (readonly unknown[])[]>>

function matrixCases({ id, group, file, key = '' }: Case): DataModelCase[] {
  const matrix = JSON.parse(readFileSync(join(fixtures, file), 'utf8')) as Matrix
  return (['valid', 'invalid'] as const).flatMap((expected) =>
    Object.entries(matrix[key]?.[expected] ?? {}).flatMap(([field, groups]) =>
      groups.flat().map((value, index): DataModelCase => ({
        id: `${id} ${expected} ${field} ${index}`,
        group,
        expected,
        profile: 'strict',
        document: having(matrixBases[key] ?? {}, field.split('.'), value),
        field,
      })),
    ),
  )
}

function having(node: unknown, [name = '', ...rest]: readonly string[], value: unknown): object {
  const members = node as Record<string, unknown>
  return { ...members, [name]: rest.length === 0 ? value : having(members[name], rest, value) }
}
