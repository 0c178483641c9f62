import type { Ask } from './ask.ts'
import { CONFLICT_FIELDS, CONFLICT_PARTS, type ConflictData, conflictView } from './conflict-view.ts'
import { html } from './html.ts'
import { layout, SCOPE_FIELDS, type ScopeLine } from './layout.ts'
import { counted } from './wording.ts'

const QUERY = `query Conflicts {
  conflicts(first: 200) { totalCount nodes { ...Contradicting } }
  ${SCOPE_FIELDS}
}
${CONFLICT_FIELDS}
${CONFLICT_PARTS}`

/** `/motstrid`: what cannot both hold. */
export async function conflictsPage(ask: Ask): Promise<string> {
  const { conflicts, stats } = await ask<{
    conflicts: { totalCount: number; nodes: readonly ConflictData[] }
    stats: ScopeLine
  }>(QUERY)
  const { totalCount, nodes } = conflicts
  return layout({
    title: 'Motstrid',
    scope: stats,
    main: html`<h1>Motstrid</h1>
<p>Navn, antall, år, datoer, perioder, andeler og vurderinger som ikke begge kan stemme. Ingenting er rettet: begge sider vises. Ulik ordlyd og ulik nøyaktighet regnes ikke som motstrid.</p>
<p role="status">${totalCount === 0 ? 'Ingen motstrid er funnet i dokumentene som er gjennomsøkt.' : html`${counted(totalCount, 'motstridende par', 'motstridende par')}.${totalCount > nodes.length && html` Viser ${nodes.length}.`}`}</p>
${nodes.map(conflict => conflictView(conflict, 'h2'))}`,
  })
}
