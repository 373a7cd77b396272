/** Text as XML 1.0 content or attribute value; characters that XML cannot hold become U+FFFD. */
export function xml(text: string): string {
  return text.replace(excluded, '\uFFFD').replace(/[&<>"\t\n\r]/g, (each) => escapes[each] ?? each)
}

/** What XML 1.0 has no way to write: most controls, two non-characters, half of a surrogate pair. */
// eslint-disable-next-line no-control-regex -- that is what it is about
const excluded = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/gu

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
