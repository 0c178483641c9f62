import type { Plugin } from 'graphql-yoga'
import type { AnswerContext } from './context.ts'
import { planOperation } from './plan-operation.ts'

/** Reads what an operation asks for before any of its fields is resolved: of one revision, and in one round trip. */
export function reachFirst(): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async args => {
        const context = args.contextValue as AnswerContext
        const plan = await planOperation(args, context)
        if (plan) await context.reach(plan)
        return executeFn(args)
      })
    },
  }
}
