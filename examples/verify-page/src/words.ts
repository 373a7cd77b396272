import type { Language, Words } from './page-words.ts'
import { english } from './words-en.ts'
import { french } from './words-fr.ts'

export const words: Readonly<Record<Language, Words>> = { fr: french, en: english }
