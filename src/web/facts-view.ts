import { dateWords } from './date-words.ts'
import { type Html, html } from './html.ts'
import { commitmentWords, coverageWords, KIND_WORDS, PROPERTY_WORDS } from './wording.ts'

export type FactValue = string | number | boolean | null | readonly string[] | undefined

/** A list of what is known; what no source says is left out. */
export function factsView(
  names: Readonly<Record<string, string>>,
  values: Readonly<Record<string, FactValue>>,
): Html | false {
  const label = String(values.label)
  const facts = Object.entries(names).flatMap(([field, name]) => {
    const words = factWords(label, field, values[field])
    return words === '' ? [] : [html`<div><dt>${name}</dt><dd>${words}</dd></div>`]
  })
  return facts.length > 0 && html`<dl class="facts">${facts}</dl>`
}

function factWords(label: string, field: string, value: FactValue): string | Html {
  const text = factText(label, field, value)
  return field === 'url' && /^https?:\/\//.test(text)
    ? html`<a href="${text}" rel="noreferrer">${text}</a>`
    : text
}

/** A field's value in words; empty where there is nothing to say. */
export function factText(label: string, field: string, value: FactValue): string {
  if (value === null || value === undefined) return ''
  // Only the exception is worth a line.
  if (field === 'known' || field === 'inCorpus') return value === false ? 'nei' : ''
  if (value === false) return ''
  if (value === true) return 'ja'
  if (Array.isArray(value)) return value.join(', ')
  const text = String(value)
  if (field === 'coverage') return coverageWords(label, text)
  if (field === 'date') return dateWords(text)
  if (field === 'kind') return KIND_WORDS[text] ?? text
  if (field === 'property') return PROPERTY_WORDS[text] ?? text
  if (field === 'commitment') return commitmentWords(text)
  return LEVELS[text] ?? text
}

const LEVELS: Readonly<Record<string, string>> = {
  OVERALL: 'overordnet',
  FOCUS_AREA: 'i innsatsområdet',
  NATIONAL: 'nasjonalt',
}
