import { readFileSync } from 'node:fs'

/** An operation of the API that the client carries out. */
export interface CoveredOperation {
  /** As `docs/obf-coverage.md` writes it. */
  readonly name: string
  /** Whether a request, such as `GET /v1/badge/school`, is one. */
  readonly isAsked: (request: string) => boolean
}

const page = new URL('../../docs/obf-coverage.md', import.meta.url)

/** Every operation of the tables of `docs/obf-coverage.md`, but for those that say "not called". */
export function coveredOperations(): readonly CoveredOperation[] {
  return readFileSync(page, 'utf8')
    .split(/^## /m)
    .flatMap((section) => {
      const [, version = ''] = /^API (v\d)/.exec(section) ?? []
      const rows = section.split('\n').filter((line) => line.startsWith('| `'))
      return rows
        .filter((row) => !row.includes('not called'))
        .flatMap((row) => [...row.matchAll(/`((?:GET|POST|PUT|DELETE) \/[^`]*)`/g)])
        .map(([, name = '']) => operationOf(name, version))
    })
}

function operationOf(name: string, version: string): CoveredOperation {
  const [method = '', path = ''] = name.split(' ')
  const pattern = path
    .replace(/\/?\?.*$/, '')
    .replaceAll('.', String.raw`\.`)
    .replaceAll(/\[([^\]]*)\]/g, '(?:$1)?')
    .replaceAll(/\{\w\}/g, '[^/]+')
  const whole = new RegExp(`^${method} ${version === '' ? '' : `/${version}`}${pattern}/?$`)
  return { name: version === '' ? name : `${version}: ${name}`, isAsked: (one) => whole.test(one) }
}
