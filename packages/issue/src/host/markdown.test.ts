import { describe, expect, test } from 'vitest'
import { renderMarkdown } from './markdown.ts'

const render = (text: string) => renderMarkdown(text).toString()

describe('Markdown of a badge', () => {
  test('becomes HTML, with headings below those of the page', () => {
    expect(render('# Weld\n\n1. clean\n2. *straight*')).toBe(
      '<h3>Weld</h3>\n<ol>\n<li>clean</li>\n<li><em>straight</em></li>\n</ol>',
    )
  })

  test('links hand on neither reputation nor the page', () => {
    expect(render('[the test](https://school.example/test)')).toBe(
      '<p><a href="https://school.example/test" rel="nofollow noopener noreferrer ugc">the test</a></p>',
    )
  })

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt&colon;alert(1))',
    '[a](data:text/html,<script>alert(1)</script>)',
    '![a](https://tracker.example/a.png)',
    '<javascript:alert(1)>',
    '<a href="https://school.example" onclick="alert(1)" id="verify" class="primary">a</a>',
    '<style>body{display:none}</style>',
    '[a]: javascript:alert(1)\n\n[a]',
  ])('loses what could act: %s', (text) => {
    expect(render(text)).not.toMatch(
      /<(script|img|style|svg)|href="(?!https?:|mailto:|tel:)| on\w+=|class=|id=/i,
    )
  })

  test('a picture is its text', () => {
    expect(render('![A weld](https://tracker.example/a.png)')).toBe('<p>A weld</p>')
  })

  test.each(['>'.repeat(10_000), '*'.repeat(9_999), '['.repeat(10_000), '- '.repeat(5_000)])(
    'ends, however deep: %#',
    (text) => expect(render(text)).not.toBe(''),
  )

  test('a text beyond all criteria is shown as it is', () => {
    expect(render('<b>'.repeat(10_000))).toMatch(/^<pre>&lt;b&gt;/)
  })
})
