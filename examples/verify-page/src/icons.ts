// Drawn on a square of 24 units, with lines of the colour of the text.
const paths = {
  check: 'M5 12.5 10 17.5 19.5 7',
  cross: 'M6.5 6.5 17.5 17.5M17.5 6.5 6.5 17.5',
  question: 'M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3M12 18.2v.1',
  remark: 'M12 6.5v7M12 17.4v.1',
  dash: 'M7 12h10',
  file: 'M7 3.5h7l4 4v13H7zM14 3.5v4h4',
  upload: 'M12 15.5V4.5M7.5 8.5 12 4l4.5 4.5M4.5 15v4.5h15V15',
  device: 'M7.5 2.5h9v19h-9zM11 18.5h2',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  plug: 'M9 3v5M15 3v5M6.5 8h11v3a5.5 5.5 0 0 1-11 0zM12 16.5V21',
  arrow: 'M5 12h14M13 6l6 6-6 6',
} as const

export type Icon = keyof typeof paths

const svg = 'http://www.w3.org/2000/svg'

/** A picture beside words that say the same, so it is hidden from screen readers. */
export function icon(name: Icon): SVGSVGElement {
  const element = document.createElementNS(svg, 'svg')
  element.setAttribute('viewBox', '0 0 24 24')
  element.setAttribute('aria-hidden', 'true')
  element.classList.add('icon')
  const path = document.createElementNS(svg, 'path')
  path.setAttribute('d', paths[name])
  element.append(path)
  return element
}
