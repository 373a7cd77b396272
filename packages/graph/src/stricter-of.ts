import { byCodeUnit } from './by-code-unit.ts'
import { earliest, latest } from './moment.ts'

/** When something holds, and for whom: the same of nodes and of edges. */
interface Held {
  readonly validFrom?: string
  readonly validUntil?: string
  readonly revokedAt?: string
  readonly visibleTo?: readonly string[]
}

/** Of two copies, whatever is stricter. */
export function stricterOf(a: Held, b: Held): Held {
  const validFrom = latest(a.validFrom, b.validFrom)
  const validUntil = earliest(a.validUntil, b.validUntil)
  const revokedAt = earliest(a.revokedAt, b.revokedAt)
  const visibleTo = audienceOf(a.visibleTo, b.visibleTo)
  return {
    ...(validFrom !== undefined && { validFrom }),
    ...(validUntil !== undefined && { validUntil }),
    ...(revokedAt !== undefined && { revokedAt }),
    ...(visibleTo !== undefined && { visibleTo }),
  }
}

/** Who may see both: what somebody keeps from the public stays so, whoever repeats it. */
function audienceOf(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): readonly string[] | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a.filter((id) => b.includes(id)).toSorted(byCodeUnit)
}
