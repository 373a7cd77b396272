import type { Unbaking } from '../image-kind.ts'
import { refuseLargeCredential } from '../limits.ts'
import type { BakeProblem, BakeProblemCode, UnbakedCredential } from '../unbaked-image.ts'
import { utf8Length } from '../utf8.ts'
import { readSvgDocument, type CredentialElement } from './svg-document.ts'
import { decodeXml } from './xml-encoding.ts'
import { decodeAttribute, decodeCdata, decodeContent } from './xml-text.ts'
import { skipSpace } from './xml-name.ts'
import type { Characters } from './xml-tokens.ts'

/** Every credential of an SVG, whatever the prefix and the place of its element. */
export function unbakeSvg(image: Uint8Array, maxCredentialBytes: number): Unbaking {
  const { credentials: elements } = readSvgDocument(decodeXml(image).text)
  const found = elements.map(readElement)
  const credentials = found.flatMap(({ credential }) => credential ?? [])
  const bytes = credentials.reduce((sum, { text }) => sum + utf8Length(text), 0)
  refuseLargeCredential(bytes, maxCredentialBytes)
  return { credentials, problems: found.flatMap(({ problems }) => problems) }
}

interface ReadElement {
  readonly credential?: UnbakedCredential
  readonly problems: readonly BakeProblem[]
}

function readElement(element: CredentialElement): ReadElement {
  const problems: BakeProblem[] = []
  const report = (code: BakeProblemCode, what: string): void => {
    problems.push({ code, message: `The SVG element for ${element.tag} ${what}` })
  }
  if (!element.insideRoot) report('misplaced', 'is not a child of the root element')
  if (element.hasChildren) report('child_elements', 'holds other elements, which are left out')
  const verify = decodeAttribute(element.verify ?? '').trim()
  const body = bodyOf(element.content)
  if (verify === '' && body === '') {
    report('empty', 'is empty')
    return { problems }
  }
  const { tag } = element
  if (body === '' || isJws(verify)) {
    if (body !== '') report('ambiguous', 'has a JWS and a body; the JWS counts')
    return { credential: { text: verify, tag, form: 'svg-verify' }, problems }
  }
  const hosted = verify === '' ? {} : { verifyUrl: verify }
  return { credential: { text: body, tag, form: 'svg-text', ...hosted }, problems }
}

function isJws(text: string): boolean {
  return /^[\w-]+\.[\w-]*\.[\w-]*$/.test(text)
}

/**
 * The text of an element without the white space that was written around it for looks. What stands
 * in CDATA sections or as references is never for looks.
 */
function bodyOf(content: readonly Characters[]): string {
  const first = content.findIndex(isMoreThanSpace)
  const last = content.findLastIndex(isMoreThanSpace)
  return content
    .slice(Math.max(first, 0), last + 1)
    .map(({ kind, raw }, index, kept) => {
      if (kind === 'cdata') return decodeCdata(raw)
      const start = index === 0 ? skipSpace(raw, 0) : 0
      return decodeContent(raw.slice(start, index === kept.length - 1 ? endOfText(raw) : undefined))
    })
    .join('')
}

function isMoreThanSpace({ kind, raw }: Characters): boolean {
  return kind === 'cdata' || skipSpace(raw, 0) < raw.length
}

// Not by /\s+$/, which takes quadratic time where white space is long but not at the end.
function endOfText(raw: string): number {
  let end = raw.length
  while (' \t\r\n'.includes(raw[end - 1] ?? '-')) end -= 1
  return end
}
