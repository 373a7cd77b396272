import { IssueError } from '../issue-error.ts'

export function notFound(what: string, id: string): IssueError {
  const message = `This issuer has no ${what} ${JSON.stringify(id)}.`
  return new IssueError('not_found', { message })
}
