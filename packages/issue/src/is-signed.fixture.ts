import { isJsonObject, type JsonObject, type PublicJwk } from '@openboat/model'
import { createContextLoader, verifyDataIntegrity } from '@openboat/proof'

const contexts = createContextLoader()

/** Whether a document has a proof that the key made over all of it. */
export async function isSigned(document: JsonObject, key: PublicJwk): Promise<boolean> {
  const { proof } = document
  if (!isJsonObject(proof)) return false
  return (await verifyDataIntegrity(document, proof, { key, contexts })).ok
}
