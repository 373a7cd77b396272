import { asList, isJsonObject, stringsOf, type JsonValue } from '@openboat/model'

/** Defines the types that 1EdTech names beside the OB 3.0 context, such as `1EdTechRevocationList`. */
const OB_3_EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'

const MAY_BE_EXTENDED = ['credentialStatus', 'credentialSchema', 'refreshService'] as const

type Extended = Partial<Record<(typeof MAY_BE_EXTENDED)[number], JsonValue | undefined>>

/**
 * The contexts that a credential needs beside the two of OB 3.0: without them JSON-LD drops the
 * `1EdTech…` types, and the signature does not cover them.
 */
export function extensionContexts(credential: Extended): string[] {
  const types = MAY_BE_EXTENDED.flatMap((property) => asList(credential[property]))
    .filter(isJsonObject)
    .flatMap((item) => stringsOf(item['type']))
  return types.some((type) => type.startsWith('1EdTech')) ? [OB_3_EXTENSIONS] : []
}
