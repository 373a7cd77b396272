import { bestText } from '@openboat/model'
import type { RecognitionNode } from './recognition-node.ts'

/** A node's name, in the best of these languages in which it is not blank; else its id. */
export function shownName(
  { id, name = {} }: Pick<RecognitionNode, 'id' | 'name'>,
  languages: readonly string[],
): string {
  const said = Object.entries(name).filter(([, text]) => text.trim() !== '')
  return bestText(Object.fromEntries(said), languages) ?? id
}
