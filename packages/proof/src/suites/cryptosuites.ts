import type { JsonObject } from '@openboat/model'
import type { Cryptosuite } from './cryptosuite.ts'
import { ecdsaJcs2019 } from './ecdsa-jcs-2019.ts'
import { ecdsaRdfc2019 } from './ecdsa-rdfc-2019.ts'
import { ed25519Signature2018 } from './ed25519-signature-2018.ts'
import { ed25519Signature2020 } from './ed25519-signature-2020.ts'
import { eddsa2022 } from './eddsa-2022.ts'
import { eddsaJcs2022 } from './eddsa-jcs-2022.ts'
import { eddsaRdfc2022 } from './eddsa-rdfc-2022.ts'

export const cryptosuites: readonly Cryptosuite[] = [
  eddsaRdfc2022,
  eddsaJcs2022,
  ecdsaRdfc2019,
  ecdsaJcs2019,
  eddsa2022,
  ed25519Signature2020,
  ed25519Signature2018,
]

/**
 * Whether a proof is of a kind that `verifyDataIntegrity` can judge, by its `type` and
 * `cryptosuite`. Nothing else in it is looked at.
 *
 * @see VC Data Integrity 1.0 #dataintegrityproof
 * @example const judged = proofs.filter(isSupportedProof)
 */
export function isSupportedProof(proof: JsonObject): boolean {
  return suiteOf(proof) !== undefined
}

export function suiteOf(
  proof: JsonObject,
  others: readonly Cryptosuite[] = [],
): Cryptosuite | undefined {
  return [...cryptosuites, ...others].find(
    // A legacy type has no cryptosuite; one that stands there anyway is ignored, as it always was.
    ({ type, cryptosuite }) =>
      type === proof.type && (cryptosuite === undefined || cryptosuite === proof.cryptosuite),
  )
}
