import { ObfError } from '../obf-error.ts'
import type { BadgeDraft } from './obf-badge.ts'

/** Refuses what neither version of the API would take. */
export function assertBadgeDraft({ name, image, validMonths }: BadgeDraft): void {
  if (name.trim() === '') throw wrong('draft.name: a badge needs a name')
  if (!/^data:image\/(png|svg\+xml);base64,/.test(image)) {
    throw wrong('draft.image: expected a data URI, such as "data:image/png;base64,…"')
  }
  if (validMonths !== undefined && !(Number.isInteger(validMonths) && validMonths > 0)) {
    throw wrong(`draft.validMonths: expected whole months from 1, not ${validMonths}`)
  }
}

function wrong(message: string): ObfError {
  return new ObfError('bad_argument', { message })
}
