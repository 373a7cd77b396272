import { BakeryError } from '../bakery-error.ts'
import type { ImageKind } from '../image-kind.ts'
import { scanSvg } from './svg-scan.ts'
import { decodeXmlHead } from './xml-encoding.ts'
import { localNameOf } from './xml-name.ts'
import { feed } from './xml-reading.ts'
import { forbiddenCharacter } from './xml-text.ts'
import { nextToken, startTokens } from './xml-tokens.ts'

// The first is enough for nearly all; a comment or a DOCTYPE may come before the root element.
const SNIFFED_BYTES = [1024, 64 * 1024]

export const svg: ImageKind = {
  format: 'svg',
  recognises: (head) => SNIFFED_BYTES.some((size) => rootNameIn(head, size) === 'svg'),
  refuseCharacters,
  scan: scanSvg,
}

/** The local name of the root element, as far as the beginning of a document tells. */
function rootNameIn(bytes: Uint8Array, size: number): string | undefined {
  const tokens = startTokens(0)
  try {
    feed(tokens, decodeXmlHead(bytes, size))
    for (let token = nextToken(tokens); token !== undefined; token = nextToken(tokens)) {
      if (token.kind === 'start') return localNameOf(token.name)
      if (token.kind === 'text' && token.raw.trim() !== '') return undefined
    }
  } catch (error) {
    if (!(error instanceof BakeryError)) throw error
  }
  return tokens.tag && localNameOf(tokens.tag.name)
}

function refuseCharacters(credential: string): void {
  const forbidden = forbiddenCharacter(credential)
  if (forbidden === undefined) return
  throw new BakeryError('unbakeable_credential', {
    message: `XML, and so SVG, cannot hold the character ${forbidden} of the credential; in JSON, write it as a \\u escape`,
  })
}
