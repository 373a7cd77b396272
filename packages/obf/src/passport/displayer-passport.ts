import type * as z from 'zod/mini'
import { ObfError } from '../obf-error.ts'
import { nameOf, segment, type Call } from '../transport/call.ts'
import type { Connection } from '../transport/connection.ts'
import { dateOf } from '../transport/moment.ts'
import { readAs } from '../transport/rows.ts'
import { numberOf, textOf } from '../transport/wire-values.ts'
import {
  DisplayerGroup,
  DisplayerGroups,
  DisplayerUser,
  type DisplayerBadge,
} from '../wire/displayer.ts'
import type { Passport, PassportBadge } from './passport.ts'

/**
 * Open Badge Passport through its displayer.
 *
 * @param publicHost  Scheme and host of the passport.
 */
export function displayerPassport(connection: Connection, publicHost: string): Passport {
  const read = async <Schema extends z.core.$ZodType>(
    path: string,
    schema: Schema,
    signal: AbortSignal | undefined,
  ) => {
    const call: Call = { method: 'GET', path, repeatable: true, publicHost }
    return await unlessMissing(
      connection.ask(call, ({ text }) => readAs(schema, text, nameOf(call)), signal),
    )
  }
  return {
    find: async (email, { signal } = {}) => {
      const body = { form: new URLSearchParams({ email }) }
      const path = '/displayer/convert/email'
      const call: Call = { method: 'POST', path, body, repeatable: true, publicHost }
      const user = await unlessMissing(
        connection.ask(call, ({ text }) => readAs(DisplayerUser, text, nameOf(call)), signal),
      )
      return user === undefined ? undefined : String(user.userId)
    },
    groups: async (userId, { signal } = {}) => {
      const found = await read(`/displayer/${segment(userId)}/groups.json`, DisplayerGroups, signal)
      return (found?.groups ?? []).map(({ groupId, name, badges }) => ({
        id: String(groupId),
        name,
        badges: numberOf(badges),
      }))
    },
    badges: async (userId, groupId = '0', { signal } = {}) => {
      const path = `/displayer/${segment(userId)}/group/${segment(groupId)}.json`
      const found = await read(path, DisplayerGroup, signal)
      return (found?.badges ?? []).map(badgeOf)
    },
  }
}

/** 404 says that nobody, or nothing public, is there. */
async function unlessMissing<Result>(asked: Promise<Result>): Promise<Result | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof ObfError && error.code === 'not_found') return undefined
    throw error
  }
}

function badgeOf(wire: DisplayerBadge): PassportBadge {
  const { badge, issued_on, expires } = wire.assertion
  return {
    name: textOf(badge.name),
    description: textOf(badge.description),
    imageUrl: textOf(wire.imageUrl),
    assertionUrl: textOf(wire.hostedUrl),
    issuedAt: dateOf(issued_on),
    expiresAt: dateOf(expires),
    wire,
  }
}
