const base = 36
const smallest = 1
const largest = 26
const skew = 38
const damp = 700
const firstBias = 72
const firstCode = 128

/**
 * The letters of a label that domain names write as `xn--…`; `undefined` if it is none.
 *
 * @see RFC 3492 section 6.2
 */
export function decodeLabel(label: string): string | undefined {
  if (!/^xn--[a-z0-9-]{1,59}$/i.test(label)) return undefined
  const encoded = label.slice(4).toLowerCase()
  const hyphen = encoded.lastIndexOf('-')
  const letters = Array.from(encoded.slice(0, Math.max(hyphen, 0)))
  let [code, at, bias] = [firstCode, 0, firstBias]
  for (let next = hyphen + 1; next < encoded.length;) {
    const before = at
    const read = readNumber(encoded, next, bias)
    if (read === undefined) return undefined
    next = read.next
    at += read.value
    const length = letters.length + 1
    bias = adapt(at - before, length, before === 0)
    code += Math.floor(at / length)
    at %= length
    if (code > 0x10ffff) return undefined
    letters.splice(at, 0, String.fromCodePoint(code))
    at += 1
  }
  return letters.join('')
}

function readNumber(
  text: string,
  start: number,
  bias: number,
): { value: number; next: number } | undefined {
  let [value, weight, next] = [0, 1, start]
  for (let k = base; ; k += base) {
    const digit = digitOf(text[next])
    if (digit === undefined || value > 0x7fffffff) return undefined
    next += 1
    value += digit * weight
    const threshold = Math.min(Math.max(k - bias, smallest), largest)
    if (digit < threshold) return { value, next }
    weight *= base - threshold
  }
}

function digitOf(character: string | undefined): number | undefined {
  const digit = 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(character ?? ' ')
  return digit < 0 ? undefined : digit
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2))
  rest += Math.floor(rest / length)
  let k = 0
  for (; rest > ((base - smallest) * largest) / 2; k += base)
    rest = Math.floor(rest / (base - smallest))
  return k + Math.floor(((base - smallest + 1) * rest) / (rest + skew))
}
