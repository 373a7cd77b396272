import type { Call } from '../world/call.ts'

/** The list as it is, or, if `faults` ask for it, without the end of its last line. */
export async function shortened({ world }: Call, list: Response): Promise<Response> {
  const { truncateLists = 0 } = world.faults()
  if (truncateLists === 0 || world.chance() >= truncateLists) return list
  const whole = await list.text()
  return new Response(whole.slice(0, Math.max(0, whole.length - 12)), list)
}
