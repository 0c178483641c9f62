/** Colours hold a contrast of at least 4.5 to 1 against what they stand on. */
export const STYLESHEET = `:root {
  --ink: #1b2733; --soft: #4a5763; --line: #c3cbd3; --ground: #fff; --tint: #f1f4f7;
  --link: #0b4f8a; --focus: #b8410f; --derived: #5b3a00; --derived-ground: #fff4dc;
  --stated: #0a4a2c; --stated-ground: #e2f4ea;
}
* { box-sizing: border-box }
html { font: 100%/1.5 system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif; color: var(--ink); background: var(--ground) }
body { margin: 0 }
a { color: var(--link); text-underline-offset: .15em }
a:hover { text-decoration-thickness: .15em }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px }
main:focus { outline: none }
.skip { position: absolute; left: -100vw }
.skip:focus { left: 1rem; top: .5rem; background: var(--ground); padding: .5rem 1rem; z-index: 1 }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
header { display: flex; flex-wrap: wrap; gap: .75rem 2rem; align-items: center; padding: .75rem max(1rem, calc(50vw - 38rem)); background: var(--tint); border-bottom: 1px solid var(--line) }
header .brand { font-size: 1.35rem; font-weight: 700; text-decoration: none; color: var(--ink) }
header form { display: flex; flex: 1 1 24rem; flex-wrap: wrap; gap: .5rem; align-items: center }
header .box { flex: 1 1 12rem; position: relative }
header .box input { width: 100% }
#forslag { position: absolute; z-index: 2; top: 100%; left: 0; right: 0; max-height: 70vh; overflow-y: auto; list-style: none; margin: 0; padding: 0; background: var(--ground); border: 1px solid #66727e; border-radius: 4px; box-shadow: 0 4px 12px rgb(0 0 0 / .2) }
#forslag[hidden] { display: none }
#forslag li { display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: baseline; justify-content: space-between; padding: .45rem .6rem; min-height: 2.75rem; cursor: pointer; overflow-wrap: anywhere }
#forslag li[aria-selected=true], #forslag li:hover { background: var(--tint); outline: 2px solid var(--link); outline-offset: -2px }
#forslag .kind { margin-left: auto; color: var(--soft); font-size: .9rem }
header nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: 0 }
main, footer { overflow-wrap: break-word; padding: 1rem max(1rem, calc(50vw - 38rem)) }
footer { border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem }
h1 { font-size: 1.7rem; line-height: 1.25; margin: .5rem 0 1rem; max-width: 52rem }
h1 .kind { display: block; font-size: 1rem; font-weight: 600; color: var(--soft) }
h2 { font-size: 1.3rem; margin: 2rem 0 .5rem }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem }
p, ul, ol, dl { max-width: 60rem }
.lead { font-size: 1.1rem }
.note, .from, .key { color: var(--soft); font-size: .9rem }
.warning { border-left: 4px solid var(--focus); padding: .5rem 1rem; background: var(--tint) }
input, select, button { font: inherit; padding: .4rem .6rem; border: 1px solid #66727e; border-radius: 4px; background: var(--ground); color: inherit; min-height: 2.75rem; max-width: 100% }
button { background: var(--link); border-color: var(--link); color: #fff; font-weight: 600; cursor: pointer }
.filter { display: flex; flex-wrap: wrap; gap: 1rem; align-items: end }
.filter p { margin: 0; flex: 0 1 24rem }
.filter label { display: block; font-weight: 600 }
.filter select { width: 100% }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 }
caption { text-align: left; font-weight: 600; padding: .5rem 0 }
th, td { text-align: left; vertical-align: top; padding: .6rem .75rem; border-bottom: 1px solid var(--line) }
thead th { border-bottom: 2px solid var(--ink) }
tbody th[scope=row] { font-weight: 400 }
.follow-up th[scope=row] { width: 38% }
.group th { background: var(--tint); font-weight: 600 }
.links { list-style: none; margin: 0; padding: 0 }
.links > li { margin: 0 0 .75rem }
.links p { margin: 0 }
.strength { font-weight: 600 }
.badge { display: inline-block; font-size: .85rem; padding: 0 .5rem; border-radius: 1rem; border: 1px solid var(--line); background: var(--tint) }
.derived { border-style: dashed }
.badge.derived { color: var(--derived); background: var(--derived-ground); border-color: var(--derived) }
.badge.stated, .badge.followed-up { color: var(--stated); background: var(--stated-ground); border-color: var(--stated) }
.badge.none-found, .badge.disputed { color: #7a1212; background: #fdeaea; border-color: #7a1212 }
.none { margin: 0; color: var(--soft) }
details { margin: .15rem 0 }
summary { cursor: pointer; color: var(--link) }
figure { margin: .5rem 0 .75rem; padding-left: .9rem; border-left: 3px solid var(--line); max-width: 60rem }
blockquote { margin: 0 }
blockquote::before { content: '«' } blockquote::after { content: '»' }
figcaption { color: var(--soft); font-size: .9rem }
.why { margin: .25rem 0 }
.crumbs { display: flex; flex-wrap: wrap; list-style: none; padding: 0; margin: 0; gap: .25rem .5rem; font-size: .9rem }
.crumbs li + li::before { content: '›'; margin-right: .5rem; color: var(--soft) }
.facts { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 1rem 0 }
.facts dt { font-size: .85rem; color: var(--soft) }
.facts dd { margin: 0; overflow-wrap: anywhere }
.chain { display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); gap: 1rem; list-style: none; padding: 0; max-width: none }
.chain > li { max-width: 22rem; min-width: 0 }
.chain > li > h3::after { content: '\\a0→'; color: var(--soft) }
.chain > li:last-child > h3::after { content: '' }
.chain ul { list-style: none; padding: 0; margin: 0 }
.chain ul li { overflow-wrap: break-word; hyphens: auto; border: 1px solid var(--line); border-radius: 4px; padding: .35rem .6rem; margin: .35rem 0; font-size: .92rem }
.chain ul li.derived { border: 1px dashed var(--derived); background: var(--derived-ground) }
.chain ul li.self { border: 2px solid var(--ink); font-weight: 600 }
.facets { font-size: .95rem }
.facets > details > div { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; margin: .15rem 0 }
.facets p { margin: 0 }
.facets ul, .pager { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; margin: 0; padding: 0 }
[aria-current=true] { font-weight: 700; color: inherit }
.hits h2 { font-size: 1.1rem; margin-top: 1.5rem }
.tree, .tree ul { max-width: 60rem }
.tree li { margin: .15rem 0 }
.hits ol { padding-left: 1.25rem }
.hits p { margin: 0 0 .75rem }
.why-hit { font-size: .9rem; margin: -.5rem 0 .75rem }
.why-hit ul { list-style: none; margin: .25rem 0; padding: 0 }
.why-hit li { display: flex; gap: .75rem }
.why-hit .points { flex: 0 0 4rem; text-align: right; font-variant-numeric: tabular-nums }
.why-hit .sum { font-weight: 600 }
figure:target { border-left-color: var(--focus); background: var(--tint); padding: .5rem .9rem; scroll-margin-top: 6rem }
.facets a, .pager a { display: inline-block; min-height: 1.5rem }
mark { background: #ffe38a; color: inherit; padding: 0 .1em }
@media (min-width: 45.01rem) { .facets > details > summary { display: none } }
@media (max-width: 45rem) {
  h1 { font-size: 1.35rem; hyphens: auto }
  table, caption, tbody, tr, th, td { display: block; width: auto }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  th, td { border-bottom: 0; padding: .25rem 0; overflow-wrap: anywhere }
  tr { border-bottom: 1px solid var(--line); padding: .4rem 0 }
  .follow-up th[scope=row] { width: auto }
  .group { padding: 0 .5rem }
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8edf2; --soft: #b4bfca; --line: #4a5763; --ground: #141b22; --tint: #1f2933; --link: #8cc4ff; --focus: #ffb38a; --derived: #ffd98a; --derived-ground: #33270f; --stated: #9fe0bd; --stated-ground: #12301f }
  button { color: #0a1520 }
  mark { background: #6b5300 }
  .badge.none-found, .badge.disputed { color: #ffb3b3; background: #3a1515; border-color: #ffb3b3 }
}
@media print { header, .skip, .filter { display: none } }
`
