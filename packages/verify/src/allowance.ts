import type { Allowance } from './resolver.ts'

/** Documents that a verification has asked for, all that it carries included. */
export type Asked = Set<string>

export interface CountedAllowance extends Allowance {
  objection(url: string, accept?: string): string | undefined
  spend(url: string, accept?: string): void
  /** Whether anybody wanted to know. */
  wasAsked(): boolean
}

/**
 * What may still be asked for. A document that was asked for once costs nothing more, and a key that is
 * in its own id never did.
 */
export function allowanceOf(asked: Asked, maxDocuments: number): CountedAllowance {
  let wasAsked = false
  return {
    objection: (url, accept) => {
      wasAsked = true
      const isNew = !asked.has(nameOf(url, accept))
      return isNew && asked.size >= maxDocuments ? tooMany(maxDocuments) : undefined
    },
    spend: (url, accept) => {
      asked.add(nameOf(url, accept))
    },
    wasAsked: () => wasAsked,
  }
}

export function tooMany(maxDocuments: number): string {
  return `more than ${maxDocuments} documents were needed (limits.maxDocuments)`
}

/** Another representation is another request. */
function nameOf(url: string, accept = ''): string {
  const [document = ''] = url.split('#', 1)
  return `${accept} ${document}`
}
