import { InvalidArgumentError } from 'commander'
import { LABELS, type NodeLabel, ONTOLOGY_LABELS } from '../../graph/model/labels.ts'
import { EDGE_TYPE_NAMES, type EdgeType } from '../../graph/model/ontology.ts'
import { COVERAGES, type Coverage } from '../../graph/model/terms.ts'
import { AppError } from '../app/app-error.ts'
import { type ListChoice, listStatements } from '../app/list-statements.ts'
import { relationWords } from '../web/wording.ts'
import { type AddCommand, type StoreOptions, storeCommand } from './command.ts'
import { strengthWords } from './link-words.ts'
import { fieldLines, nodeLine } from './node-lines.ts'
import { oneOf } from './one-of.ts'
import { scopeLine } from './scope-line.ts'
import { withReader } from './with-reader.ts'

interface Options extends StoreOptions, Omit<ListChoice, 'label'> {}

export const addList: AddCommand = (program, context) => {
  storeCommand(program, 'list', 'alle noder av ett slag, for eksempel Measure eller Deadline', context)
    .argument('<label>', LABELS.join(', '), oneOf(LABELS))
    .option('--document <key>', 'bare dette dokumentets')
    .option('--under <key>', 'bare det som står under denne noden')
    .option('--involves <organisation>', 'bare der organisasjonen er med; nøkkel eller navn')
    .option('--coverage <values>', `bare med disse svarene: ${COVERAGES.join(',')}`, coverages)
    .option('--links <types>', 'også lenkene av disse typene, for eksempel INVOLVES', edgeTypes)
    .option('--where <field=value>', 'bare der feltet har verdien; kan gjentas', fieldValue)
    .action((label: NodeLabel, { store, json, ...choice }: Options) =>
      withReader(store, async reader => {
        const { fields } = ONTOLOGY_LABELS[label]
        const asked = [...Object.keys(choice.where ?? {}), ...(choice.coverage ? ['coverage'] : [])]
        const unknown = asked.find(field => fields[field] === undefined)
        if (unknown !== undefined)
          throw new AppError(
            'ARGUMENT_INVALID',
            `${label} has no field "${unknown}".`,
            `It has: ${Object.keys(fields).join(', ') || 'none'}.`,
          )
        const answer = await listStatements(reader, { label, ...choice })
        if (json) return context.output.result(JSON.stringify(answer))
        const { result } = context.output
        for (const { parent, nodes } of answer.groups) {
          if (parent) result(`${nodeLine(parent)} — ${nodes.length}`)
          for (const node of nodes) {
            result(`  ${nodeLine(node)}`)
            for (const line of fieldLines(node, '      ')) result(line)
            for (const { edge, node: other } of answer.links)
              if (edge.source === node.key)
                result(
                  `      ${relationWords(edge.type, 'OUT')}: ${nodeLine(other)} — ${strengthWords(edge)}`,
                )
          }
        }
        result(answer.total === 0 ? 'Ingen funnet.' : `${answer.total} i alt.`)
        result(scopeLine(answer.scope))
      }),
    )
}

function coverages(value: string): readonly Coverage[] {
  return value.split(',').map(oneOf(COVERAGES))
}

function edgeTypes(value: string): readonly EdgeType[] {
  return value.split(',').map(oneOf(EDGE_TYPE_NAMES))
}

function fieldValue(value: string, before: Readonly<Record<string, string>> = {}) {
  const [, field, wanted] = /^([A-Za-z]+)=(.*)$/u.exec(value) ?? []
  if (field === undefined || wanted === undefined)
    throw new InvalidArgumentError('Oppgi felt og verdi slik: level=OVERALL.')
  return { ...before, [field]: wanted }
}
