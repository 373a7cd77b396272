import { PictureError } from '../picture-error.ts'

export function malformedPdf(what: string, at?: number): PictureError {
  const where = at === undefined ? '' : ` at byte ${at}`
  const message = `The PDF is damaged: ${what}${where}. Ask for the original file again.`
  return new PictureError('malformed_pdf', message)
}
