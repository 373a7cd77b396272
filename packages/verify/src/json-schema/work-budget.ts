/** A schema or a pattern asked for more work than a stranger's may. */
export class WorkExceeded extends Error {
  override readonly name = 'WorkExceeded'
}

/** Counts the steps of one evaluation: what has no end ends here. */
export interface WorkBudget {
  /** @throws {WorkExceeded} once more than was allowed has been spent */
  spend(steps: number): void
}

export function workBudget(allowed: number): WorkBudget {
  let left = allowed
  return {
    spend: (steps) => {
      left -= steps
      if (left < 0) throw new WorkExceeded(`it takes more than ${allowed} steps`)
    },
  }
}
