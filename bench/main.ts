import { parseArgs } from 'node:util'
import { measureInProcess, measureLinkingInProcess } from './measure/in-process.ts'
import { machine } from './measure/machine.ts'
import type { LinkingFigures } from './measure/measure-linking.ts'
import { measureServer } from './measure/measure-server.ts'
import type { SizeFigures } from './measure/measure-size.ts'
import { report } from './report.ts'

/** `--quick` shows in a minute or two that everything runs and grows as it should; its times are no measure. */
const { values: options } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'boolean' } } })
const plan = options.quick
  ? { sizes: [1, 10], linked: [1, 10], queries: 200, starts: 3, requests: 200 }
  : // A thousand sets are linked only: a store of all their documents would take far longer than all else.
    { sizes: [1, 10, 100], linked: [1, 10, 100, 1000], queries: 1000, starts: 7, requests: 2000 }

const note = (text: string): void => console.error(text)
note('The server with the bundled corpus …')
const server = await measureServer(plan)
const sizes: SizeFigures[] = []
// One after the other: two would take each other's cores.
for (const size of plan.sizes) {
  note(`${size}× the corpus …`)
  sizes.push(await measureInProcess(size, plan.queries))
}
const linking: LinkingFigures[] = []
for (const size of plan.linked) {
  note(`Links at ${size}× …`)
  linking.push(await measureLinkingInProcess(size))
}
const outcome = { machine: machine(), server, sizes, linking }
console.log(options.json ? JSON.stringify(outcome) : report(outcome))
