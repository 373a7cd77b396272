import type { ListEncoding } from './encoded-list.ts'

/** What a list of one generation calls itself, and how it encodes its bits. */
export interface ListNames {
  readonly credential: string
  readonly subject: string
  readonly encoding: ListEncoding
}

/** @see Bitstring Status List 1.0 #bitstringstatuslistcredential */
export const bitstringNames: ListNames = {
  credential: 'BitstringStatusListCredential',
  subject: 'BitstringStatusList',
  encoding: 'multibase',
}

/** @see Status List 2021 #statuslist2021credential */
export const names2021: ListNames = {
  credential: 'StatusList2021Credential',
  subject: 'StatusList2021',
  encoding: 'bare',
}
