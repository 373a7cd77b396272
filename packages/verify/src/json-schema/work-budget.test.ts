import { expect, it } from 'vitest'
import { WorkExceeded, workBudget } from './work-budget.ts'

it('is spent to the last step, and not one further', () => {
  const budget = workBudget(5)
  budget.spend(2)
  budget.spend(0)
  budget.spend(3)
  budget.spend(0)
  expect(() => budget.spend(1)).toThrow(WorkExceeded)
})

it('that was exceeded remains so', () => {
  const budget = workBudget(1)
  expect(() => budget.spend(2)).toThrow('more than 1 steps')
  expect(() => budget.spend(0)).toThrow(expect.objectContaining({ name: 'WorkExceeded' }))
})
