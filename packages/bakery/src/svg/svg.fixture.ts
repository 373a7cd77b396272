import type { BakeTag } from '../bake-tag.ts'
import { bakingOf } from '../baking.ts'
import { edited } from '../image-edit.ts'
import { withDefaults } from '../limits.ts'
import { scanImage } from '../unbake-image.ts'
import type { BakeProblem, UnbakedCredential } from '../unbaked-image.ts'
import { readSvg, startSvg, type CredentialElement } from './svg-document.ts'
import { svg } from './svg.ts'
import { feed } from './xml-reading.ts'
import type { StartTag } from './xml-start-tag.ts'
import { nextToken, startTokens, type XmlToken } from './xml-tokens.ts'

const PLENTY = 1_000_000

/** The credentials of an SVG, none being no error. */
export async function unbakeSvg(
  image: Uint8Array,
  limit = PLENTY,
): Promise<{ credentials: UnbakedCredential[]; problems: BakeProblem[] }> {
  const scanned = scanImage(svg, image, limit)
  const read = await Promise.all(scanned.credentials.map(async (found) => found.read(limit)))
  return {
    credentials: read.flatMap(({ credential }) => credential ?? []),
    problems: read.flatMap(({ problems }) => problems),
  }
}

export function bakeSvg(
  image: Uint8Array,
  baking: { readonly credential: string; readonly tag: BakeTag; readonly replace: boolean },
): Uint8Array {
  const limits = withDefaults({})
  return edited(svg, image, bakingOf(baking.credential, baking, limits), limits)
}

/** What a reading of a document tells, in pieces of a length. */
export function readSvgDocument(
  text: string,
  pieceLength = text.length,
): { root: StartTag | undefined; credentials: CredentialElement[] } {
  const seen: { root: StartTag | undefined; credentials: CredentialElement[] } = {
    root: undefined,
    credentials: [],
  }
  const reading = startSvg({
    maxCredential: PLENTY,
    onRoot: (tag) => {
      seen.root = tag
    },
    onStart: () => undefined,
    onEnd: (element) => seen.credentials.push(element),
  })
  for (const piece of cut(text, pieceLength)) {
    feed(reading.tokens, piece)
    readSvg(reading)
  }
  reading.tokens.ended = true
  readSvg(reading)
  return seen
}

/** The tokens of a document that comes in pieces of a length. */
export function tokensOf(text: string, pieceLength = text.length): XmlToken[] {
  const tokens: XmlToken[] = []
  const reading = startTokens(PLENTY)
  const readAll = (): void => {
    for (let token = nextToken(reading); token !== undefined; token = nextToken(reading)) {
      tokens.push(token)
    }
  }
  for (const piece of cut(text, pieceLength)) {
    feed(reading, piece)
    readAll()
  }
  reading.ended = true
  readAll()
  return tokens
}

function cut(text: string, length: number): string[] {
  const characters = Array.from(text)
  const size = Math.max(length, 1)
  return Array.from({ length: Math.ceil(characters.length / size) }, (_, at) =>
    characters.slice(at * size, (at + 1) * size).join(''),
  )
}
