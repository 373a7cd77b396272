import { disclose, type DisclosureOptions } from '../exports/disclosure.ts'
import type { RecognitionNode } from '../recognition-node.ts'
import type { DrawingLanguage } from './drawing.ts'
import { drawingWords } from './drawing-words.ts'

/** What becomes of people in a picture, exactly as in exports. */
export type PictureDisclosure =
  | { readonly personal: 'omit' | 'keep' }
  | Pick<Extract<DisclosureOptions, { personal: 'pseudonymise' }>, 'personal' | 'key'>

/** The name under which a node may be shown; undefined for whoever is left out. */
export function disclosedLabel(
  node: RecognitionNode,
  disclosure: PictureDisclosure,
  language: DrawingLanguage,
): string | undefined {
  const languages = [language, 'en']
  const [shown] = disclose({ nodes: [node], edges: [] }, { ...disclosure, languages }).nodes
  if (shown === undefined || node.kind !== 'person' || disclosure.personal === 'keep') {
    return shown?.label
  }
  // Enough of the pseudonym to tell the people of one picture apart.
  return `${drawingWords[language].person} ${shown.id.slice(-6)}`
}
