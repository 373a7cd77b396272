import type { PageLanguage } from './page-language.ts'
import type { PageWords } from './page-words.ts'
import { english } from './page-words-en.ts'
import { french } from './page-words-fr.ts'

export const pageDictionary: Readonly<Record<PageLanguage, PageWords>> = {
  en: english,
  fr: french,
}
