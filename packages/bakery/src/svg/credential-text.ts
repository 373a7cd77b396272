import { endOfText, skipSpace } from './xml-name.ts'
import { decodeCdata, decodeContent, type Expand } from './xml-text.ts'
import type { Characters } from './xml-tokens.ts'

/** The text of a credential element, while it is read. */
export interface CredentialText {
  readonly pieces: string[]
  /** How many characters, those of `space` included. */
  length: number
  started: boolean
  /** White space that belongs to the text only if more follows. */
  space: string
}

export function startCredentialText(): CredentialText {
  return { pieces: [], length: 0, started: false, space: '' }
}

/**
 * Adds characters, without the white space that was written around the text for looks. What stands
 * in CDATA sections or as references is never for looks.
 */
export function addCharacters(
  text: CredentialText,
  { kind, raw }: Characters,
  expand: Expand,
): void {
  if (kind === 'cdata') return addPiece(text, decodeCdata(raw))
  const inside = text.started ? raw : raw.slice(skipSpace(raw, 0))
  const end = endOfText(inside)
  if (end > 0) addPiece(text, decodeContent(inside.slice(0, end), expand))
  const space = text.started ? decodeCdata(inside.slice(end)) : ''
  text.space += space
  text.length += space.length
}

function addPiece(text: CredentialText, piece: string): void {
  text.pieces.push(text.space, piece)
  text.length += piece.length
  text.space = ''
  text.started = true
}

export function wholeText({ pieces }: CredentialText): string {
  return pieces.join('')
}
