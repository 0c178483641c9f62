/** A variable of the environment that is set to what it cannot be. Whoever set it meant something: the default is not it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  readonly code = 'SETTING_INVALID'
  readonly wayOut: string

  constructor(variable: string, value: string, wanted: string) {
    super(`${variable} is "${value}", which is no ${wanted}.`)
    this.wayOut = `Set ${variable} to a ${wanted}, or leave it out.`
  }
}
