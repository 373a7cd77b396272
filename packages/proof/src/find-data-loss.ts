import type { JsonObject } from '@openboat/model'
import type { ContextLoader } from './context-loader.ts'
import type { DataLoss } from './data-loss.ts'
import type { DocumentLimits } from './document-limits.ts'
import { readLinkedData } from './linked-data.ts'

/**
 * Everything in a document that no signature over it covers, its proofs included: the first 200
 * losses, or none when it passes JSON-LD safe mode.
 *
 * @see VC Data Integrity 1.0 #securing-data-losslessly; OB 3.0 certification: safe mode
 * @throws Nothing for what the document contains.
 * @example const losses = await findDataLoss(credential, { contexts: createContextLoader() })
 */
export async function findDataLoss(
  document: JsonObject,
  options: { readonly contexts: ContextLoader; readonly limits?: DocumentLimits },
): Promise<readonly DataLoss[]> {
  const read = await readLinkedData(document, options.contexts, options)
  return read.losses
}
