/**
 * How well two colours can be told apart: 1 (equal) to 21 (black and white). Text wants 4.5, large
 * text and marks 3, comfortable reading 7.
 *
 * @see WCAG 2.2, "contrast ratio" and "relative luminance"
 * @param first A colour as `#rrggbb`.
 * @example contrastRatio('#ffffff', '#0a2f52') // 13.7…
 */
export function contrastRatio(first: string, second: string): number {
  const [darker = 0, lighter = 0] = [luminance(first), luminance(second)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** `over` painted on `under` with an opacity of 0 to 1. */
export function blend(under: string, over: string, opacity: number): string {
  const below = channels(under)
  const mixed = channels(over).map((value, at) => {
    const from = below[at] ?? 0
    return Math.round(from + (value - from) * opacity)
  })
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map(linear)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(channel: number): number {
  const value = channel / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
}
