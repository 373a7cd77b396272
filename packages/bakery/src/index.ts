export { bake, type BakeOptions } from './bake.ts'
export { unbake } from './unbake.ts'
export { detectImage } from './detect-image.ts'

export type { BakeTag } from './bake-tag.ts'
export type { Limits } from './limits.ts'
export type {
  BakedForm,
  BakeProblem,
  BakeProblemCode,
  ImageFormat,
  UnbakedCredential,
  UnbakedImage,
} from './unbaked-image.ts'

export { BakeryError, type BakeryErrorCode } from './bakery-error.ts'
