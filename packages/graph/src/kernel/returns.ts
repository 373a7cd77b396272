import type { Region } from './region.ts'

/** So many nodes are computed at once: one look at an edge serves them all. */
const LANES = 8

/** Sums of so many roundings are no more precise. */
const ROUNDING = 2 ** -48

export interface Returns {
  /** How often a walker who starts at a member is there, the start included; by the number of the member. */
  of(member: number): number
}

/**
 * The diagonal of `(I - W)⁻¹`, `W` being what members pass to each other: Gauss–Seidel sweeps for `LANES`
 * members side by side when one of them is first asked for, to a relative error of at most `tolerance`.
 *
 * Wherever walkers start, they are soon where all others are, and it is that part which takes most sweeps.
 * So it is computed once, from everywhere alike, and added in the amount that is missing in all: a
 * correction on a coarse grid of one point.
 */
export function returnsIn(
  region: Region,
  { damping, tolerance }: { readonly damping: number; readonly tolerance: number },
): Returns {
  const { size } = region
  const known = new Float64Array(size)
  const limit = Math.max(tolerance, ROUNDING / (1 - damping)) / Math.max(damping, Number.MIN_VALUE)
  let everywhere: Float64Array | undefined
  return {
    of(member) {
      if (known[member] === 0) row(member - (member % LANES))
      return known[member] as number
    },
  }

  function row(first: number): void {
    const lanes = Math.min(LANES, size - first)
    const start = new Float64Array(size * lanes)
    for (let lane = 0; lane < lanes; lane += 1) start[(first + lane) * lanes + lane] = 1
    everywhere ??= visitsFrom(new Float64Array(size).fill(1 / size), { region, lanes: 1, limit })
    const visits = visitsFrom(start, { region, lanes, limit, everywhere })
    for (let lane = 0; lane < lanes; lane += 1) {
      known[first + lane] = visits[(first + lane) * lanes + lane] as number
    }
  }
}

interface Plan {
  readonly region: Region
  /** How many walks are computed side by side. */
  readonly lanes: number
  /** The greatest sum of changes of one walk in the last sweep. */
  readonly limit: number
  /** Visits of a walk from everywhere alike. */
  readonly everywhere?: Float64Array
}

/**
 * `y = start + y W`, each walk within its lane. What a sweep leaves missing is no more than the damping times
 * what it moved, and what is missing is wrong by no more than that share of any visits: nobody is there
 * oftener than who starts there.
 */
function visitsFrom(start: Float64Array, plan: Plan): Float64Array {
  const visits = start.slice()
  const moved = new Float64Array(plan.lanes)
  let next = 1
  for (let sweep = 1; ; sweep += 1) {
    // Ever more sweeps lie between two corrections, so that each makes good what one may spoil.
    if (plan.everywhere !== undefined && sweep === next) {
      addWhatMisses(visits, plan.everywhere, plan)
      next += Math.ceil(next / 3)
    }
    sweepOnce(visits, moved, { start, plan })
    if (!moved.some((sum) => sum > plan.limit)) return visits
  }
}

function sweepOnce(
  visits: Float64Array,
  moved: Float64Array,
  { start, plan: { region, lanes } }: { readonly start: Float64Array; readonly plan: Plan },
): void {
  const { size, offsets, sources, passes } = region
  const sum = new Float64Array(lanes)
  moved.fill(0)
  for (let member = 0; member < size; member += 1) {
    const own = member * lanes
    for (let lane = 0; lane < lanes; lane += 1) sum[lane] = start[own + lane] as number
    const end = offsets[member + 1] as number
    for (let edge = offsets[member] as number; edge < end; edge += 1) {
      const source = (sources[edge] as number) * lanes
      const passed = passes[edge] as number
      for (let lane = 0; lane < lanes; lane += 1) {
        sum[lane] = (sum[lane] as number) + passed * (visits[source + lane] as number)
      }
    }
    for (let lane = 0; lane < lanes; lane += 1) {
      const value = sum[lane] as number
      moved[lane] = (moved[lane] as number) + Math.abs(value - (visits[own + lane] as number))
      visits[own + lane] = value
    }
  }
}

/** One started in each lane; what of it has not stopped or left is still missing. */
function addWhatMisses(
  visits: Float64Array,
  everywhere: Float64Array,
  { region: { size, leaving }, lanes }: Plan,
): void {
  const missing = new Float64Array(lanes).fill(1)
  for (let member = 0; member < size; member += 1) {
    const leaves = leaving[member] as number
    for (let lane = 0; lane < lanes; lane += 1) {
      const gone = leaves * (visits[member * lanes + lane] as number)
      missing[lane] = (missing[lane] as number) - gone
    }
  }
  for (let member = 0; member < size; member += 1) {
    const share = everywhere[member] as number
    for (let lane = 0; lane < lanes; lane += 1) {
      const at = member * lanes + lane
      visits[at] = (visits[at] as number) + (missing[lane] as number) * share
    }
  }
}
