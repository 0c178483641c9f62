import { type Html, html } from './html.ts'

/** Rows that a browser still shows at once, and a reader still looks through. */
export const MAX_ROWS = 200

/** A table that was cut off says so, and where the rest is. */
export function cutNote(rows: number, words: string, choice: string): Html | false {
  return (
    rows > MAX_ROWS &&
    html`<p class="warning">Viser ${MAX_ROWS} av ${rows} ${words}. Velg ${choice} øverst, eller last ned alt som CSV.</p>`
  )
}
