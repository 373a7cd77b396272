import type { Flag } from '../wire/values.ts'

/** A flag in any of its forms. */
export function flagOf(flag: Flag | null | undefined): boolean | undefined {
  if (flag === null || flag === undefined) return undefined
  return flag === true || flag === 1 || flag === '1'
}

/** Nothing for null and for what is empty. */
export function textOf(text: string | null | undefined): string | undefined {
  return text === null || text === undefined || text === '' ? undefined : text
}

/** Nothing for null, `""` and what is no number. */
export function numberOf(value: number | string | null | undefined): number | undefined {
  if (value === null || value === undefined || value === '') return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}
