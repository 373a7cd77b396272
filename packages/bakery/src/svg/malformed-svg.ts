import { BakeryError } from '../bakery-error.ts'

/** The error for a fault at an index of the text; people are told the line. */
export function malformedSvg(text: string, at: number, fault: string): BakeryError {
  const line = text.slice(0, at).split('\n').length
  return new BakeryError('malformed_image', {
    message: `The SVG is not well-formed XML: ${fault} (line ${line})`,
  })
}
