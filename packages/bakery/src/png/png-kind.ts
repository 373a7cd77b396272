import type { ImageKind } from '../image-kind.ts'
import { isPng, scanPng } from './png-scan.ts'

export const png: ImageKind = {
  format: 'png',
  recognises: isPng,
  // An iTXt chunk holds every character but NUL, which no credential may hold.
  refuseCharacters: () => undefined,
  scan: scanPng,
}
