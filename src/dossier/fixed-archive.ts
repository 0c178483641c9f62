import JSZip from 'jszip'

/** The least that a ZIP archive can say. */
const ZIP_EPOCH = new Date(Date.UTC(1980, 0, 1))

/** Document properties that the writer of DOCX takes from the clock. */
const TIME = /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g
const TIMED = 'docProps/core.xml'

/** The same archive with the times fixed, so that the same contents are the same bytes. `iso`: the time of the contents. */
export async function fixedArchive(bytes: Uint8Array, iso: string): Promise<Uint8Array> {
  const written = await JSZip.loadAsync(bytes)
  const fixed = new JSZip()
  for (const name of Object.keys(written.files).sort()) {
    const entry = written.files[name]!
    if (entry.dir) continue
    const content =
      name === TIMED
        ? (await entry.async('string')).replace(TIME, (_all, open, _name, close) => `${open}${iso}${close}`)
        : await entry.async('uint8array')
    fixed.file(name, content, { date: ZIP_EPOCH, createFolders: false })
  }
  return fixed.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
