import type { JsonObject } from '@openboat/model'
import type { ContextLoader } from './context-loader.ts'

export interface AskedOnce {
  readonly contexts: ContextLoader
  /** What `contexts` answers, once it has answered. */
  readonly known: (url: string) => JsonObject | undefined
  /** The first rejection. jsonld wraps what a loader throws, sometimes without its cause. */
  readonly failure: () => unknown
}

/**
 * A loader whose answers, rejections too, are asked for, and reported, once for one document and its
 * proofs. For a loader of this kind that is the loader itself.
 */
export function askedOnce(contexts: RememberingLoader): AskedOnce {
  return contexts[asked] ?? make(contexts)
}

// A member of the loader, because what a `WeakMap` holds outlives the garbage collector's short rounds.
const asked = Symbol('asked once')

interface RememberingLoader extends ContextLoader {
  readonly [asked]?: AskedOnce
}

function make(contexts: ContextLoader): AskedOnce {
  const answers = new Map<string, Promise<JsonObject>>()
  const known = new Map<string, JsonObject>()
  let failure: unknown
  const ask = async (url: string) => {
    try {
      const document = await contexts(url)
      known.set(url, document)
      return document
    } catch (error) {
      failure ??= error
      throw error
    }
  }
  const made: AskedOnce = {
    known: (url) => known.get(url),
    failure: () => failure,
    contexts: async (url) => {
      const answer = answers.get(url) ?? ask(url)
      answers.set(url, answer)
      return await answer
    },
  }
  Object.assign(made.contexts, { [asked]: made })
  return made
}
