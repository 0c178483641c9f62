import { Option } from 'commander'
import type { CommandContext } from './command.ts'

/** `--reviews`: which log of decisions belongs to the store. */
export function reviewsOption({ settings }: CommandContext): Option {
  return new Option(
    '--reviews <file>',
    'loggen over avgjørelser; ellers lagerets fil med .reviews.jsonl bak, og for en tjener ingen',
  ).default(settings.reviews)
}
