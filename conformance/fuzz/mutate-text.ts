/** What a parser, a canonicaliser or a reader of lists may stumble over. */
const tokens = [
  '{}',
  '[]',
  'null',
  'true',
  '-0',
  '1e999',
  '""',
  '"\\ud800"',
  '"__proto__"',
  '"constructor"',
  '{"@id":"_:b0"}',
  '{"@value":1}',
  '{"@list":[[]]}',
  '{"@context":null}',
  '{"@graph":[]}',
  '"@context":{"id":"@type"}',
  '"type":["OpenBadgeCredential"]',
  '"proof":[]',
  '"id":"did:key:z6Mk"',
  '"did:web:%00"',
  '"https://[::1]/"',
  '"data:application/json,{}"',
  '"urn:uuid:0"',
  '\u202e',
  '\0',
  '9999-12-31T23:59:60Z',
  '"2026-13-45T25:61:61Z"',
  '"uH4sIAAAAAAAAA"',
  '$ref',
  '^(a+)+$',
] as const

type Random = (below: number) => number

/** The text with one to four changes: characters, parts, tokens, or members that change places. */
export function mutateText(text: string, random: Random): string {
  let changed = text
  for (let turn = random(4); turn >= 0; turn -= 1) {
    const change = changes[random(changes.length)] ?? flip
    changed = change(changed, random)
  }
  return changed.slice(0, 200_000)
}

const changes: readonly ((text: string, random: Random) => string)[] = [
  flip,
  cut,
  repeat,
  insertToken,
  replaceValue,
  replaceValue,
  replaceValue,
  swapParts,
  nest,
]

function flip(text: string, random: Random): string {
  const at = random(text.length + 1)
  return text.slice(0, at) + String.fromCharCode(random(300)) + text.slice(at + 1)
}

function cut(text: string, random: Random): string {
  const at = random(text.length + 1)
  return text.slice(0, at) + text.slice(at + 1 + random(40))
}

function repeat(text: string, random: Random): string {
  const at = random(text.length + 1)
  const part = text.slice(at, at + random(60))
  return text.slice(0, at) + part.repeat(1 + random(20)) + text.slice(at)
}

function insertToken(text: string, random: Random): string {
  const at = random(text.length + 1)
  return text.slice(0, at) + tokens[random(tokens.length)] + text.slice(at)
}

/** A JSON text value for a token: the most of what comes out can still be parsed. */
function replaceValue(text: string, random: Random): string {
  const places = [
    ...text.matchAll(/(?<=[:,[])(?:"(?:[^"\\]|\\.)*"|\d+|true|false|null)(?=[,\]}])/g),
  ]
  const place = places[random(places.length + 1)]
  if (place === undefined) return text
  const value = tokens[random(tokens.length)] ?? '{}'
  return text.slice(0, place.index) + value + text.slice(place.index + place[0].length)
}

function swapParts(text: string, random: Random): string {
  const [a = 0, b = 0, c = 0] = [0, 1, 2]
    .map(() => random(text.length + 1))
    .toSorted((x, y) => x - y)
  return text.slice(0, a) + text.slice(b, c) + text.slice(a, b) + text.slice(c)
}

function nest(text: string, random: Random): string {
  const depth = 1 + random(150)
  return text.replace(
    /:("[^"]*")/,
    (_, value: string) => `:${'['.repeat(depth)}${value}${']'.repeat(depth)}`,
  )
}
