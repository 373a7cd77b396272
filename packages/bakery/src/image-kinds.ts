import type { ImageKind } from './image-kind.ts'
import { png } from './png/png.ts'

export const imageKinds: readonly ImageKind[] = [png]
