import type { Badge } from 'openboat'
import { badgeName } from './badge-text.ts'
import { button, h } from './element.ts'
import { icon } from './icons.ts'
import type { Answer } from './answer.ts'
import type { Words } from './page-words.ts'

const blobs = new WeakMap<object, string>()

/** The picture that was handed over, else the badge's own; one on a website is asked for on request. */
export function pictureOf({ given, offline }: Answer, badge: Badge, t: Words): HTMLElement {
  const alt = badgeName(badge, t)?.text ?? t.report.picture
  const own = typeof given.input === 'string' ? undefined : blobOf(given.input)
  if (own !== undefined) return framed(own, alt)
  const address = badge.achievement?.image?.id ?? badge.image?.id
  if (address?.startsWith('data:image/') === true) return framed(address, alt)
  const frame = h('div', { class: 'picture none' }, icon('file'))
  if (address?.startsWith('https://') !== true || !URL.canParse(address) || offline) return frame
  const label = t.report.loadPicture(new URL(address).host)
  const ask = button(label, { class: 'quiet' }, () => frame.replaceWith(framed(address, alt)))
  frame.append(ask)
  return frame
}

function framed(source: string, alt: string): HTMLElement {
  return h(
    'div',
    { class: 'picture' },
    h('img', { src: source, alt, width: '320', height: '320', referrerpolicy: 'no-referrer' }),
  )
}

/** As a picture an SVG neither runs scripts nor loads anything. */
function blobOf(bytes: Uint8Array): string | undefined {
  const kept = blobs.get(bytes)
  if (kept !== undefined) return kept
  const type = typeOf(bytes)
  if (type === undefined) return undefined
  const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type }))
  blobs.set(bytes, url)
  return url
}

function typeOf(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder().decode(bytes.subarray(0, 1024))
  if (start.slice(1, 4) === 'PNG') return 'image/png'
  return /<svg[\s>]/.test(start) ? 'image/svg+xml' : undefined
}
