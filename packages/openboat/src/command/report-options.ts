import { Option } from 'commander'

export function languageOption(meaning = 'language of the report'): Option {
  return new Option('--lang <language>', meaning).choices(['en', 'fr']).default('en')
}

export function profileOption(standard: 'lenient' | 'strict'): Option {
  const meaning = 'whether small deviations from the data model are warnings or failures'
  return new Option('--profile <profile>', meaning).choices(['lenient', 'strict']).default(standard)
}
