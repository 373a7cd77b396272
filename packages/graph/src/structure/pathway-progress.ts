import { compareInstants, parseInstant, type Instant } from '@openboat/model'
import { addToGroup } from '../add-to-group.ts'
import { badArgument } from '../graph-error.ts'
import { readMoment } from '../moment.ts'
import { positionOf, type Snapshot } from '../snapshot.ts'

/** What a pathway asks for: one achievement, or some of several parts. */
export type PathwayStep =
  | { readonly achievement: string }
  | {
      readonly name?: string
      /** How many of the parts. @default all */
      readonly atLeast?: number
      readonly of: readonly PathwayStep[]
      /** Awards that begin in this window count; ISO 8601, the end exclusive. @default any time */
      readonly window?: { readonly from?: string; readonly until?: string }
    }

/** How far somebody is. */
export interface PathwayProgress {
  readonly done: boolean
  /** Parts that are done, and how many are needed; 0 or 1 of 1 for one achievement. */
  readonly reached: number
  readonly needed: number
  /** From 0 to 1: parts that are begun count by their own share. */
  readonly share: number
  /** For one achievement: its id, and the assertion that proves it. */
  readonly achievement?: string
  readonly assertion?: string
  readonly parts: readonly PathwayProgress[]
}

/**
 * How far a holder is on a pathway, at the moment of the snapshot: what is expired or revoked then does
 * not count, nor what is not verified.
 *
 * @throws {GraphError} `unknown_node` for the holder; `bad_argument` for a step that cannot be reached
 *   (`atLeast` above the number of parts) or steps nested deeper than 20
 */
export function pathwayProgress(
  snapshot: Snapshot,
  holder: string,
  pathway: PathwayStep,
): PathwayProgress {
  const id = snapshot.nodes[positionOf(snapshot, holder)]?.id ?? holder
  return progressOf(pathway, heldBy(snapshot, id), { depth: 0, windows: [] })
}

interface Held {
  readonly assertion: string
  /** Since when, if it says so. */
  readonly since?: Instant
}

interface Place {
  readonly depth: number
  readonly windows: readonly Window[]
}

interface Window {
  readonly from?: Instant
  readonly until?: Instant
}

/** By achievement, what somebody holds of it. */
function heldBy({ edges }: Snapshot, holder: string): ReadonlyMap<string, readonly Held[]> {
  const own = new Set(
    edges.filter(({ kind, from }) => kind === 'holds' && from === holder).map(({ to }) => to),
  )
  const held = new Map<string, Held[]>()
  for (const { kind, from, to, validFrom } of edges) {
    if (kind !== 'of' || !own.has(from)) continue
    const since = validFrom === undefined ? undefined : parseInstant(validFrom)
    addToGroup(held, to, { assertion: from, ...(since && { since }) })
  }
  return held
}

function progressOf(
  step: PathwayStep,
  held: ReadonlyMap<string, readonly Held[]>,
  place: Place,
): PathwayProgress {
  if ('achievement' in step) return progressOfOne(step.achievement, held, place.windows)
  if (place.depth >= 20) throw badArgument('A pathway is nested at most 20 deep.')
  const needed = step.atLeast ?? step.of.length
  if (!Number.isInteger(needed) || needed < 1 || needed > step.of.length) {
    throw badArgument(
      `atLeast is a whole number from 1 to the ${step.of.length} parts, not ${needed}.`,
    )
  }
  const windows =
    step.window === undefined ? place.windows : [...place.windows, readWindow(step.window)]
  const parts = step.of.map((part) => progressOf(part, held, { depth: place.depth + 1, windows }))
  const reached = parts.filter(({ done }) => done).length
  // The parts that are nearest to done are those that will be needed.
  const best = parts
    .map(({ share }) => share)
    .toSorted((a, b) => b - a)
    .slice(0, needed)
  const share = best.reduce((sum, each) => sum + each, 0) / needed
  return { done: reached >= needed, reached, needed, share, parts }
}

function progressOfOne(
  achievement: string,
  held: ReadonlyMap<string, readonly Held[]>,
  windows: readonly Window[],
): PathwayProgress {
  const counting = held
    .get(achievement)
    ?.find(({ since }) => windows.every((window) => isIn(window, since)))
  const reached = counting === undefined ? 0 : 1
  const proof = counting && { assertion: counting.assertion }
  return {
    done: reached === 1,
    reached,
    needed: 1,
    share: reached,
    achievement,
    ...proof,
    parts: [],
  }
}

function readWindow({ from, until }: { readonly from?: string; readonly until?: string }): Window {
  return {
    ...(from !== undefined && { from: readMoment(from, 'window.from') }),
    ...(until !== undefined && { until: readMoment(until, 'window.until') }),
  }
}

/** What has no date is in no window. */
function isIn({ from, until }: Window, since: Instant | undefined): boolean {
  if (since === undefined) return from === undefined && until === undefined
  if (from !== undefined && compareInstants(since, from) < 0) return false
  return until === undefined || compareInstants(since, until) < 0
}
