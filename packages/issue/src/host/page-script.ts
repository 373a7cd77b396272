/**
 * What a page gains from JavaScript, and nothing without which it would not work: buttons to print and
 * to share, hidden where the browser has no such thing.
 */
export const pageScript = `
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}
for (const button of document.querySelectorAll('[data-share]')) {
  if (!navigator.share) continue
  button.hidden = false
  button.addEventListener('click', () =>
    navigator.share({ title: document.title, url: button.dataset.share }).catch(() => {}))
}
for (const field of document.querySelectorAll('input.address')) {
  field.addEventListener('focus', () => field.select())
}
`.trim()
