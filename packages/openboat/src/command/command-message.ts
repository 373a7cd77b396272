type Rewording = readonly [found: string | RegExp, said: string]

/** Where a library tells programmers of their options, the command has options of its own, or none. */
const rewordings: Readonly<Record<string, readonly Rewording[]>> = {
  'BakeryError too_large': [
    [/; raise \w+ if you trust (?:its|their) source/, ''],
    [/ \(max\w+\)$/, ''],
  ],
  'GraphError bad_argument': [
    [/^at is /, '--at is '],
    [/^previous\b/, '--previous'],
    [/^asSeenBy is /, '--as-seen-by is '],
    [/^statement says /, '--statement, or statement in the file of --seeds, says '],
  ],
  'GraphError not_publishable': [
    [/^previous\b/, '--previous'],
    [/\bk of (?=\d)/g, '--smallest-group '],
    [
      'Say in `personsBecause` on which legal ground this call computes them',
      'Say with --persons-because on which legal ground you compute them',
    ],
  ],
  'IssueError bad_draft': [[/ here or in options\.urls\.\w+/g, '']],
  'IssueError verification_method_needed': [
    ['options.verificationMethod, such as', '--verification-method, such as'],
  ],
  'IssueError bad_argument': [[/^options\.suite:/, '--suite:']],
  'PictureError bad_argument': [
    [/^(?:design|options)\.(?:emblem\.)?endorsements:/, '--endorsed:'],
    [/^(?:design|options)\.(?:emblem\.)?(\w+):/, '--$1:'],
    [/^verificationUrl:/, '--url:'],
    [/^width:/, '--width:'],
  ],
  'PictureError missing_glyphs': [[/: add one that has.*/, ': write the name in other letters.']],
  'PictureError too_large': [[' (options.maxBytes)', '']],
  'IssueError wrong_key': [["format: 'jwt'", '--format jwt']],
}

/** What an error says to somebody at a command line. */
export function commandMessage(error: unknown): string {
  if (!(error instanceof Error) || error.message === '') return String(error)
  const { code } = error as { code?: unknown }
  const own = rewordings[`${error.name} ${String(code)}`] ?? []
  return own.reduce((text, [found, said]) => text.replace(found, said), error.message)
}
