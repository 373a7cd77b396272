import { dateOf } from '../transport/moment.ts'
import { flagOf, numberOf, textOf } from '../transport/wire-values.ts'
import type { AliasV2, ClientV1, ClientV2 } from '../wire/client.ts'
import type { ObfAlias, ObfOrganisation } from './organisation.ts'

export function organisationFrom(wire: ClientV1 | ClientV2): ObfOrganisation {
  return {
    ...aliasFrom(wire),
    tier: textOf(wire.tier),
    issuingLimit: numberOf(wire.issuing_limit),
    verified: flagOf(wire.verified),
    createdAt: dateOf(wire.ctime),
    changedAt: dateOf(wire.mtime),
    wire,
  }
}

export function aliasFrom<Wire extends AliasV2>(
  wire: Wire,
): Omit<ObfAlias, 'wire'> & { wire: Wire } {
  return {
    id: wire.id,
    name: textOf(wire.name),
    description: textOf(wire.description),
    email: textOf(wire.email),
    url: textOf(wire.url),
    image: textOf(wire.image),
    wire,
  }
}
