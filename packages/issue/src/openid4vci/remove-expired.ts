import type { StoreTransaction } from '../stores/store.ts'
import type { Table } from '../issuer/table.ts'
import { isOver, type WalletDesk } from './wallet-desk.ts'
import { nonceTable, offerTable, tokenTable } from './wallet-tables.ts'

const PAGE = 200

/** @see Openid4vci.removeExpired */
export async function removeExpired(desk: WalletDesk): Promise<number> {
  const counts = [
    await sweep(desk, offerTable, ({ codeHash }) => codeHash),
    await sweep(desk, tokenTable, ({ tokenHash }) => tokenHash),
    await sweep(desk, nonceTable, ({ nonceHash }) => nonceHash),
  ]
  return counts.reduce((sum, count) => sum + count, 0)
}

/** A page in each transaction, so that wallets do not wait for long. */
async function sweep<Row extends { readonly expires: string }>(
  desk: WalletDesk,
  table: Table<Row>,
  idOf: (row: Row) => string,
): Promise<number> {
  let after: string | undefined
  let removed = 0
  for (;;) {
    const page = await desk.store.transaction(
      async (tx) => await removePage(desk, tx, { table, idOf, after }),
    )
    removed += page.removed
    if (page.last === undefined) return removed
    after = page.last
  }
}

interface Sweep<Row> {
  readonly table: Table<Row>
  readonly idOf: (row: Row) => string
  readonly after: string | undefined
}

async function removePage<Row extends { readonly expires: string }>(
  desk: WalletDesk,
  tx: StoreTransaction,
  { table, idOf, after }: Sweep<Row>,
): Promise<{ readonly removed: number; readonly last: string | undefined }> {
  const { id: issuer } = desk.issuer
  const rows = await table.list(tx, issuer, {
    limit: PAGE,
    ...(after === undefined ? {} : { after }),
  })
  const over = rows.filter(({ expires }) => isOver(desk, expires))
  for (const row of over) {
    const { collection, id } = table.record(issuer, row)
    await tx.delete({ issuer, collection, id })
  }
  const last = rows.length < PAGE ? undefined : rows.at(-1)
  return { removed: over.length, last: last === undefined ? undefined : idOf(last) }
}
