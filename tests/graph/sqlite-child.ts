/**
 * A process of its own, for what only processes can show: `node --import tsx
 * tests/graph/sqlite-child.ts VERB FILE`. Tells each thing on a line of its
 * output once it has happened.
 */
import { writeSync } from 'node:fs'
import { GraphError } from '../../graph/errors/graph-error.ts'
import { openSqliteReader } from '../../graph/sqlite/open-reader.ts'
import { openSqliteWriter } from '../../graph/sqlite/open-writer.ts'
import { intake } from './invented-graph.ts'
import { recordsOf } from './read-all.ts'
import { changeTo, RECORDS_PER_WORK } from './sliding-works.ts'

const [verb, file = ''] = process.argv.slice(2)
const tell = (line: string) => writeSync(1, `${line}\n`)

try {
  if (verb === 'hold') await hold()
  else if (verb === 'write') await write()
  else if (verb === 'read') await read()
  else if (verb === 'commit') await commit()
  else if (verb === 'watch') await watch()
} catch (error) {
  tell(error instanceof GraphError ? `${error.code} ${error.wayOut}` : String(error))
}

/** Holds the right to write until its input ends. */
async function hold(): Promise<void> {
  const writer = await openSqliteWriter(file)
  tell('ready')
  for await (const _ of process.stdin);
  await writer.close()
}

/** Writes one step after the other, from where the last one came to, until it is killed. */
async function write(): Promise<void> {
  const writer = await openSqliteWriter(file)
  tell('ready')
  for (let n = (await writer.intakes()).length; ; n++) {
    await writer.putIntake(intake(`/m/${n}.md`))
    tell(`intake ${n}`)
    await writer.commit(changeTo(n, await writer.fingerprints()))
    tell(`commit ${n}`)
  }
}

/** Reads the whole store again and again, and tells what is wrong with what it sees, until its input ends. */
async function read(): Promise<void> {
  const reader = await openSqliteReader(file)
  let open = true
  process.stdin.on('end', () => {
    open = false
  })
  process.stdin.resume()
  tell('ready')
  let reads = 0
  for (; open; reads++) {
    const records = await recordsOf(reader)
    const works = records.filter(record => 'node' in record && record.node.label === 'Document').length
    if (records.length !== works * RECORDS_PER_WORK) tell(`torn: ${records.length} records, ${works} works`)
    await new Promise(resolve => setImmediate(resolve))
  }
  tell(`read ${reads}`)
  await reader.close()
}

/** Commits one step after what is there, tells its revision, and ends. */
async function commit(): Promise<void> {
  const writer = await openSqliteWriter(file)
  const { revision } = await writer.status()
  await writer.commit(changeTo(revision, await writer.fingerprints()))
  await writer.close()
  tell(`committed ${revision + 1}.`)
}

/** Opens the store several times, as a server does, and tells each revision that comes, until its input ends. */
async function watch(): Promise<void> {
  const reader = await openSqliteReader(file)
  await reader.status()
  const another = await openSqliteReader(file)
  await another.status()
  let open = true
  process.stdin.on('end', () => {
    open = false
  })
  process.stdin.resume()
  tell('ready')
  for (let told = -1; open; await new Promise(resolve => setTimeout(resolve, 20))) {
    const { revision } = await reader.status()
    if (revision !== told) tell(`revision ${revision}.`)
    told = revision
  }
  await another.close()
  await reader.close()
}
