import type { Credential } from './credential.ts'
import { deviation, type Deviation } from './deviation.ts'
import { compareInstants, parseInstant, type Instant } from './instant.ts'
import type { JsonObject } from './json.ts'

/**
 * The dates of a verifiable credential: parseable, in the names of its data model, in order. Whether
 * they include the present moment is for verification.
 *
 * @see VCDM 2.0 #validity-period; VCDM 1.1 #issuance-date; OB 3.0 #datetimez
 */
export function dateDeviations({ document, vcdm, version }: Credential): Deviation[] {
  const [from, until] =
    vcdm === '1.1'
      ? (['issuanceDate', 'expirationDate'] as const)
      : (['validFrom', 'validUntil'] as const)
  const isMissing = document[from] === undefined
  // VCDM 1.1 cannot do without; VCDM 2.0 leaves it optional and OB 3.0 and CLR 2.0 ask for it.
  const mayLack = vcdm !== '1.1' && version.startsWith('vc-')
  return [
    ...(isMissing && !mayLack
      ? [
          deviation({
            ...DATES,
            path: [from],
            code: 'missing',
            expected: 'a date',
            got: undefined,
            harmless: vcdm !== '1.1',
          }),
        ]
      : []),
    ...NAMES.flatMap((name) => malformedDate(document, name)),
    ...foreignDates(document, vcdm),
    ...reversed(document, from, until),
  ]
}

const DATES = { check: 'model.dates', spec: 'VCDM 2.0 #validity-period' } as const
const NAMES = ['validFrom', 'validUntil', 'issuanceDate', 'expirationDate', 'awardedDate'] as const

function malformedDate(document: JsonObject, name: string): Deviation[] {
  const got = document[name]
  if (got === undefined || instantAt(document, name) !== undefined) return []
  const expected = 'a date and time with a zone, such as 2026-01-31T09:30:00Z'
  return [deviation({ ...DATES, path: [name], code: 'malformed', expected, got })]
}

// A term of the other data model is dropped by JSON-LD; safe mode, when the proof is checked, fails.
function foreignDates(document: JsonObject, vcdm: Credential['vcdm']): Deviation[] {
  if (vcdm === '1.1') return []
  return (['issuanceDate', 'expirationDate'] as const).flatMap((name) => {
    const got = document[name]
    if (got === undefined) return []
    const expected = name === 'issuanceDate' ? 'validFrom instead' : 'validUntil instead'
    return [
      deviation({ ...DATES, path: [name], code: 'vcdm_mismatch', expected, got, harmless: true }),
    ]
  })
}

function reversed(document: JsonObject, from: string, until: string): Deviation[] {
  const start = instantAt(document, from)
  const end = instantAt(document, until)
  if (start === undefined || end === undefined || compareInstants(start, end) <= 0) return []
  const expected = `a moment not before ${from}`
  return [
    deviation({ ...DATES, path: [until], code: 'dates_reversed', expected, got: document[until] }),
  ]
}

function instantAt(document: JsonObject, name: string): Instant | undefined {
  const value = document[name]
  return typeof value === 'string' ? parseInstant(value) : undefined
}
