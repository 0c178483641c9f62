import { sqliteBench } from './sqlite-bench.ts'
import { storeSuite } from './store-suite.ts'

storeSuite('the embedded store', sqliteBench)
