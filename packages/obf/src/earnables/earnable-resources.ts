import { ObfError } from '../obf-error.ts'
import { nameOf, segment, type Answer, type Call } from '../transport/call.ts'
import { needs, type Connection } from '../transport/connection.ts'
import { readAs, rowAs, rowsAs } from '../transport/rows.ts'
import { ApplicationV1, AppliedV1, EarnableV1 } from '../wire/earnable-v1.ts'
import { applicationForm } from './application-form.ts'
import { applicationFrom, earnableFrom } from './earnable-wire.ts'
import type { Applications, Earnables } from './earnables.ts'

/** v2 is not known to have earnable badges: every call is refused before it is made. */
export function earnablesOf(connection: Connection): Earnables {
  const all = `/v1/earnablebadge/${connection.clientId}`
  const one = (id: string) => `${all}/${segment(id)}`
  return {
    list: async function* list({ badgeId, approvalMethod, visible } = {}, { signal } = {}) {
      needs(connection, 'earnables')
      const query = { badge_id: badgeId, approval_method: approvalMethod, visible }
      const call: Call = { method: 'GET', path: all, query, repeatable: true }
      const read = ({ text }: Answer) => rowsAs(EarnableV1, text, nameOf(call)).map(earnableFrom)
      yield* await connection.ask(call, read, signal)
    },
    get: async (id, { formHtml, signal } = {}) => {
      needs(connection, 'earnables')
      const query = { form_html: formHtml === true ? true : undefined }
      const call: Call = { method: 'GET', path: one(id), query, repeatable: true }
      const read = ({ text }: Answer) => earnableFrom(rowAs(EarnableV1, text, nameOf(call)))
      return await connection.ask(call, read, signal)
    },
    apply: async (id, draft, { signal } = {}) => {
      needs(connection, 'earnables')
      const path = `${one(id)}/apply`
      const body = { multipart: applicationForm(draft) }
      const call: Call = { method: 'POST', path, body, repeatable: false }
      const read = ({ text }: Answer) => readAs(AppliedV1, text === '' ? '{}' : text, nameOf(call))
      const applied = await connection.ask(call, read, signal)
      if (typeof applied.error !== 'string' || applied.error === '') return applied
      throw new ObfError('refused', { message: `${nameOf(call)}: ${applied.error}` })
    },
  }
}

export function applicationsOf(connection: Connection): Applications {
  const of = (earnableId: string) =>
    `/v1/earnablebadge/${connection.clientId}/${segment(earnableId)}/application`
  return {
    list: async function* list(earnableId, { status, signal } = {}) {
      needs(connection, 'applications')
      const call: Call = {
        method: 'GET',
        path: of(earnableId),
        query: { status },
        repeatable: true,
      }
      const read = ({ text }: Answer) =>
        rowsAs(ApplicationV1, text, nameOf(call)).map((row) => applicationFrom(earnableId, row))
      yield* await connection.ask(call, read, signal)
    },
    get: async (earnableId, id, { signal } = {}) => {
      needs(connection, 'applications')
      const path = `${of(earnableId)}/${segment(id)}`
      const call: Call = { method: 'GET', path, repeatable: true }
      const read = ({ text }: Answer) =>
        applicationFrom(earnableId, rowAs(ApplicationV1, text, nameOf(call)))
      return await connection.ask(call, read, signal)
    },
  }
}
