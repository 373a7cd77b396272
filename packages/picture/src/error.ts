// The error alone, for whoever tells errors apart and leaves drawing to be loaded when it is asked for.
export { PictureError, type PictureErrorCode } from './picture-error.ts'
