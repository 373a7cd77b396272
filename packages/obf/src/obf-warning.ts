/** What is well still, and will not stay so. */
export interface ObfWarning {
  readonly code: 'certificate_ends'
  readonly endsAt: Date
  /** Whole days. */
  readonly daysLeft: number
  readonly message: string
}
