import type { IStylesOptions } from 'docx'

const INK = '1B2733'
const SOFT = '4A5763'

/** Sizes are half points, spacing twentieths of a point. Headings keep Word's own names, so that its outline works. */
export function docxStyles(): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: INK },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  })
  const own = (id: string, name: string, run: object, paragraph: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    run,
    paragraph: { spacing: { after: 80 }, ...paragraph },
  })
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 21, color: INK, language: { value: 'nb-NO' } },
        // What follows a table has nothing else to stand off it.
        paragraph: { spacing: { before: 60, after: 120 } },
      },
      title: heading(34, 0),
      heading1: heading(28, 360),
      heading2: heading(23, 240),
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal' },
      own('Lead', 'Utsagn', { size: 23 }),
      own('Note', 'Merknad', { size: 19, color: SOFT }),
      own('Warning', 'Forbehold', { bold: true }),
      own('Quote', 'Quote', { size: 19 }, { indent: { left: 280 } }),
      own('Header', 'header', { size: 16, color: SOFT }),
      own(
        'TableCaption',
        'Tabelltittel',
        { bold: true },
        { keepNext: true, spacing: { before: 160, after: 60 } },
      ),
      own('TableHead', 'Tabellhode', { size: 18, bold: true }, { spacing: { after: 20 } }),
      own('TableText', 'Tabelltekst', { size: 18 }, { spacing: { after: 40 } }),
    ],
  }
}
