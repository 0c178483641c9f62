import { expect, it } from 'vitest'
import { conflictsTold } from '../../cli/conflicts-told.ts'
import { createFolder, sporbar } from '../../cli/sporbar.ts'
import { originalsFolder } from '../../originals.ts'

const originals = originalsFolder()

it.skipIf(!originals)(
  'finds in the originals the contradictions whose sources are there, and no other',
  async () => {
    const folder = await createFolder()
    try {
      const store = folder.path('graph.db')
      expect((await sporbar('ingest', originals as string, '--store', store)).code).toBe(0)
      expect(await conflictsTold(store)).toEqual([
        ['dok-3-12-2023-2024', 'year', '2023', '2024'],
        [
          'hp-rehabilitering-2026-2035/i4',
          'name',
          'Bruk av teknologi i tjenesteutvikling',
          'Tjenesteutvikling og bruk av teknologi',
        ],
      ])
      expect((await sporbar('check', '--store', store)).code).toBe(0)
    } finally {
      await folder.end()
    }
  },
)
