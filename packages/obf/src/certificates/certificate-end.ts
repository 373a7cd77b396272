const DAY_MS = 24 * 60 * 60 * 1000

/** The days at which the factory's own plugin reminds: renewing is work for a person. */
const reminders = [30, 25, 20, 15, 10, 5, 4, 3, 2, 1, 0]

/** Whole days from `now` to the end; negative when it has passed. */
export function daysLeft(endsAt: Date, now: number): number {
  return Math.floor((endsAt.getTime() - now) / DAY_MS)
}

/** The reminder that is due, `undefined` while the end is far: told once each, they are told ten times. */
export function dueReminder(days: number): number | undefined {
  return reminders.findLast((reminder) => days <= reminder)
}
