import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** What the fields of one operation are read with. */
export interface Operation {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>
}

export interface SelectedField {
  readonly name: string
  /** Of the types that it is selected on; undefined: whatever the type. */
  readonly on: string | undefined
  // Each field has arguments of its own, which the schema has checked.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly args: any
  readonly selected: Selection
}

/** The fields that an operation selects at one place, fragments and aliases resolved. */
export class Selection {
  readonly fields: readonly SelectedField[]

  constructor(fields: readonly SelectedField[]) {
    this.fields = fields
  }

  /** Does it select the field at the end of the path? */
  has(...path: readonly string[]): boolean {
    return this.#fieldsAt(path).length > 0
  }

  /** What is selected at the end of a path of field names. */
  at(...path: readonly string[]): Selection {
    return joined(this.#fieldsAt(path).map(({ selected }) => selected))
  }

  #fieldsAt([name, ...rest]: readonly string[]): readonly SelectedField[] {
    const here = this.fields.filter(field => field.name === name)
    return rest.length === 0 ? here : here.flatMap(({ selected }) => selected.#fieldsAt(rest))
  }
}

/** What is selected of values of the type. */
export function selectionOf(
  operation: Operation,
  type: GraphQLCompositeType,
  set: SelectionSetNode,
): Selection {
  return new Selection(fieldsIn(operation, type, set.selections, new Set()))
}

/** All that is selected at several places. */
export function joined(selections: readonly Selection[]): Selection {
  return new Selection(selections.flatMap(({ fields }) => fields))
}

export function fragmentsOf({ definitions }: DocumentNode): Operation['fragments'] {
  return new Map(
    definitions.flatMap(definition =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  )
}

function fieldsIn(
  operation: Operation,
  type: GraphQLCompositeType,
  selections: readonly SelectionNode[],
  within: ReadonlySet<string>,
): readonly SelectedField[] {
  const { schema, fragments, variables } = operation
  return selections.flatMap((node): readonly SelectedField[] => {
    if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return []
    if (getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if === false) return []
    if (node.kind === Kind.FIELD) {
      const field = 'getFields' in type ? type.getFields()[node.name.value] : undefined
      if (!field) return []
      const result = getNamedType(field.type)
      return [
        {
          name: node.name.value,
          on: isObjectType(type) ? type.name : undefined,
          args: getArgumentValues(field, node, variables),
          selected:
            node.selectionSet && isCompositeType(result)
              ? selectionOf(operation, result, node.selectionSet)
              : new Selection([]),
        },
      ]
    }
    const spread = node.kind === Kind.FRAGMENT_SPREAD ? node.name.value : undefined
    if (spread !== undefined && within.has(spread)) return []
    const fragment = spread === undefined ? node : fragments.get(spread)
    if (!fragment || !('selectionSet' in fragment)) return []
    const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value)
    const narrowed = condition && isCompositeType(condition) ? condition : type
    return fieldsIn(
      operation,
      narrowed,
      fragment.selectionSet.selections,
      spread === undefined ? within : new Set([...within, spread]),
    )
  })
}
