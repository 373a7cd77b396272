import { BakeryError } from '../bakery-error.ts'
import type { ImageKind } from '../image-kind.ts'
import { bakeSvg } from './bake-svg.ts'
import { unbakeSvg } from './unbake-svg.ts'
import { decodeXmlHead } from './xml-encoding.ts'
import { rootNameOf } from './xml-tokens.ts'

const SNIFFED_BYTES = 64 * 1024

export const svg: ImageKind = {
  format: 'svg',
  recognises: isSvg,
  bake: bakeSvg,
  unbake: async (image, maxCredentialBytes) => unbakeSvg(image, maxCredentialBytes),
}

function isSvg(bytes: Uint8Array): boolean {
  try {
    return rootNameOf(decodeXmlHead(bytes, SNIFFED_BYTES)) === 'svg'
  } catch (error) {
    if (error instanceof BakeryError) return false
    throw error
  }
}
