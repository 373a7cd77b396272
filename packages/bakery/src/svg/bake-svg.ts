import { bakeTags, type BakeTag } from '../bake-tag.ts'
import { BakeryError } from '../bakery-error.ts'
import type { Baking } from '../image-kind.ts'
import { credentialElement } from './credential-element.ts'
import { readSvgDocument, type CredentialElement } from './svg-document.ts'
import { decodeXml } from './xml-encoding.ts'
import type { StartTag } from './xml-start-tag.ts'
import { decodeAttribute, forbiddenCharacter } from './xml-text.ts'

/** Splices the credential's element into an SVG; all else, and the encoding, stays as it was. */
export function bakeSvg(image: Uint8Array, baking: Baking): Uint8Array {
  refuseForbiddenCharacters(baking.credential)
  const { text, encoding } = decodeXml(image)
  const { root, credentials } = readSvgDocument(text)
  const old = credentials.filter(({ tag }) => tag === baking.tag)
  if (old.length > 0 && !baking.replace) {
    throw new BakeryError('already_baked', {
      message: `The SVG holds a credential tagged ${baking.tag} already; leave out replace: false to replace it`,
    })
  }
  const prefix = freePrefix(root, baking.tag)
  const element = credentialElement(baking, { prefix, asciiOnly: encoding.asciiOnly })
  const rest = without(text, root.end, old)
  // Both specifications: directly after the <svg> tag.
  const head = text.slice(0, root.end)
  const baked = root.selfClosing
    ? `${head.slice(0, -2)}>${element}</${root.name}>${rest}`
    : `${head}${element}${rest}`
  return encoding.encode(baked)
}

function refuseForbiddenCharacters(credential: string): void {
  const forbidden = forbiddenCharacter(credential)
  if (forbidden === undefined) return
  throw new BakeryError('unbakeable_credential', {
    message: `XML, and so SVG, cannot hold the character ${forbidden} of the credential; in JSON, write it as a \\u escape`,
  })
}

/** `openbadges`, or the first numbered one that the root element does not bind to something else. */
function freePrefix(root: StartTag, tag: BakeTag): string {
  const namespace = bakeTags.find((names) => names.tag === tag)?.namespace
  for (let number = 1; ; number += 1) {
    const prefix = number === 1 ? 'openbadges' : `openbadges${number}`
    const bound = root.attributes.get(`xmlns:${prefix}`)
    if (bound === undefined) return prefix
    if (decodeAttribute(bound, (reference) => reference) === namespace) return prefix
  }
}

function without(text: string, from: number, elements: readonly CredentialElement[]): string {
  let kept = ''
  let at = from
  for (const { start, end } of elements) {
    kept += text.slice(at, start)
    at = end
  }
  return kept + text.slice(at)
}
