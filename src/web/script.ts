/**
 * All that runs in the browser: the search box completes what is typed, and the
 * stroke key leads to it. Every page works without it.
 */
export const SCRIPT = `'use strict'
const box = document.getElementById('q')
const list = document.getElementById('forslag')
let timer
box.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(suggest, 150)
})
document.addEventListener('keydown', event => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  box.focus()
})
async function suggest() {
  const prefix = box.value
  if (prefix.trim().length < 2) return
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'query($prefix: String!) { suggest(prefix: $prefix) { text } }', variables: { prefix } }),
  })
  if (!response.ok || box.value !== prefix) return
  const { data } = await response.json()
  list.replaceChildren(...(data ? data.suggest : []).map(({ text }) => {
    const option = document.createElement('option')
    option.value = text
    return option
  }))
}
`
