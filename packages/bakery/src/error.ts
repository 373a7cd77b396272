// The error alone, for whoever tells errors apart and leaves images to be loaded when there is one.
export { BakeryError, type BakeryErrorCode } from './bakery-error.ts'
