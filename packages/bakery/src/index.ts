export { bake } from './bake.ts'
export { rebake } from './rebake.ts'
export { strip, type StripOptions } from './strip.ts'
export { unbake } from './unbake.ts'
export { listBaked } from './list-baked.ts'
export { detectImage } from './detect-image.ts'

export { bakeStream, rebakeStream, stripStream } from './bake-stream.ts'
export { listBakedStream, unbakeStream } from './unbake-stream.ts'

export type { BakeTag } from './bake-tag.ts'
export type { BakeOptions, RebakeOptions } from './baking.ts'
export type { Limits } from './limits.ts'
export type {
  BakedForm,
  BakedPlace,
  BakeProblem,
  BakeProblemCode,
  ImageFormat,
  UnbakedCredential,
  UnbakedImage,
} from './unbaked-image.ts'

export { BakeryError, type BakeryErrorCode } from './bakery-error.ts'
