import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeHtml, html } from './html.ts'

test('values are escaped, HTML is not', () => {
  const name = `<b title="it's">&`
  expect(html`<p>${name} ${html`<i>${1}</i>`}</p>`.toString()).toBe(
    '<p>&lt;b title=&quot;it&#39;s&quot;&gt;&amp; <i>1</i></p>',
  )
})

test('lists are joined, what is absent leaves nothing', () => {
  expect(html`<p>${['a', html`<br />`, undefined]}${undefined}${false}</p>`.toString()).toBe(
    '<p>a<br /></p>',
  )
})

test('text in a text stays text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']/)
    }),
  )
})
