import { sporbar } from './sporbar.ts'

/** What `sporbar conflicts` tells of a store: what each is about, the property, and both values. */
export async function conflictsTold(store: string): Promise<readonly (readonly string[])[]> {
  const { stdout } = await sporbar('conflicts', '--store', store, '--json')
  const { conflicts } = JSON.parse(stdout) as {
    conflicts: { about: { key: string }; property: string; sides: { value: string }[] }[]
  }
  return conflicts.map(({ about, property, sides }) => [
    about.key,
    property,
    ...sides.map(side => side.value).toSorted(),
  ])
}
