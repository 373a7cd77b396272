import type * as z from 'zod/mini'
import { pointer } from '@openboat/model'
import { wrong } from './closed-object.ts'
import { badDraft, type DraftFault } from './issue-error.ts'

/**
 * A draft in the shape that `schema` describes.
 *
 * @throws {IssueError} `bad_draft` with every fault, not only the first
 */
export function readDraft<Schema extends z.ZodMiniType>(
  schema: Schema,
  draft: unknown,
): z.output<Schema> {
  const read = schema.safeParse(draft, { reportInput: true })
  if (read.success) return read.data
  throw badDraft(read.error.issues.flatMap((issue) => faultsOf(issue, [])))
}

function faultsOf(issue: z.core.$ZodIssue, parent: readonly PropertyKey[]): DraftFault[] {
  const path = [...parent, ...issue.path]
  if (issue.code !== 'invalid_union') {
    return [{ path: pointer(...path.map(String)), message: issue.message }]
  }
  // Of "text or an object" only the branch of the right kind says something useful.
  const meant = issue.errors.find((branch) => !branch.some(isOfAnotherKind))
  if (meant !== undefined) return meant.flatMap((inner) => faultsOf(inner, path))
  return [{ path: pointer(...path.map(String)), message: wrong(issue.input, 'text or an object') }]
}

function isOfAnotherKind(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0
}
