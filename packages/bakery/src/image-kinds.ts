import type { ImageKind } from './image-kind.ts'
import { png } from './png/png.ts'
import { svg } from './svg/svg.ts'

export const imageKinds: readonly ImageKind[] = [png, svg]
