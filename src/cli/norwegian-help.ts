import { type Command, Help, type Option } from 'commander'

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Bruk:',
  'Arguments:': 'Argumenter:',
  'Options:': 'Valg:',
  'Commands:': 'Kommandoer:',
}

/** Makes help speak as the rest of the interface does; the commands that are added later take it over. */
export function norwegianHelp(program: Command): Command {
  return program
    .helpOption('-h, --help', 'vis hjelp')
    .helpCommand('help [command]', 'vis hjelp for en kommando')
    .configureHelp({
      styleTitle: title => TITLES[title] ?? title,
      commandUsage: command => placeholders(Help.prototype.commandUsage.call(new Help(), command)),
      subcommandTerm: command => placeholders(Help.prototype.subcommandTerm.call(new Help(), command)),
      optionDescription,
    })
}

function placeholders(usage: string): string {
  return usage.replace('[options]', '[valg]').replace('[command]', '[kommando]')
}

function optionDescription({ description, argChoices, defaultValue }: Option): string {
  const more = [
    ...(argChoices ? [`én av ${argChoices.join(', ')}`] : []),
    ...(defaultValue === undefined || typeof defaultValue === 'boolean' ? [] : [`ellers ${defaultValue}`]),
  ]
  return more.length === 0 ? description : `${description} (${more.join('; ')})`
}
