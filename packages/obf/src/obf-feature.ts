/** The two generations of the API; both are served by one host. */
export type ObfVersion = 'v1' | 'v2'

/** What only one of the versions is known to do. */
export type ObfFeature =
  | 'aliases.list'
  | 'applications'
  | 'auth.certificate'
  | 'badges.categories'
  | 'badges.deleteAll'
  | 'badges.metadata'
  | 'badges.filter.query'
  | 'badges.languages'
  | 'badges.standing'
  | 'badges.update'
  | 'earnables'
  | 'events.filter.alias'
  | 'events.filter.logEntry'
  | 'events.filter.name'
  | 'events.filter.severalRecipients'
  | 'issue.alias'
  | 'issue.eventName'
  | 'issue.override'

interface Support {
  readonly feature: ObfFeature
  readonly version: ObfVersion
  /** For messages. */
  readonly what: string
}

const support: readonly Support[] = [
  { feature: 'aliases.list', version: 'v2', what: 'the list of aliases' },
  { feature: 'applications', version: 'v1', what: 'applications for a badge' },
  { feature: 'auth.certificate', version: 'v1', what: 'a client certificate' },
  { feature: 'badges.categories', version: 'v1', what: 'the list of categories' },
  { feature: 'badges.deleteAll', version: 'v1', what: 'deleting every badge at once' },
  { feature: 'badges.metadata', version: 'v1', what: 'metadata of badges' },
  { feature: 'badges.filter.query', version: 'v1', what: 'finding badges by words' },
  { feature: 'badges.languages', version: 'v2', what: 'a badge in several languages' },
  {
    feature: 'badges.standing',
    version: 'v2',
    what: 'alignments, achievement type, credits and aliases of a badge',
  },
  { feature: 'badges.update', version: 'v1', what: 'changing a badge' },
  { feature: 'earnables', version: 'v1', what: 'earnable badges' },
  { feature: 'events.filter.alias', version: 'v2', what: 'finding events by alias' },
  { feature: 'events.filter.logEntry', version: 'v2', what: 'finding events by log entry' },
  { feature: 'events.filter.name', version: 'v2', what: 'finding events by name' },
  {
    feature: 'events.filter.severalRecipients',
    version: 'v1',
    what: 'finding the events of several recipients',
  },
  { feature: 'issue.alias', version: 'v2', what: 'issuing in the name of an alias' },
  { feature: 'issue.eventName', version: 'v2', what: 'naming an event' },
  {
    feature: 'issue.override',
    version: 'v1',
    what: 'another name, description, criteria or tags for one issuing',
  },
]

/**
 * The features that a version is known to have.
 *
 * @example featuresOf('v2').has('badges.update') // false
 */
export function featuresOf(version: ObfVersion): ReadonlySet<ObfFeature> {
  return new Set(support.filter((each) => each.version === version).map(({ feature }) => feature))
}

/** What a feature is, in words. */
export function describeFeature(feature: ObfFeature): string {
  return support.find((each) => each.feature === feature)?.what ?? feature
}
