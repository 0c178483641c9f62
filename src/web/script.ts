import { LABEL_WORDS } from './wording.ts'

const KINDS = Object.fromEntries(Object.entries(LABEL_WORDS).map(([label, [one]]) => [label, one]))

/**
 * All that runs in the browser: the search box suggests while one types, and the
 * stroke key leads to it. Every page works without it. The box becomes a combobox
 * as ARIA has it: the focus stays in it, arrows choose in the list below.
 */
export const SCRIPT = `'use strict'
const KINDS = ${JSON.stringify(KINDS)}
const box = document.getElementById('q')
const list = document.getElementById('forslag')
const count = document.getElementById('antall-forslag')
const facets = document.querySelector('.facets > details')
if (facets && matchMedia('(max-width: 45rem)').matches) facets.open = false
let timer, suggestions = [], chosen = -1, asked = 0
box.setAttribute('role', 'combobox')
box.setAttribute('aria-autocomplete', 'list')
box.setAttribute('aria-controls', 'forslag')
box.setAttribute('aria-expanded', 'false')
box.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(suggest, 120)
})
box.addEventListener('keydown', event => {
  if (event.isComposing) return
  const isOpen = !list.hidden
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    if (!isOpen) return void suggest()
    const size = suggestions.length + 1
    const step = event.key === 'ArrowDown' ? 1 : -1
    choose((chosen + 1 + step + size) % size - 1)
  } else if (event.key === 'Enter' && isOpen && chosen >= 0) {
    event.preventDefault()
    take(suggestions[chosen])
  } else if (event.key === 'Escape' && isOpen) {
    event.preventDefault()
    close()
  }
})
box.addEventListener('blur', close)
list.addEventListener('mousedown', event => event.preventDefault())
list.addEventListener('click', event => {
  const option = event.target.closest('[role=option]')
  if (option) take(suggestions[[...list.children].indexOf(option)])
})
document.addEventListener('keydown', event => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  box.focus()
})
function choose(at) {
  chosen = at
  ;[...list.children].forEach((option, number) => option.setAttribute('aria-selected', String(number === at)))
  if (at < 0) return box.removeAttribute('aria-activedescendant')
  box.setAttribute('aria-activedescendant', list.children[at].id)
  list.children[at].scrollIntoView({ block: 'nearest' })
}
// A name of a concept is searched for; what stands in a document has a place to go to.
function take({ text, key, label }) {
  close()
  if (key && label !== 'Concept' && label !== 'Organisation') {
    const path = key.split('/').map(encodeURIComponent).join('/')
    location.assign((label === 'Document' ? '/dokument/' : '/node/') + path)
  } else {
    box.value = text
    box.form.requestSubmit()
  }
}
function close() {
  clearTimeout(timer)
  asked++
  list.hidden = true
  count.textContent = ''
  box.setAttribute('aria-expanded', 'false')
  choose(-1)
}
function show(found) {
  suggestions = found
  list.replaceChildren(...found.map(({ text, label }, at) => {
    const option = document.createElement('li')
    option.id = 'forslag-' + at
    option.setAttribute('role', 'option')
    const name = document.createElement('span')
    name.textContent = text
    option.append(name)
    if (label) {
      const kind = document.createElement('span')
      kind.className = 'kind'
      kind.textContent = KINDS[label]
      option.append(' ', kind)
    }
    return option
  }))
  choose(-1)
  list.hidden = found.length === 0
  box.setAttribute('aria-expanded', String(found.length > 0))
  count.textContent = found.length === 0 ? 'Ingen forslag' : found.length + ' forslag'
}
async function suggest() {
  const prefix = box.value
  if (prefix.trim().length < 2) return close()
  const number = ++asked
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'query($prefix: String!) { suggest(prefix: $prefix) { text key label } }', variables: { prefix } }),
  })
  if (!response.ok || number !== asked) return
  const { data } = await response.json()
  if (number === asked && document.activeElement === box) show(data ? data.suggest : [])
}
`
