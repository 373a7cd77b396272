import type { OperationResultV2 } from '@openboat/obf/wire'
import { json } from '../world/answers.ts'

/** What a call of v2 that changes something answers with. */
export function operation(
  type: 'badge' | 'event' | null,
  id: string | null,
  { count = null, location }: { readonly count?: number | null; readonly location?: string } = {},
): Response {
  const result: OperationResultV2 = {
    success: true,
    message: '',
    resource_type: type,
    resource_id: id,
    count,
  }
  const answer = json(result)
  if (location !== undefined) answer.headers.set('Location', location)
  return answer
}
