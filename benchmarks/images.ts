import { bake, unbake } from '@openboat/bakery'
import { DOMParser, XMLSerializer } from '@xmldom/xmldom'
import { extract } from 'openbadges-bakery'
import { PNG } from 'pngjs'
import type { Candidate } from './interleave.ts'

// Candidates that bake into images and read them. Ours comes first.

const tag = 'openbadges'
const credential = JSON.stringify({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://example.org/assertions/1',
  narrative: 'Lorem ipsum dolor sit amet. '.repeat(80),
})

/** A picture of noise, so that it does not pack: about `bytes` long as a PNG. */
function noisePng(bytes: number): Uint8Array {
  const side = Math.round(Math.sqrt(bytes / 4))
  const picture = new PNG({ width: side, height: side })
  let state = 0x2545f491
  for (let at = 0; at < picture.data.length; at += 1) {
    // xorshift32 (Marsaglia 2003).
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    picture.data[at] = state & 0xff
  }
  return new Uint8Array(PNG.sync.write(picture))
}

/** A general library decodes and encodes the pixels to do the same; and it drops what it does not know. */
export function bakeAgainstPngjs(bytes: number): Candidate[] {
  const picture = Buffer.from(noisePng(bytes))
  return [
    { name: '@openboat/bakery bake', run: () => bake(picture, credential, { tag }) },
    { name: 'pngjs decode and encode', run: () => PNG.sync.write(PNG.sync.read(picture)) },
  ]
}

/** The limit: who gives a new file has to copy the old one. */
export function bakeAgainstCopy(bytes: number): Candidate[] {
  const picture = noisePng(bytes)
  return [
    { name: '@openboat/bakery bake', run: () => bake(picture, credential, { tag }) },
    { name: 'a copy of the file', run: () => picture.slice() },
  ]
}

export function unbakeAgainstOldBakery(bytes: number): Candidate[] {
  const baked = Buffer.from(bake(noisePng(bytes), credential, { tag }))
  return [
    { name: '@openboat/bakery unbake', run: async () => unbake(baked) },
    { name: 'openbadges-bakery extract', run: async () => extractWith(baked) },
  ]
}

async function extractWith(image: Buffer): Promise<unknown> {
  return new Promise((resolve, reject) => {
    extract(image, (error: unknown, found: unknown) =>
      error === null || error === undefined
        ? resolve(found)
        : reject(new Error('it found nothing', { cause: error })),
    )
  })
}

// 42 KB, as drawing programs write them: long paths, some groups, few names.
const svg = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">${Array.from(
  { length: 150 },
  (_, at) =>
    `<g id="layer${at}" transform="translate(${at},${at})"><path style="fill:#26547c;stroke:none" d="M ${'10.25,20.5 30.125,40 C '.repeat(7)}Z"/></g>\n`,
).join('')}</svg>`

export function bakeSvgAgainstDom(): Candidate[] {
  const bytes = new TextEncoder().encode(svg)
  return [
    { name: '@openboat/bakery bake', run: () => bake(bytes, credential, { tag }) },
    { name: '@xmldom/xmldom parse, insert, serialize', run: () => bakeWithDom(bytes) },
  ]
}

export function unbakeSvgAgainstDom(): Candidate[] {
  const baked = bake(new TextEncoder().encode(svg), credential, { tag })
  return [
    { name: '@openboat/bakery unbake', run: async () => unbake(baked) },
    {
      name: '@xmldom/xmldom parse, find',
      run: () =>
        parsed(baked).getElementsByTagNameNS('http://openbadges.org', 'assertion')[0]?.textContent,
    },
  ]
}

function parsed(bytes: Uint8Array) {
  return new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/xml')
}

function bakeWithDom(bytes: Uint8Array): Uint8Array {
  const document = parsed(bytes)
  const element = document.createElementNS('http://openbadges.org', 'openbadges:assertion')
  element.appendChild(document.createCDATASection(credential))
  document.documentElement?.insertBefore(element, document.documentElement.firstChild)
  return new TextEncoder().encode(new XMLSerializer().serializeToString(document))
}
