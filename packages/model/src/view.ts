import type {
  AchievementView,
  AlignmentView,
  EvidenceView,
  Picture,
  ProfileView,
  Text,
  TranslationLink,
} from './badge.ts'
import { asList, isJsonObject, stringAt, type JsonObject, type JsonValue } from './json.ts'

/** What both generations' views are made from. Nothing here throws, whatever JSON it is given. */

type Draft<View> = {
  [Name in keyof View]: object extends Pick<View, Name> ? View[Name] | undefined : View[Name]
}

/** A view without the optional members that turned out to be absent. */
export function viewOf<View extends object>(draft: Draft<View>): View {
  const view: Partial<Draft<View>> = {}
  // Half of the time that `Object.fromEntries` takes, and a badge has dozens of views in it.
  for (const name in draft) if (draft[name] !== undefined) view[name] = draft[name]
  return view as View
}

/**
 * Text per language: a string, a `{ "@value", "@language" }` object, a language map, or a list of
 * these. `language` is that of the node the text stands in.
 */
export function textOf(value: JsonValue | undefined, language = 'und'): Text | undefined {
  // As most texts are.
  if (typeof value === 'string') return { [language]: value }
  const entries = asList(value).flatMap((item) => textEntries(item, language))
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

export function textEntries(item: JsonValue, language: string): [string, string][] {
  if (typeof item === 'string') return [[language, item]]
  if (!isJsonObject(item)) return []
  const text = stringAt(item, '@value')
  if (text !== undefined) return [[stringAt(item, '@language') ?? language, text]]
  return Object.entries(item).filter(
    (entry): entry is [string, string] => LANGUAGE.test(entry[0]) && typeof entry[1] === 'string',
  )
}

const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** The language a node states for its texts: OB 3.0's `inLanguage`, OB 2.0's `@language`. */
export function languageOf(node: JsonObject): string | undefined {
  return stringAt(node, 'inLanguage') ?? stringAt(node, '@language')
}

/** The same in other languages, by what is related and states one; `undefined` if there is nothing. */
export function translationsOf(node: JsonObject): TranslationLink[] | undefined {
  const own = languageOf(node)
  const links = asList(node['related']).flatMap((item) => {
    const id = idOf(item)
    const language = isJsonObject(item) ? languageOf(item) : undefined
    return id === undefined || language === undefined || language === own ? [] : [{ id, language }]
  })
  return links.length === 0 ? undefined : links
}

/** A picture from its URL or from an Image object. */
export function pictureOf(value: JsonValue | undefined): Picture | undefined {
  const [image] = asList(value)
  if (typeof image === 'string') return { id: image }
  if (!isJsonObject(image)) return undefined
  const id = idOf(image)
  return id === undefined ? undefined : viewOf<Picture>({ id, caption: stringAt(image, 'caption') })
}

/** The id of a node that is given as an IRI or as an object. */
export function idOf(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value
  return isJsonObject(value) ? (stringAt(value, 'id') ?? stringAt(value, '@id')) : undefined
}

/** Evidence, each an IRI or an object. */
export function evidenceOf(value: JsonValue | undefined): EvidenceView[] {
  return asList(value).flatMap((item) => {
    if (typeof item === 'string') return [{ id: item }]
    if (!isJsonObject(item)) return []
    return [
      viewOf<EvidenceView>({
        id: idOf(item),
        name: plainText(item['name']),
        description: plainText(item['description']),
        narrative: plainText(item['narrative']),
        genre: stringAt(item, 'genre'),
        audience: stringAt(item, 'audience'),
      }),
    ]
  })
}

/** Text whose language does not matter: the first one written. */
export function plainText(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value
  const texts = textOf(value)
  return texts === undefined ? undefined : Object.values(texts)[0]
}

/** A URL, an object, or a list of them. */
export function criteriaOf(value: JsonValue | undefined): AchievementView['criteria'] {
  const nodes = asList(value)
  const id = nodes.map(idOf).find((found) => found !== undefined)
  const narrative = plainText(nodes.find(isJsonObject)?.['narrative'])
  return id === undefined && narrative === undefined
    ? undefined
    : viewOf<NonNullable<AchievementView['criteria']>>({ id, narrative })
}

/** Where an achievement stands in a framework. */
export function alignmentView(alignment: JsonObject): AlignmentView {
  return viewOf<AlignmentView>({
    targetName: plainText(alignment['targetName']),
    targetUrl: idOf(alignment['targetUrl']),
    targetCode: stringAt(alignment, 'targetCode'),
    targetFramework: stringAt(alignment, 'targetFramework'),
    targetDescription: plainText(alignment['targetDescription']),
  })
}

/** An issuer or holder from its id or its Profile object. */
export function profileView(value: JsonValue | undefined): ProfileView {
  if (!isJsonObject(value)) return viewOf<ProfileView>({ id: idOf(value) })
  const language = languageOf(value)
  return viewOf<ProfileView>({
    id: idOf(value),
    name: textOf(value['name'], language),
    url: idOf(value['url']),
    email: stringAt(value, 'email'),
    image: pictureOf(value['image']),
    description: textOf(value['description'], language),
  })
}
