import { BakeryError } from '../bakery-error.ts'

const predefined: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** What a reference stands for that is neither predefined nor numeric, or nothing. */
export type Expand = (reference: string) => string | undefined

/** The characters of element content as a parser reports them (XML 1.0 sections 2.11, 4.1). */
export function decodeContent(raw: string, expand?: Expand): string {
  return decodeReferences(decodeCdata(raw), (reference) => expand?.(reference) ?? refuse(reference))
}

/** The characters of a CDATA section as a parser reports them: line ends become line feeds. */
export function decodeCdata(raw: string): string {
  return raw.replace(/\r\n?/g, '\n')
}

/** The value of an attribute as a parser reports it (XML 1.0 section 3.3.3). */
export function decodeAttribute(raw: string, expand?: Expand): string {
  return decodeReferences(
    decodeCdata(raw).replace(/[\t\n]/g, ' '),
    (reference) => expand?.(reference)?.replace(/[\t\r\n]/g, ' ') ?? refuse(reference),
  )
}

/** The first character that XML 1.0 forbids (section 2.2), named as `U+…`. */
export function forbiddenCharacter(text: string): string | undefined {
  const [char] = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text) ?? []
  const code = char?.codePointAt(0)
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/** The text as the value of an attribute in double quotes. */
export function encodeAttribute(text: string): string {
  return text.replace(/[^ !#-%'-;=?-~]/gu, numericReference)
}

/** The text as CDATA sections; what they cannot hold stands between them as references. */
export function encodeCdata(text: string, asciiOnly: boolean): string {
  // A parser would turn CR into LF, and the text must come back exactly as it was signed.
  const unsafe = asciiOnly ? /[\r\x80-\u{10ffff}]+/gu : /\r+/g
  const inner = text
    .replaceAll(']]>', ']]]]><![CDATA[>')
    .replace(unsafe, (run) => `]]>${run.replace(/./gsu, numericReference)}<![CDATA[`)
  return `<![CDATA[${inner}]]>`
}

function numericReference(char: string): string {
  return `&#${char.codePointAt(0) ?? 0};`
}

/** The text with its references decoded, those that are not built in by `onOther`. */
export function decodeReferences(text: string, onOther: (reference: string) => string): string {
  return decodeEach(text, (name, reference) => {
    return predefined.get(name) ?? decodeNumeric(name) ?? onOther(reference)
  })
}

/** The text with its numeric references decoded, and all others left alone. */
export function decodeNumericReferences(text: string): string {
  return decodeEach(text, (name, reference) => decodeNumeric(name) ?? reference)
}

function decodeEach(text: string, decode: (name: string, reference: string) => string): string {
  const pieces: string[] = []
  let from = 0
  // Not by replace(), which finds all of ten million references before it looks at the first.
  for (const { 0: reference, index } of text.matchAll(/&[^&;]*;?/g)) {
    const name = reference.endsWith(';') ? reference.slice(1, -1) : ''
    pieces.push(text.slice(from, index), decode(name, reference))
    from = index + reference.length
  }
  return pieces.join('') + text.slice(from)
}

function decodeNumeric(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:x0*([\da-fA-F]{1,6})|0*(\d{1,7}))$/.exec(name) ?? []
  if (hex === undefined && decimal === undefined) return undefined
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  if (code > 0x10ffff) return undefined
  const char = String.fromCodePoint(code)
  return forbiddenCharacter(char) === undefined ? char : undefined
}

function refuse(reference: string): never {
  throw new BakeryError('malformed_image', {
    message: `The SVG's credential holds the reference ${reference.slice(0, 40)}, which stands for nothing: it is not built into XML, and the file declares no such entity`,
  })
}
