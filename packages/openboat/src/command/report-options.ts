import { Option } from 'commander'

export function languageOption(): Option {
  return new Option('--lang <language>', 'language of the report')
    .choices(['en', 'fr'])
    .default('en')
}

export function profileOption(standard: 'lenient' | 'strict'): Option {
  const meaning = 'whether small deviations from the data model are warnings or failures'
  return new Option('--profile <profile>', meaning).choices(['lenient', 'strict']).default(standard)
}
