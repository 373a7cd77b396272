import Negotiator from 'negotiator'

/** Languages that pages are written in. */
export type PageLanguage = 'en' | 'fr'

export const pageLanguages: readonly PageLanguage[] = ['en', 'fr']

/**
 * The language for a reader: `?lang=` if it names one, else the best of `Accept-Language`, else English.
 *
 * @see RFC 9110 section 12.5.4
 */
export function languageOf(request: Request): PageLanguage {
  const asked = new URL(request.url).searchParams.get('lang')
  const chosen = pageLanguages.find((language) => language === asked)
  return chosen ?? acceptedLanguage(request.headers.get('accept-language'))
}

function acceptedLanguage(header: string | null): PageLanguage {
  if (header === null) return 'en'
  const headers = { 'accept-language': header }
  const [best] = new Negotiator({ headers }).languages([...pageLanguages])
  return pageLanguages.find((language) => language === best) ?? 'en'
}
