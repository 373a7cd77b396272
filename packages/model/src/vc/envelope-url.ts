import { ESSENTIAL, textLike } from '../schema-primitives.ts'

/** Something secured, all of it in its own URL. */
export const EnvelopeUrl = textLike<`data:${string}`>(
  'a data: URL such as data:application/vc+jwt,…',
  /^data:application\/[a-z0-9.+-]+[;,]/,
  { check: 'model.id', ...ESSENTIAL },
)
