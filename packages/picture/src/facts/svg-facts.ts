import type { FormatFacts } from './format-facts.ts'

/** What stands before the root element, and the element, is short; a picture in it may be long. */
const headBytes = 64 * 1024

const absoluteUnits: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
}

/** @see SVG 2, 8.2 (viewport), 8.9 (intrinsic size); CSS Values 3, 5.2 (units) */
export function svgFacts(bytes: Uint8Array): FormatFacts | undefined {
  const attributes = rootAttributes(decodeHead(bytes))
  if (attributes === undefined) return undefined
  const width = lengthOf(attributes.get('width'))
  const height = lengthOf(attributes.get('height'))
  const [, , boxWidth, boxHeight] = viewBoxOf(attributes.get('viewBox'))
  const animated = mentionsAnimation(bytes)
  const size = sizeFrom(width, height, boxWidth, boxHeight)
  return size === undefined ? { animated } : { ...size, animated }
}

/** Stated lengths; the view box stands in for what is missing, and keeps its proportions. */
function sizeFrom(
  width: number | undefined,
  height: number | undefined,
  boxWidth: number | undefined,
  boxHeight: number | undefined,
): { width: number; height: number } | undefined {
  if (width !== undefined && height !== undefined) return { width, height }
  if (boxWidth === undefined || boxHeight === undefined) return undefined
  if (width !== undefined) return { width, height: rounded((width * boxHeight) / boxWidth) }
  if (height !== undefined) return { width: rounded((height * boxWidth) / boxHeight), height }
  return { width: boxWidth, height: boxHeight }
}

function decodeHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, headBytes)
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head)
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head)
  return new TextDecoder().decode(head)
}

/** The attributes of the root element, if that is `svg`; entities in them are not expanded. */
function rootAttributes(text: string): ReadonlyMap<string, string> | undefined {
  const start = rootStart(text)
  const name = /^<(?:[\w.-]+:)?svg(?=[\s/>])/u.exec(text.slice(start, start + 100))?.[0]
  if (name === undefined) return undefined
  const attributes = new Map<string, string>()
  const attribute = /\s+([^\s=<>/"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy
  attribute.lastIndex = start + name.length
  for (;;) {
    const found = attribute.exec(text)
    if (found === null) return attributes
    attributes.set(found[1] ?? '', found[2] ?? found[3] ?? '')
  }
}

/** Where the root element begins, past declarations, comments and a document type. */
function rootStart(text: string): number {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at += 1
    const end = skip(text, at)
    if (end === undefined) return at
    at = end
  }
}

function skip(text: string, at: number): number | undefined {
  if (text.startsWith('<?', at)) return after(text, '?>', at)
  if (text.startsWith('<!--', at)) return after(text, '-->', at)
  if (!text.startsWith('<!DOCTYPE', at)) return undefined
  const subset = text.indexOf('[', at)
  const end = text.indexOf('>', at)
  return subset >= 0 && subset < end ? after(text, ']>', subset) : after(text, '>', at)
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at + mark.length
}

/** Elements of SMIL and key frames of CSS, as ASCII; a script could do anything. */
function mentionsAnimation(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes).replaceAll('\0', '')
  return /<(?:[\w.-]{1,100}:)?(?:animate(?:Motion|Transform)?|set)[\s/>]|@(?:-webkit-)?keyframes\b/u.test(
    text,
  )
}

function lengthOf(text: string | undefined): number | undefined {
  const found = /^\s*\+?(\d{1,9}(?:\.\d{1,9})?|\.\d{1,9})(px|pt|pc|mm|cm|in|)\s*$/u.exec(text ?? '')
  const unit = absoluteUnits[found?.[2] ?? '']
  const length = Number(found?.[1])
  return unit === undefined || !(length > 0) ? undefined : rounded(length * unit)
}

function viewBoxOf(text: string | undefined): readonly (number | undefined)[] {
  const numbers = (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const sound = numbers.length === 4 && numbers.every(Number.isFinite)
  const [x, y, width = 0, height = 0] = numbers
  return sound && width > 0 && height > 0 ? [x, y, width, height] : []
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
