import type { JsonObject } from '@openboat/model'
import type { VerifyOptions } from './options.ts'
import type { VerificationReport } from './report.ts'
import type { World } from './world.fixture.ts'

/** A badge that is broken in exactly one way, and what its report says otherwise than a good one's. */
export interface Fault {
  readonly input: () => Promise<Uint8Array | JsonObject | string> | JsonObject | string
  readonly world?: () => Promise<World> | World
  readonly options?: Partial<VerifyOptions>
  /** The lines of the good one. @default those of an Open Badge 3.0 with an embedded proof */
  readonly good?: readonly string[]
  readonly but: Readonly<Record<string, string | readonly string[]>>
  /** Where, if not in the report of the whole. */
  readonly in?: (report: VerificationReport) => VerificationReport | undefined
}

export function without(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name))
}
