import type { Answer } from './answer.ts'
import { askView } from './ask-view.ts'
import { h } from './element.ts'
import { readGiven, type Given } from './given.ts'
import { readLanguage, storeLanguage } from './language.ts'
import { siteFooter, siteHeader } from './frame.ts'
import { installServiceWorker } from './install-service-worker.ts'
import { listenToFiles } from './listen-to-files.ts'
import type { Example, Language, Words } from './page-words.ts'
import type * as verifier from './verifier.ts'
import { words } from './words.ts'

// The browser's entry. The part that verifies is loaded while the visitor looks at the page.

type Verifier = typeof verifier

const loadVerifier = (): Promise<Verifier> => import('./verifier.ts')

const announcer = h('p', { class: 'unseen', role: 'status' })
const asked = askView({
  text: onText,
  file: (files) => void onFiles(files),
  example: (example) => void onExample(example),
})
let language: Language = readLanguage()
let answer: Answer | undefined
let newest = 0

start()

function start(): void {
  // Before this runs there is a message for those who have no JavaScript.
  document.body.replaceChildren(
    h('div', { id: 'header' }),
    h('main', { id: 'main', tabindex: '-1' }),
    h('div', { id: 'footer' }),
    announcer,
  )
  show()
  listenToFiles((files) => void onFiles(files))
  window.addEventListener('hashchange', openLink)
  openLink()
  installServiceWorker()
  loadVerifier().catch(() => undefined) // it is asked for again, and then said, when it is needed
}

function show(): void {
  const t = words[language]
  document.documentElement.lang = language
  document.title = `${t.title} · OpenBoat`
  fill('header', siteHeader(t, chooseLanguage))
  fill('footer', siteFooter(t))
  if (answer === undefined) fill('main', asked.render(t))
  else void showAnswer(answer, t)
}

async function showAnswer(shown: Answer, t: Words): Promise<void> {
  const { reportView } = await loadVerifier()
  const { element, heading, title } = reportView(shown, t, askAgain)
  fill('main', element)
  document.title = `${title} · OpenBoat`
  heading.focus()
  announcer.textContent = t.done(title)
}

function chooseLanguage(chosen: Language): void {
  language = chosen
  storeLanguage(chosen)
  show()
  document.querySelector<HTMLElement>(`#header [lang="${chosen}"]`)?.focus()
}

function askAgain(): void {
  answer = undefined
  if (location.hash !== '') history.replaceState(null, '', location.pathname)
  asked.clear()
  show()
  document.querySelector('h1')?.focus()
}

function onText(text: string): void {
  void run({ input: text })
}

async function onFiles(files: readonly File[]): Promise<void> {
  const [file] = files
  if (file === undefined) return
  await run(await readGiven(file), files.length > 1 ? words[language].oneOnly : undefined)
}

async function onExample(example: Example): Promise<void> {
  await work(async ({ openExample }) => await openExample(example, language))
}

async function run(given: Given, note?: string): Promise<void> {
  const offline = asked.asksNobody()
  await work(async ({ verifyGiven }) => await verifyGiven(given, { offline }), note)
}

/** Only the newest question is answered: an earlier one may still wait for a website. */
async function work(ask: (verifier: Verifier) => Promise<Answer>, note?: string): Promise<void> {
  newest += 1
  const mine = newest
  const t = words[language]
  asked.setBusy(true)
  announcer.textContent = t.busy
  try {
    const found = await ask(await loadVerifier())
    if (mine !== newest) return
    answer = note === undefined ? found : { ...found, note }
    show()
  } catch {
    if (mine === newest) asked.say(t.broken)
  } finally {
    if (mine === newest) asked.setBusy(false)
  }
}

/** `#https://…` verifies that address, so that a badge's own page can link here. */
function openLink(): void {
  const address = location.hash.slice(1)
  if (address.startsWith('https://')) onText(address)
}

function fill(id: string, content: Node): void {
  document.getElementById(id)?.replaceChildren(content)
}
