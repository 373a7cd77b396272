import { button, h } from './element.ts'
import { icon, type Icon } from './icons.ts'
import type { Example, Words } from './page-words.ts'

export interface AskHandlers {
  readonly text: (text: string) => void
  readonly file: (files: readonly File[]) => void
  readonly example: (example: Example) => void
}

export interface AskView {
  render(t: Words): HTMLElement
  asksNobody(): boolean
  setBusy(busy: boolean): void
  say(message: string): void
  clear(): void
}

/** Where a badge is handed over. The fields are kept, so that another language loses nothing typed. */
export function askView(handlers: AskHandlers): AskView {
  const file = h('input', {
    type: 'file',
    id: 'file',
    class: 'unseen',
    accept: 'image/png,image/svg+xml,application/pdf,.json,.jsonld,.jwt,.txt',
  })
  const text = h('textarea', {
    id: 'text',
    rows: '3',
    spellcheck: 'false',
    autocapitalize: 'off',
    autocomplete: 'off',
    'aria-describedby': 'text-hint',
  })
  const nobody = h('input', {
    type: 'checkbox',
    id: 'nobody',
    'aria-describedby': 'nobody-hint',
  })
  const message = h('p', { class: 'message', role: 'alert' })
  file.addEventListener('change', () => handlers.file([...(file.files ?? [])]))
  const fields = { file, text, nobody, message }
  return {
    render: (t) => render(t, fields, handlers),
    asksNobody: () => nobody.checked,
    setBusy: (busy) => document.documentElement.classList.toggle('busy', busy),
    say: (words) => {
      message.textContent = words
    },
    clear: () => {
      file.value = ''
      text.value = ''
      message.textContent = ''
    },
  }
}

interface Fields {
  readonly file: HTMLInputElement
  readonly text: HTMLTextAreaElement
  readonly nobody: HTMLInputElement
  readonly message: HTMLElement
}

function render(t: Words, fields: Fields, handlers: AskHandlers): HTMLElement {
  return h(
    'div',
    { class: 'ask' },
    h('h1', { tabindex: '-1' }, t.title),
    h('p', { class: 'lead' }, t.lead),
    h('div', { class: 'panel' }, dropZone(t, fields), textForm(t, fields, handlers)),
    fields.message,
    examples(t, handlers),
    privacy(t),
  )
}

function dropZone(t: Words, { file }: Fields): HTMLElement {
  const label = h('label', { for: 'file', class: 'primary' }, icon('upload'), t.choose)
  return h(
    'div',
    { class: 'drop' },
    file,
    label,
    h('p', { class: 'by-mouse' }, t.drop),
    h('p', { class: 'hint' }, t.kinds),
  )
}

function textForm(t: Words, { text, nobody }: Fields, handlers: AskHandlers): HTMLElement {
  const form = h(
    'form',
    { novalidate: true },
    h('label', { for: 'text' }, t.paste),
    h('p', { class: 'hint', id: 'text-hint' }, t.pasteHint),
    text,
    h('button', { type: 'submit' }, t.verify),
    h(
      'div',
      { class: 'option' },
      nobody,
      h('label', { for: 'nobody' }, t.askNobody),
      h('p', { class: 'hint', id: 'nobody-hint' }, t.askNobodyHint),
    ),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const given = text.value.trim()
    if (given === '') text.focus()
    else handlers.text(given)
  })
  return form
}

function examples(t: Words, handlers: AskHandlers): HTMLElement {
  const choices = (['genuine', 'forged', 'revoked'] as const).map((example) =>
    h(
      'li',
      {},
      button(t.examples[example], { class: 'quiet' }, () => handlers.example(example)),
    ),
  )
  return h('div', { class: 'examples' }, h('p', {}, t.examplesLead), h('ul', {}, ...choices))
}

const privacyIcons: readonly Icon[] = ['globe', 'arrow', 'device']

function privacy(t: Words): HTMLElement {
  const items = t.privacy.map(([title, text], index) =>
    h('li', {}, icon(privacyIcons[index] ?? 'dash'), h('h3', {}, title), h('p', {}, text)),
  )
  return h(
    'section',
    { class: 'privacy', 'aria-labelledby': 'privacy' },
    h('h2', { id: 'privacy' }, t.privacyTitle),
    h('p', {}, t.privacyLead),
    h('ul', {}, ...items),
  )
}
