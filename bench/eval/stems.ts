import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stem } from '../../ingest/language/norwegian/stem.ts'

/**
 * Holds the stemmer against the vocabulary that the Snowball project publishes
 * with its Norwegian algorithm. One argument: the folder `norwegian` of its
 * repository `snowball-data`, with `voc.txt` (a word a line) and `output.txt`
 * (its stem on the same line). Fails where one word differs.
 */
const SHOWN = 20

const folder = process.argv[2]
if (folder === undefined || !existsSync(join(folder, 'voc.txt'))) {
  console.error('Name the folder `norwegian` of snowball-data: npm run eval:stems -- FOLDER')
  process.exit(2)
}
const [words, stems] = await Promise.all(['voc.txt', 'output.txt'].map(name => lines(join(folder, name))))
if (words!.length === 0 || words!.length !== stems!.length) {
  console.error(
    `voc.txt has ${words!.length} words and output.txt ${stems!.length}: they do not belong together.`,
  )
  process.exit(2)
}
const other = words!.flatMap((word, at) =>
  stem(word) === stems![at] ? [] : [`${word}: ${stem(word)}, not ${stems![at]}`],
)
console.log(`${words!.length} words, ${other.length} stemmed otherwise than published`)
for (const difference of other.slice(0, SHOWN)) console.log(`  ${difference}`)
process.exitCode = other.length > 0 ? 1 : 0

async function lines(file: string): Promise<readonly string[]> {
  return (await readFile(file, 'utf8')).split(/\r?\n/).filter(line => line !== '')
}
