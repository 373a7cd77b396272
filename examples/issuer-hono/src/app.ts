import { Hono, type Context } from 'hono'
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { learnerPage, signInPage, teacherPage } from './pages.ts'
import { personWith, type Person } from './people.ts'
import { ON_REQUEST, type School } from './school.ts'

/** The application: its own users and rights, and the issuer's host below /badges. */
export function createApp(school: School, secret: string): Hono {
  const app = new Hono()
  // All that badges point to, and the pages that people are sent. One line.
  app.all('/badges/*', (context) => school.badges.fetch(context.req.raw))

  app.use(csrf())
  const signedIn = async (context: Context) =>
    personWith(await getSignedCookie(context, secret, 'person'))
  const as: As = async (context, role) => {
    const person = await signedIn(context)
    if (person?.role === role) return person
    throw new HTTPException(403, { message: `For a ${role} only.` })
  }

  app.get('/', async (context) => {
    const person = await signedIn(context)
    return context.html(person === undefined ? signInPage() : await homePage(school, person))
  })
  app.post('/sign-in', async (context) => {
    const person = personWith(await field(context, 'person'))
    if (person === undefined) throw new HTTPException(401, { message: 'Nobody of that name.' })
    await setSignedCookie(context, 'person', person.id, secret, { httpOnly: true, sameSite: 'Lax' })
    return context.redirect('/', 303)
  })
  app.post('/sign-out', (context) => {
    deleteCookie(context, 'person')
    return context.redirect('/', 303)
  })
  forLearners(app, school, as)
  forTeachers(app, school, as)
  return app
}

/** The person who is signed in, if they have the role. */
type As = (context: Context, role: Person['role']) => Promise<Person>

async function homePage({ issuer, messages }: School, person: Person) {
  const requests = await issuer.requests.list()
  if (person.role === 'learner') {
    const own = requests.filter(({ reference }) => reference === person.id)
    return await learnerPage(person, messages.get(person.id) ?? [], own)
  }
  const open = requests.filter(({ state }) => state === 'submitted' || state === 'under-review')
  return await teacherPage(person, open, await issuer.badges.list())
}

function forLearners(app: Hono, { issuer, completeCourse }: School, as: As): void {
  app.post('/complete', async (context) => {
    await completeCourse(await as(context, 'learner'))
    return context.redirect('/', 303)
  })
  app.post('/requests', async (context) => {
    const { id, name, email } = await as(context, 'learner')
    const evidence = await field(context, 'evidence')
    await issuer.requests.submit({
      achievement: ON_REQUEST,
      recipient: { name, email },
      statement: await field(context, 'statement'),
      ...(evidence === '' ? {} : { evidence: [evidence] }),
      reference: id,
    })
    return context.redirect('/', 303)
  })
}

function forTeachers(app: Hono, { issuer, sendClaim }: School, as: As): void {
  app.post('/requests/:id', async (context) => {
    await as(context, 'teacher')
    const id = context.req.param('id')
    const note = await field(context, 'note')
    if ((await field(context, 'decision')) === 'approve') {
      const { request, badge } = await issuer.requests.approve(id, { note })
      await sendClaim(badge, request.reference ?? '')
    } else {
      await issuer.requests.decline(id, note)
    }
    return context.redirect('/', 303)
  })
  app.post('/badges-issued/:id/revoke', async (context) => {
    await as(context, 'teacher')
    await issuer.revoke(context.req.param('id'), { reason: await field(context, 'reason') })
    return context.redirect('/', 303)
  })
}

async function field(context: Context, name: string): Promise<string> {
  const value = (await context.req.formData()).get(name)
  return typeof value === 'string' ? value : ''
}
