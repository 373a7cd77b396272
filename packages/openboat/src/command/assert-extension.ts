import { OpenBoatError } from '../openboat-error.ts'

const endings = { PNG: /\.a?png$/i, SVG: /\.svg$/i, PDF: /\.pdf$/i } as const

/** What programs, and people, take for something that it says. */
const meaningful =
  /\.(?:a?png|svgz?|pdf|jpe?g|gif|webp|avif|heic|bmp|tiff?|ico|json|jsonld|jws|jwt|jwk|csv|txt|html?)$/i

/**
 * Whether a name fits what is written under it. A name that says nothing, such as `badge` or
 * `badge.new`, fits everything.
 *
 * @throws {OpenBoatError} `bad_argument`
 */
export function assertExtension(path: string, format: keyof typeof endings): void {
  if (endings[format].test(path) || !meaningful.test(path)) return
  const name = `.${format.toLowerCase()}`
  throw new OpenBoatError('bad_argument', {
    message: `${path} would hold ${format}: let its name end in ${name}; pictures are not converted.`,
  })
}
