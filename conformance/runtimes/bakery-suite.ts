import {
  bake,
  BakeryError,
  bakeStream,
  detectImage,
  listBaked,
  listBakedStream,
  rebake,
  rebakeStream,
  strip,
  stripStream,
  unbake,
  unbakeStream,
  type BakeTag,
} from '@openboat/bakery'
import { bakePng, unbakePng } from '@openboat/bakery/png'
import {
  collected,
  deflate,
  encode,
  inPieces,
  joined,
  pngAround,
  pngChunk,
  utf16,
} from './sample-images.ts'
import { equal, fingerprint, type SuiteCase } from './suite.ts'

const tags: readonly BakeTag[] = ['openbadges', 'openbadgecredential', 'clrcredential']
const tag = 'openbadgecredential'

const credentials: readonly (readonly [string, string])[] = [
  ['a JWS', 'eyJhbGciOiJFZERTQSJ9.e30.c2ln'],
  ['JSON in several scripts', '{"name":"Élan – 学位 😀","end":"]]>"}'],
  ['JSON with every white space', '{\r\n\t"a": "\u2028"\r}\n'],
]

const svgText = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><g>é€😀</g></svg>\n'
const images: readonly (readonly [string, () => Uint8Array])[] = [
  ['PNG', () => pngAround(pngChunk('tEXt', 'Title\0Badge'))],
  ['APNG', () => pngAround(pngChunk('acTL', '\0\0\0\x01\0\0\0\0'))],
  ['SVG', () => encode(svgText)],
  ['SVG with a mark', () => encode(`\uFEFF${svgText}`)],
  ['SVG in UTF-16', () => utf16(`\uFEFF${svgText}`)],
  ['SVG in Latin-1', () => joined('<?xml version="1.0" encoding="ISO-8859-1"?><svg>\xe9</svg>')],
  ['empty SVG', () => encode('<svg/>')],
  [
    'SVG with a DOCTYPE',
    () =>
      encode(
        '<!DOCTYPE svg PUBLIC "a" "https://e.org/x" [<!ENTITY e "&f;">]><svg a="&e;"><g/></svg>',
      ),
  ],
]

const roundTrips: SuiteCase[] = images.flatMap(([what, make]) =>
  credentials.flatMap(([kind, text]) => ({
    name: `${kind} into ${what} and back`,
    async run() {
      const image = make()
      const baked = bake(image, text, { tag })
      const found = await unbake(baked)
      equal(
        found.credentials.map((each) => [each.tag, each.text]),
        [[tag, text]],
      )
      equal(found.problems, [])
      if (what !== 'empty SVG') equal(Array.from(strip(baked)), Array.from(image))
      equal(listBaked(baked).length, 1)
      return fingerprint(baked)
    },
  })),
)

const streams: SuiteCase[] = images.map(([what, make]) => ({
  name: `${what} as a stream`,
  async run() {
    const image = make()
    const text = '{"é":1}'
    const options = { tag } as const
    const once = bake(image, text, options)
    for (const length of [1, 7, 100_000]) {
      equal(
        Array.from(await collected(bakeStream(inPieces(image, length), text, options))),
        Array.from(once),
      )
      const again = rebakeStream(inPieces(once, length), 'a.b.c', options)
      equal(Array.from(await collected(again)), Array.from(rebake(once, 'a.b.c', options)))
      equal(
        Array.from(await collected(stripStream(inPieces(once, length)))),
        Array.from(strip(once)),
      )
      equal(await unbakeStream(inPieces(once, length)), await unbake(once))
      equal(await listBakedStream(inPieces(once, length)), listBaked(once))
    }
  },
}))

const legacy: SuiteCase[] = [
  [
    'compressed iTXt',
    async () => pngChunk('iTXt', `${tag}\0\x01\0\0\0`, await deflate(encode('{"é":1}'))),
  ],
  ['zTXt', async () => pngChunk('zTXt', `${tag}\0\0`, await deflate(joined('{"\xe9":1}')))],
  ['tEXt in Latin-1', async () => pngChunk('tEXt', `${tag}\0{"\xe9":1}`)],
].map(([name, make]) => ({
  name: `${String(name)} is read`,
  async run() {
    const chunk = await (make as () => Promise<Uint8Array>)()
    const { credentials: found, problems } = await unbake(pngAround(chunk))
    equal(
      found.map(({ text }) => text),
      ['{"é":1}'],
    )
    return JSON.stringify(problems)
  },
}))

const several: SuiteCase = {
  name: 'one credential of each generation in one image',
  async run() {
    for (const [, make] of images) {
      let image = make()
      for (const each of tags) image = bake(image, `{"of":"${each}"}`, { tag: each })
      const found = await unbake(image)
      equal(found.credentials.map((each) => each.tag).toSorted(), [...tags].toSorted())
    }
  },
}

const pngAlone: SuiteCase = {
  name: 'the entry for PNG alone gives the same',
  async run() {
    const image = pngAround()
    const baked = bakePng(image, 'a.b.c', { tag })
    equal(Array.from(baked), Array.from(bake(image, 'a.b.c', { tag })))
    equal(await unbakePng(baked), await unbake(baked))
  },
}

const refusals: SuiteCase[] = (
  [
    ['a JPEG', async () => unbake(joined([0xff, 0xd8, 0xff, 0xe0])), 'not_an_image'],
    ['a GIF', async () => bake(joined('GIF89a'), 'a.b.c', { tag }), 'not_an_image'],
    ['nothing baked in', async () => unbake(pngAround()), 'no_credential'],
    ['nothing to renew', async () => rebake(encode('<svg/>'), 'a.b.c', { tag }), 'no_credential'],
    ['a cut PNG', async () => bake(pngAround().slice(0, -3), 'a.b.c', { tag }), 'malformed_image'],
    ['a cut SVG', async () => unbake(encode('<svg><g>')), 'malformed_image'],
    ['bytes that are no UTF-8', async () => unbake(joined('<svg>\xe9</svg>')), 'malformed_image'],
    [
      'a lone surrogate',
      async () => bake(encode('<svg/>'), '\uD800', { tag }),
      'unbakeable_credential',
    ],
    [
      'a bomb',
      async () =>
        unbake(pngAround(pngChunk('zTXt', `${tag}\0\0`, await deflate(new Uint8Array(6_000_000))))),
      'too_large',
    ],
    [
      'a billion laughs',
      async () => {
        const lines = Array.from(
          { length: 9 },
          (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
        )
        return unbake(
          encode(`<!DOCTYPE svg [<!ENTITY l0 "ha">${lines.join('')}]><svg xmlns:a="&l9;"/>`),
        )
      },
      'too_large',
    ],
  ] as const
).map(([name, act, code]) => ({
  name: `${name}: ${code}`,
  async run() {
    const error: unknown = await act().then(
      () => 'no error',
      (thrown: unknown) => thrown,
    )
    if (!(error instanceof BakeryError))
      throw new Error(`expected a BakeryError, got ${String(error)}`)
    equal(error.code, code)
    return error.message
  },
}))

const formats: SuiteCase = {
  name: 'formats are told by content',
  async run() {
    const found = images.map(([, make]) => detectImage(make()))
    equal(found, ['png', 'png', 'svg', 'svg', 'svg', 'svg', 'svg', 'svg'])
    equal(detectImage(encode('<html/>')) ?? 'none', 'none')
  },
}

export const bakerySuite: readonly SuiteCase[] = [
  ...roundTrips,
  ...streams,
  ...legacy,
  several,
  pngAlone,
  ...refusals,
  formats,
]
