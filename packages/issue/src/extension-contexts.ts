import { asList, isJsonObject, stringsOf, type JsonValue } from '@openboat/model'

/** Defines the types that 1EdTech names beside the OB 3.0 context, such as `1EdTechRevocationList`. */
const OB_3_EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'

const MAY_BE_EXTENDED = ['credentialStatus', 'credentialSchema', 'refreshService'] as const

type Extended = Partial<Record<(typeof MAY_BE_EXTENDED)[number], JsonValue | undefined>>

/** Defines `StatusList2021Entry`, which the context of VCDM 2.0 has no more. */
const STATUS_LIST_2021 = 'https://w3id.org/vc/status-list/2021/v1'

/**
 * The contexts that a credential needs beside the two of OB 3.0: without them JSON-LD drops the
 * `1EdTech…` types and entries of StatusList2021, and the signature does not cover them.
 */
export function extensionContexts(credential: Extended): string[] {
  const types = MAY_BE_EXTENDED.flatMap((property) => asList(credential[property]))
    .filter(isJsonObject)
    .flatMap((item) => stringsOf(item['type']))
  return [
    ...(types.some((type) => type.startsWith('1EdTech')) ? [OB_3_EXTENSIONS] : []),
    ...(types.includes('StatusList2021Entry') ? [STATUS_LIST_2021] : []),
  ]
}
