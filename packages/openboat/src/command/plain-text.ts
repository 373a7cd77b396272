// Control characters move cursors, change colours and titles, even answer in the reader's name; and
// what turns the reading direction shows a text that is not there. Both arrive inside badges.
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]+/gu

const LONGEST = 1000

/** A stranger's text on one line, harmless to a terminal. */
export function plainText(text: string): string {
  const plain = text.replaceAll(unsafe, ' ').trim()
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST - 1)}…`
}

/** The same for a text of several lines, which it keeps. */
export function plainLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll(unsafe, ' '))
    .join('\n')
}

/** One line of JSON, in ASCII where a terminal or a line reader might see more than text. */
export function jsonLine(value: unknown): string {
  return jsonTextLine(JSON.stringify(value))
}

/** The same for what is JSON already. */
export function jsonTextLine(text: string): string {
  const json = text.replaceAll(/[\u007f-\u009f\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  return `${json}\n`
}
