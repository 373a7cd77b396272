import type { JsonObject } from '@openboat/model'
import type { ContextLoader } from './context-loader.ts'

export interface AskedOnce {
  readonly contexts: ContextLoader
  /** The first rejection. jsonld wraps what a loader throws, sometimes without its cause. */
  readonly failure: () => unknown
}

/** A loader whose answers, rejections too, are asked for, and reported, once for one document. */
export function askedOnce(contexts: ContextLoader): AskedOnce {
  const answers = new Map<string, Promise<JsonObject>>()
  let failure: unknown
  const ask = async (url: string) => {
    try {
      return await contexts(url)
    } catch (error) {
      failure ??= error
      throw error
    }
  }
  return {
    failure: () => failure,
    contexts: async (url) => {
      const answer = answers.get(url) ?? ask(url)
      answers.set(url, answer)
      return await answer
    },
  }
}
