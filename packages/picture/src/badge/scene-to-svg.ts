import { coordinate } from './path.ts'
import { sceneSize, type Paint, type Scene, type SceneItem } from './scene.ts'
import { hashText } from './seed.ts'

/** Ids begin with a hash of the content, so that several pictures can stand in one page. */
export function sceneToSvg(scene: Scene): string {
  const { title, description, language, items } = scene
  const prefix = `ob${hashText(JSON.stringify(scene)).toString(36)}`
  const definitions = items.flatMap((item, at) => definitionsOf(item, `${prefix}-${at}`))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sceneSize} ${sceneSize}" width="${sceneSize}" height="${sceneSize}" role="img" aria-labelledby="${prefix}-t ${prefix}-d" lang="${language}" xml:lang="${language}">`,
    `<title id="${prefix}-t">${escapeXml(title)}</title>`,
    `<desc id="${prefix}-d">${escapeXml(description)}</desc>`,
    ...(definitions.length === 0 ? [] : [`<defs>${definitions.join('')}</defs>`]),
    ...items.map((item, at) => elementOf(item, `${prefix}-${at}`)),
    '</svg>\n',
  ].join('\n')
}

function definitionsOf({ fill, clip }: SceneItem, id: string): string[] {
  const gradient =
    fill === undefined || typeof fill === 'string'
      ? []
      : [
          `<linearGradient id="${id}-g" gradientUnits="userSpaceOnUse" x1="0" y1="${fill.top}" x2="0" y2="${fill.bottom}">` +
            `<stop offset="0" stop-color="${fill.from}"/><stop offset="1" stop-color="${fill.to}"/></linearGradient>`,
        ]
  const clipPath =
    clip === undefined ? [] : [`<clipPath id="${id}-c"><path d="${clip}"/></clipPath>`]
  return [...gradient, ...clipPath]
}

function elementOf({ path, fill, stroke, opacity, clip, placed }: SceneItem, id: string): string {
  const attributes: [string, string | undefined][] = [
    ['d', path],
    ['fill', paintOf(fill, id)],
    ['stroke', stroke?.color],
    ['stroke-width', stroke === undefined ? undefined : coordinate(stroke.width)],
    ['stroke-linejoin', stroke === undefined ? undefined : 'round'],
    ['opacity', opacity === undefined ? undefined : coordinate(opacity)],
    ['clip-path', clip === undefined ? undefined : `url(#${id}-c)`],
    ['transform', placed === undefined ? undefined : placement(placed)],
  ]
  const written = attributes.flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${value}"`],
  )
  return `<path${written.join('')}/>`
}

function paintOf(fill: Paint | undefined, id: string): string {
  if (fill === undefined) return 'none'
  return typeof fill === 'string' ? fill : `url(#${id}-g)`
}

function placement({ x, y, scale }: NonNullable<SceneItem['placed']>): string {
  return `translate(${coordinate(x)} ${coordinate(y)}) scale(${Number(scale.toFixed(6))})`
}

function escapeXml(text: string): string {
  return text
    .replace(/[\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
