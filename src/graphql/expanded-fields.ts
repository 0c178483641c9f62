import {
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'

/**
 * How many fields a selection has once it is written out for each type that a
 * value may be of: a field of an interface counts for every type that has it,
 * and so does all below it. Ends as soon as there are more than `most`.
 */
export function expandedFields(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  type: GraphQLCompositeType,
  set: SelectionSetNode,
  most: number,
): number {
  const typesOf = (of: GraphQLCompositeType) => (isAbstractType(of) ? schema.getPossibleTypes(of) : [of])
  let count = 0
  const walk = (of: GraphQLCompositeType, { selections }: SelectionSetNode): void => {
    for (const one of typesOf(of)) {
      for (const node of selections) {
        if (count > most) return
        if (node.kind === Kind.FIELD) {
          count += 1
          const field = isObjectType(one) ? one.getFields()[node.name.value] : undefined
          const result = field && getNamedType(field.type)
          if (node.selectionSet && isCompositeType(result)) walk(result, node.selectionSet)
          continue
        }
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node
        const named = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value)
        if (fragment && (!isCompositeType(named) || typesOf(named).some(each => each === one)))
          walk(one, fragment.selectionSet)
      }
    }
  }
  walk(type, set)
  return count
}
