/** Whether a text looks like the name of a file that may hold a badge, and so not like a badge. */
export function isFileName(text: string): boolean {
  const name = text.trim()
  return name.length <= LONGEST && fileName.test(name) && !scheme.test(name)
}

const LONGEST = 1000

const fileName = /^[^\p{Cc}<>"|*?{}]+\.(?:png|svg|pdf|jpe?g|gif|webp|json|jsonld|jwt|jws|txt)$/iu

/** Of an address or an id; one letter is a drive of Windows. */
const scheme = /^[a-z][a-z\d+.-]+:/i
