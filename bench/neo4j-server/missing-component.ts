/** Something that a server needs is not on this machine. The message names it and says how to get it. */
export class MissingComponent extends Error {
  override readonly name = 'MissingComponent'
}
