import { sequenceSuite } from './sequence-suite.ts'
import { sqliteBench } from './sqlite-bench.ts'

sequenceSuite('a file', sqliteBench, 100)
