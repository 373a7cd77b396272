import { ObfError } from '../obf-error.ts'
import { OperationResultV2 } from '../wire/event-v2.ts'
import { nameOf, type Call } from './call.ts'
import type { Connection } from './connection.ts'
import { readAs } from './rows.ts'

/** A change through API v2; rejects with `refused` if the factory says that it was not made. */
export async function operateV2(
  connection: Connection,
  call: Call,
  signal: AbortSignal | undefined,
): Promise<OperationResultV2> {
  return await connection.ask(
    call,
    ({ text, status }) => {
      const result = readAs(OperationResultV2, text, nameOf(call))
      if (result.success) return result
      throw new ObfError('refused', {
        message: `${nameOf(call)}: ${result.message ?? 'not done, and no reason given'}`,
        status,
      })
    },
    signal,
  )
}

/** The id of what a change made. */
export function madeId({ resource_id }: OperationResultV2, call: Call): string {
  if (typeof resource_id === 'string' && resource_id !== '') return resource_id
  throw new ObfError('uncertain', {
    message: `${nameOf(call)} was done, but the answer does not give the id`,
  })
}
