// Widths in thousandths of the font size, as Helvetica, Arial and Liberation Sans have them. A picture
// that is made without a browser has to know beforehand where a line ends.
const byWidth: Readonly<Record<number, string>> = {
  191: "'’",
  222: 'ijl‘',
  278: ' !,./:;I[\\]ft',
  333: '()-`r“”',
  355: '"',
  389: '*',
  500: 'Jckstvxyz',
  556: '#$0123456789?L_abdeghnopqu«»€–',
  584: '+<=>~',
  611: 'FTZ',
  667: '&ABEKPSVXY',
  722: 'CDHNRUw',
  778: 'GOQ',
  833: 'Mm',
  889: '%æ',
  944: 'Wœ',
  1000: 'ÆŒ…—→',
  1015: '@',
}

const widths = new Map(
  Object.entries(byWidth).flatMap(([width, letters]) =>
    Array.from(letters).map((letter): [string, number] => [letter, Number(width)]),
  ),
)

/** As wide as most capitals; letters of other scripts are rarely wider than the square they stand in. */
const LATIN = 600
const OTHER = 1000

/** How wide a line is, in the unit of `size`; bold letters are a little wider. */
export function measureText(text: string, size: number, bold = false): number {
  let sum = 0
  // Accents stand above their letter and take no room of their own.
  for (const letter of text.normalize('NFD').replaceAll(/\p{M}/gu, '')) {
    sum += widths.get(letter) ?? (/\p{Script=Latin}/u.test(letter) ? LATIN : OTHER)
  }
  return (sum / 1000) * size * (bold ? 1.08 : 1)
}
