/** Your own users: the issuer knows nothing of them but what a badge needs. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: 'learner' | 'teacher'
}

// A real school has passwords or single sign-on, and a database. Here one picks a name.
export const people: readonly Person[] = [
  { id: 'lea', name: 'Léa Kerœn', email: 'lea@rives.example', role: 'learner' },
  { id: 'noe', name: 'Noé Le Goff', email: 'noe@rives.example', role: 'learner' },
  { id: 'yann', name: 'Yann Morvan', email: 'yann@rives.example', role: 'teacher' },
]

export function personWith(id: string | false | undefined): Person | undefined {
  return people.find((person) => person.id === id)
}
