import { bitstringStatusList } from './bitstring-status-list.ts'
import { oneEdTechRevocationList } from './one-edtech-revocation-list.ts'
import { statusList2021 } from './status-list-2021.ts'
import type { StatusType } from './status-type.ts'

/** Every kind of status an entry can name. To add one, write its file and list it here. */
export const statusTypes: readonly StatusType[] = [
  bitstringStatusList,
  statusList2021,
  oneEdTechRevocationList,
]
