import type * as z from 'zod/mini'
import { refused, type Refused } from './refused.ts'

/**
 * The body as JSON, whatever its content type says: Moodle, WordPress and Mahara send JSON under the
 * name of a form, or of nothing.
 */
export async function readBody<Schema extends z.ZodMiniType<object>>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema> | Refused> {
  const parsed = parseJson(await request.text())
  if (parsed === undefined) return refused(400, 'The body is not JSON.')
  const checked = schema.safeParse(parsed)
  if (checked.success) return checked.data
  const faults = checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  return refused(400, `The body does not fit: ${faults.slice(0, 5).join('; ')}`)
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
