import type { ImageKind } from '../image-kind.ts'
import { bakePng } from './bake-png.ts'
import { isPng } from './png-layout.ts'
import { unbakePng } from './unbake-png.ts'

export const png: ImageKind = {
  format: 'png',
  recognises: isPng,
  bake: bakePng,
  unbake: unbakePng,
}
