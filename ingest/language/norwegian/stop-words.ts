/** Function words: they say nothing of what a text is about. Data; one language or part of speech a line. */
const LISTS: readonly string[] = [
  // bokmål: articles, pronouns, determiners
  'en ei et den det de dette denne disse jeg du han hun vi dere meg deg ham henne oss dem seg min mitt mine din ditt dine sin sitt sine hans hennes vår vårt våre deres dens dets man noen noe ingen annen annet andre hver hvert alle all alt begge samme selv slik slikt slike som hva hvem hvilken hvilket hvilke hvor hvordan hvorfor når',
  // bokmål: prepositions, conjunctions, adverbs
  'i på til for fra av om med uten ved hos mot mellom under over etter før innen innenfor utenfor gjennom blant langs via per og eller men at å hvis dersom mens fordi både enten verken heller enn også så da der her nå ikke bare kun mer mest svært meget ganske opp ned inn ut frem fram videre samt herunder blant jf dvs bl osv m.m mv',
  // bokmål: auxiliaries and light verbs
  'er var være vært blir ble bli blitt har hadde ha hatt kan kunne skal skulle vil ville må måtte bør burde får fikk få fått gjør gjøre gjort gjorde finnes sier står ber bes bedt',
  // nynorsk
  'ein eit eg ho me vi de dykk dei desse si sitt noko nokon nokre ingen anna kva kven kvar korleis kvifor kvi kor når ikkje frå og òg også då berre meir mykje vere vera vore vart blei blitt hev kunne skulle ville gjer gjere gjera gjort seier står før etter mellom gjennom utan eller både anten korkje enn difor dersom sjølv slik slike same alle heile her der no nå sidan',
  // English
  'the a an of to in on at by for from with without and or but is are was were be been has have had do does did will would shall should can could may must not no this that these those it its they their them he she his her we our you your who whom which what when where why how as than then there here into about between among through within during after before against per such some any each every many much more also only both either or nor so if because while',
]

export const STOP_WORDS: ReadonlySet<string> = new Set(LISTS.flatMap(list => list.split(' ')))
