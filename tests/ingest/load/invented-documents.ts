/** Three invented documents of one chain: an audit of school buildings, an assignment that demands its follow-up, and the plan. */
export const AUDIT = `# Dokument 3:9 (2027–2028) Vedlikehold av skolebygg

Riksrevisjonen til Stortinget. Offentliggjort 4. mai 2028.

## Konklusjoner

### Funn 1: Mange skolebygg mangler oversikt over vedlikeholdsbehovet

Over halvparten av kommunene har ikke kartlagt tilstanden på skolebyggene.

### Funn 2: Inneklimaet er for dårlig

Ventilasjonen svikter i hver tredje skole.

## Anbefalinger

Riksrevisjonen anbefaler Kunnskapsdepartementet å

### Anbefaling 1: Stille krav til tilstandsrapporter

Departementet bør stille krav til når tilstandsrapportene skal foreligge.
`

export const LETTER = `Tildelingsbrev til Byggdirektoratet fra Kunnskapsdepartementet 2029

Oppdrag TB2029-7

Byggdirektoratet bes om å

a. Lage en nasjonal handlingsplan for skolebygg.

Riksrevisjonens funn i Dokument 3:9 (2027–2028) skal følges opp gjennom handlingsplanen.

b. Forbedre data om tilstanden på skolebygg.

Frist: 1. juni 2029
`

export function plan(measures: readonly string[]): string {
  return `# Nasjonal handlingsplan for skolebygg 2030–2034

Handlingsplanen er utarbeidet av Byggdirektoratet på oppdrag fra Kunnskapsdepartementet.

## Innsatsområde 1: Oversikt over tilstanden

### Utfordringsbilde

Riksrevisjonen viser i Dokument 3:9 (2027–2028) at kommunene mangler oversikt over skolebyggene.

### Frem mot 2034 skal vi oppnå

- Mål 1: Alle kommuner kjenner tilstanden på skolebyggene sine.

### Nasjonale tiltak for å realisere målene

Byggdirektoratet

${measures.map(measure => `- ${measure}`).join('\n')}
`
}

export const MEASURES = [
  'utvikler en veileder for kartlegging av skolebygg',
  'innfører en nasjonal base for tilstandsrapporter',
  'støtter nettverk av eiendomssjefer i kommunene',
] as const
