import { GraphError } from './graph-error.ts'

/** @throws {GraphError} `not_publishable` for a lawful basis that is blank */
export function statedBasis(lawfulBasis: string): string {
  if (typeof lawfulBasis === 'string' && lawfulBasis.trim() !== '') return lawfulBasis
  throw new GraphError('not_publishable', {
    message: 'Exact counts of people need a lawful basis in words, for the record of processing.',
  })
}
