import type { Organisation, Quota } from '../organisation.ts'
import type { World } from '../world/world.ts'

/** What the level of an organisation allows; nothing stated, nothing forbidden. */
export function quotaOf({ options }: World, { tier = 'pro' }: Organisation): Quota {
  return options.quotas?.[tier] ?? {}
}
