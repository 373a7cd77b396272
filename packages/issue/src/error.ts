// The error alone, for whoever tells errors apart and leaves issuing to be loaded when it is asked for.
export { IssueError, type DraftFault, type IssueErrorCode } from './issue-error.ts'
