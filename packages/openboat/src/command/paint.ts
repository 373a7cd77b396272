import picocolors from 'picocolors'
import { plainText } from './plain-text.ts'
import type { Terminal } from './terminal.ts'

type Style = (text: string) => string

/**
 * The only way for text to reach a report: whoever wrote it, it is made harmless here, and only then
 * coloured.
 */
export interface Paint {
  readonly plain: Style
  readonly bold: Style
  readonly dim: Style
  readonly good: Style
  readonly bad: Style
  readonly doubtful: Style
}

export function createPaint(terminal: Pick<Terminal, 'env' | 'isTTY'>): Paint {
  const colors = picocolors.createColors(isColoured(terminal))
  return {
    plain: plainText,
    bold: safely(colors.bold),
    dim: safely(colors.dim),
    good: safely((text) => colors.bold(colors.green(text))),
    bad: safely((text) => colors.bold(colors.red(text))),
    doubtful: safely((text) => colors.bold(colors.yellow(text))),
  }
}

function safely(style: Style): Style {
  return (text) => style(plainText(text))
}

/** As no-color.org and force-color.org have it; else colours are for people. */
function isColoured({ env, isTTY }: Pick<Terminal, 'env' | 'isTTY'>): boolean {
  const { NO_COLOR = '', FORCE_COLOR = '', TERM } = env
  if (NO_COLOR !== '') return false
  if (FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return isTTY && TERM !== 'dumb'
}
