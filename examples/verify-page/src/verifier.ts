import { verify, type Bundle } from 'openboat'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import type { Example, Language } from './page-words.ts'

// Loaded after the page itself: all that verifies, and what shows the report.

export { reportView } from './report-view.ts'

// `openboat` loads what judges a badge with the first one. Here that is one without anything in it, so that
// it is there before a visitor has chosen theirs.
void verify('', { offline: true })

export async function verifyGiven(
  given: Given,
  { offline }: { readonly offline: boolean },
): Promise<Answer> {
  const report = await verify(given.input, { offline })
  return { report, given, offline, example: false }
}

/** The examples come with the web that their school would have. */
export async function openExample(example: Example, language: Language): Promise<Answer> {
  const [badge, bundle] = await Promise.all([
    load(`examples/${example}-${language}.svg`),
    load('examples/web.json'),
  ])
  const given = { input: new Uint8Array(await badge.arrayBuffer()) }
  const replay = (await bundle.json()) as Bundle
  return {
    report: await verify(given.input, { replay }),
    given,
    offline: false,
    example: true,
  }
}

async function load(path: string): Promise<Response> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return response
}
