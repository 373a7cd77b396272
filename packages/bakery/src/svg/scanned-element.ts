import type { BakedRange, ReadCredential, ScannedCredential } from '../image-scan.ts'
import type { BakeProblem, BakeProblemCode } from '../unbaked-image.ts'
import type { CredentialElement } from './svg-document.ts'

/** A credential element of an SVG, whatever its prefix and its place. */
export function scannedElement(element: CredentialElement, range: BakedRange): ScannedCredential {
  const found = readElement(element)
  return {
    tag: element.tag,
    start: range.start,
    end: range.end,
    rank: 0,
    ...(found.credential !== undefined && { form: found.credential.form }),
    read: () => Promise.resolve(found),
  }
}

function readElement(element: CredentialElement): ReadCredential {
  const { tag, insideRoot, hasChildren, verify, text } = element
  const problems: BakeProblem[] = []
  const report = (code: BakeProblemCode, what: string): void => {
    problems.push({ code, message: `The SVG element for ${tag} ${what}` })
  }
  if (!insideRoot) report('misplaced', 'is not a child of the root element')
  if (hasChildren) report('child_elements', 'holds other elements, which are left out')
  if (verify === '' && text === '') {
    report('empty', 'is empty')
    return { problems }
  }
  if (text === '' || isJws(verify)) {
    if (text !== '') report('ambiguous', 'has a JWS and a body; the JWS counts')
    return { credential: { text: verify, tag, form: 'svg-verify' }, problems }
  }
  const hosted = verify === '' ? {} : { verifyUrl: verify }
  return { credential: { text, tag, form: 'svg-text', ...hosted }, problems }
}

function isJws(text: string): boolean {
  return /^[\w-]+\.[\w-]*\.[\w-]*$/.test(text)
}
