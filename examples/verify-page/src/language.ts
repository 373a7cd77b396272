import type { Language } from './page-words.ts'

const key = 'language'

/** `?lang=`, else what was chosen here before, else the first of the browser's that we speak. */
export function readLanguage(): Language {
  const wished = [
    new URLSearchParams(location.search).get('lang'),
    stored(),
    ...navigator.languages.map((tag) => tag.split('-', 1)[0]),
  ]
  return wished.find((tag) => tag === 'fr' || tag === 'en') ?? 'en'
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language)
  } catch {
    // Where nothing may be stored, the choice holds until the page is closed.
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
