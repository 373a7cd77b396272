import { IssueError } from '../issue-error.ts'

/**
 * A colour on which white text can be read.
 *
 * @see WCAG 2.2, 1.4.3: a contrast of 4.5
 * @throws {IssueError} `bad_argument` for another
 */
export function readableAccent(accent: string): string {
  const channels = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(accent)?.slice(1)
  if (channels === undefined) {
    throw badAccent(`accent must be a colour such as #1c5d8c, not ${JSON.stringify(accent)}`)
  }
  const [red = 0, green = 0, blue = 0] = channels.map((each) => linear(parseInt(each, 16) / 255))
  const contrast = 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
  if (contrast >= 4.5) return accent
  throw badAccent(
    `accent ${accent}: white on it has a contrast of ${contrast.toFixed(1)}, and 4.5 can be read. Choose a darker one.`,
  )
}

function linear(channel: number): number {
  return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

function badAccent(message: string): IssueError {
  return new IssueError('bad_argument', { message })
}
