import type { Text } from './badge.ts'
import { bestEntry } from './best-text.ts'
import { lose, type Loss, type Path } from './conversion.ts'
import { asList, isJsonObject, stringAt, type JsonObject, type JsonValue } from './json.ts'
import { languageOf, textEntries } from './view.ts'

/**
 * A document whose texts are plain strings, as both generations write them: of a text in several
 * languages the best for the reader, the others are losses. A class or achievement that states no
 * language states that of its name from now on.
 *
 * @see VCDM 2.0 #language-and-base-direction; OB 2.0 #JSON-LD (language maps)
 */
export function inOneLanguage(
  document: JsonObject,
  { languages, losses }: { readonly languages: readonly string[]; readonly losses: Loss[] },
): JsonObject {
  return inNode(document, [], { languages, losses })
}

interface Choice {
  readonly languages: readonly string[]
  readonly losses: Loss[]
}

function inNode(node: JsonObject, path: Path, choice: Choice): JsonObject {
  const stated = languageOf(node)
  const named = textOfSeveral(node['name'])
  const chosen = bestEntry(named, preferred(stated, choice))?.[0]
  const property = languageProperty(node)
  const isStatedNow = stated === undefined && property !== undefined && isLanguage(chosen)
  const language = isStatedNow ? chosen : stated
  const texts = Object.entries(node).map(([name, member]): [string, JsonValue] => {
    const at = [...path, name]
    const several = TEXTS.has(name) ? textOfSeveral(member) : undefined
    if (several === undefined) return [name, inMember(member, at, choice)]
    return [name, chooseText(several, { member, path: at, language, choice })]
  })
  return Object.fromEntries([...texts, ...(isStatedNow ? [[property, chosen] as const] : [])])
}

function inMember(value: JsonValue, path: Path, choice: Choice): JsonValue {
  if (Array.isArray(value))
    return value.map((item, index) => inMember(item, [...path, index], choice))
  return isJsonObject(value) ? inNode(value, path, choice) : value
}

/** Text that says its languages; `undefined` for a plain string and for what is no text. */
function textOfSeveral(value: JsonValue | undefined): Text | undefined {
  const items = asList(value)
  if (items.every((item) => typeof item === 'string')) return undefined
  const entries = items.flatMap((item) => textEntries(item, 'und'))
  return entries.length < items.length ? undefined : Object.fromEntries(entries)
}

function preferred(stated: string | undefined, { languages }: Choice): string[] {
  return [...languages, ...(stated === undefined ? [] : [stated])]
}

function chooseText(
  text: Text,
  place: {
    readonly member: JsonValue
    readonly path: Path
    readonly language: string | undefined
    readonly choice: Choice
  },
): string {
  const { member, path, language, choice } = place
  const [tag, chosen] = bestEntry(text, preferred(language, choice)) ?? ['und', '']
  for (const other of Object.keys(text))
    if (other !== tag)
      lose(choice.losses, path, `One language fits here: the text in ${other} stays behind.`)
  if (isLanguage(tag) && tag !== language)
    lose(choice.losses, path, `The text came along, and that it is in ${tag} did not.`)
  if (
    asList(member).some((item) => isJsonObject(item) && stringAt(item, '@direction') !== undefined)
  )
    lose(choice.losses, path, 'A direction of writing has no place in the other version.')
  return chosen
}

function isLanguage(tag: string | undefined): tag is string {
  return tag !== undefined && tag !== 'und'
}

/** The classes whose language can be stated, by what only they have. */
function languageProperty(node: JsonObject): '@language' | 'inLanguage' | undefined {
  if (!('criteria' in node)) return undefined
  const types = asList(node['type'] ?? node['@type'])
  return types.includes('Achievement') ? 'inLanguage' : '@language'
}

const TEXTS = new Set([
  'name',
  'description',
  'narrative',
  'caption',
  'endorsementComment',
  'targetName',
  'targetDescription',
  'targetFramework',
  'genre',
  'audience',
])
