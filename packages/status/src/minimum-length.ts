/**
 * Entries that a list must hold, so that asking for one does not tell which holder is meant.
 *
 * @see Bitstring Status List 1.0 #bitstring-length
 */
export const MINIMUM_LENGTH = 131_072
