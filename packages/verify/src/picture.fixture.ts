import { bake } from '@openboat/bakery'

/** One grey pixel. */
export const pixel: Uint8Array = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
)

export const drawing: Uint8Array = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><rect width="1" height="1"/></svg>',
)

/** The picture with an Open Badge 3.0 in it. */
export function baked(picture: Uint8Array, credential: string): Uint8Array {
  return bake(picture, credential, { tag: 'openbadgecredential' })
}
