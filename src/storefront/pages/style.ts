/**
 * The one style sheet of the shop, carried inside every page: no request, no flash. Sizes follow a 4-pixel step.
 * A post's own colours are frozen for a light ground, so in the dark its lightness is turned over and its hues kept;
 * pictures are turned twice.
 */
const source = `
:root{color-scheme:light dark;--al:#1f7a72;--ad:#6fc3ba;--ground:#fbfaf7;--ink:#1e2227;--soft:#62666b;--line:#e6e3dc;--leaf:#f3f1eb;--a:var(--al);--on:#fff;--gap:20px}
@media(prefers-color-scheme:dark){:root{--ground:#16181b;--ink:#e8e6e1;--soft:#a3a5a6;--line:#2d3034;--leaf:#1e2125;--a:var(--ad);--on:#16181b}img{filter:brightness(.92)}.prose{filter:invert(1) hue-rotate(180deg)}.prose img{filter:invert(1) hue-rotate(180deg) brightness(.92)}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:16px}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.75 -apple-system,BlinkMacSystemFont,"PingFang SC","HarmonyOS Sans SC",MiSans,"Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1,h2,h3,p,ul,ol,dl,dd,figure{margin:0;padding:0}
ul,ol{list-style:none}
h1,h2,h3{line-height:1.35;font-weight:700;text-wrap:balance}
h1,.lead h2{word-break:keep-all}
h1{font-size:28px}h2{font-size:22px}h3{font-size:17px}
small{font-size:13px;color:var(--soft)}
i{font-style:normal}
a{color:inherit;text-decoration:none}
a:focus-visible,summary:focus-visible,.strip:focus-visible{outline:2px solid var(--a);outline-offset:3px;border-radius:4px}.strip:focus-visible{outline-offset:-2px}
img{display:block;max-width:100%;height:auto}
.skip{position:absolute;left:-999px}.skip:focus{left:20px;top:8px;background:var(--ground);padding:8px 12px;z-index:9}
.top,.end,.wrap{max-width:1200px;margin:0 auto;padding:0 var(--gap)}
.top{display:flex;align-items:center;justify-content:space-between;height:56px;gap:16px}
.top .name{font-weight:700;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.top nav{display:flex;flex:none;font-size:16px}.top nav a{padding:10px 0 10px 20px}
.end{margin-top:64px;padding-top:24px;padding-bottom:40px;font-size:14px;color:var(--soft)}
.end:before{content:"";display:block;border-top:1px solid var(--line);margin-bottom:24px}
.end .sign{font-weight:700;color:var(--ink);font-size:16px}
.end nav{display:flex;flex-wrap:wrap;gap:0 24px;margin-top:8px}.end nav a{padding:10px 0}
.sec{margin-top:48px}.sec>h2{margin-bottom:20px}
.sec .more{display:inline-block;margin-top:16px;padding:8px 0;color:var(--a);font-weight:600;font-size:16px}
.more:after{content:" →"}
.pic{display:block;position:relative;aspect-ratio:4/3;border-radius:12px;overflow:hidden;background:var(--leaf)}
.pic img,.nopic{width:100%;height:100%;object-fit:cover;display:block}
.pic .ai{position:absolute;inset:0;width:100%;height:100%;pointer-events:none}.ai text{font-size:5.5px;text-anchor:end;fill:#fff;stroke:rgba(0,0,0,.6);stroke-width:1.4px;stroke-linejoin:round;paint-order:stroke}
.nopic{background:linear-gradient(var(--leaf),var(--line))}
.over{display:block;margin-top:12px;font-size:14px;line-height:1.5;color:var(--a);font-weight:600}
.price b{font-size:20px;font-weight:700;line-height:1.3}.price i{font-size:.7em;margin-right:1px;font-weight:600}
.price small{color:var(--soft);font-size:13px;margin-left:2px}
.till{display:block;font-size:13px;line-height:1.5;color:var(--a);font-weight:600}.till s{color:var(--soft);font-weight:400;margin-right:2px}.foot{flex-wrap:wrap}.foot .till{flex:1 0 100%;order:3}
.grid{display:grid;gap:36px 24px}
.card a{display:block}
.card h3{margin-top:2px;font-size:18px}
.card p{font-size:15px;line-height:1.6;color:var(--soft);margin-top:4px}
.foot{display:flex;justify-content:space-between;align-items:baseline;gap:0 12px;margin-top:8px}
.foot .next,.foot .state{font-size:14px;color:var(--soft);text-align:right}
.rows{border-top:1px solid var(--line)}
.row a{display:flex;gap:16px;justify-content:space-between;padding:20px 0;border-bottom:1px solid var(--line)}
.row .text{flex:1;min-width:0}.row h3{font-size:18px}
.row p{font-size:15px;line-height:1.6;color:var(--soft);margin:4px 0;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
.row .pic{flex:none;width:112px;height:84px;border-radius:8px;align-self:center}
.pager{display:flex;justify-content:center;align-items:center;gap:24px;margin-top:32px;font-size:16px}.pager a{color:var(--a);font-weight:600;padding:10px}
.notice{display:flex;gap:12px;font-size:15px;line-height:1.6;padding:12px 16px;margin:0 0 16px;background:var(--leaf);border-radius:12px}
.notice b{flex:none;color:var(--a)}.notice p{white-space:pre-line}
.board{padding:12px 0 20px}.board h1{font-size:28px;line-height:1.3}.board p{color:var(--soft);margin-top:2px}
.lead{margin:0 calc(-1*var(--gap))}.lead a{display:block}.lead .pic{aspect-ratio:4/5;border-radius:0}
.lead .cap{display:block;padding:16px var(--gap) 0}.lead h2{font-size:28px}.lead p{color:var(--soft);margin-top:6px}
.lead .go,.duo .go{color:var(--a);font-weight:600;font-size:16px}
.duo{display:grid;gap:32px 24px;margin-top:32px}.duo h3{margin-top:12px;font-size:20px}.duo p{color:var(--soft);font-size:15px}.duo .pic{aspect-ratio:16/9}
.kinds{display:grid;grid-template-columns:1fr 1fr;gap:0 20px}
.kinds a{display:block;padding:16px 0;border-top:1px solid var(--line);height:100%}
.kinds b{display:block;font-size:18px;line-height:1.4}.kinds small{display:block;font-size:14px;line-height:1.5;margin-top:2px}
.head{padding:20px 0 24px}.head p{color:var(--soft);margin-top:6px}
.strip{display:flex;gap:8px;overflow-x:auto;scroll-snap-type:x mandatory;margin:0 calc(-1*var(--gap));scrollbar-width:none}
.strip::-webkit-scrollbar{display:none}
.strip li{flex:none;width:100%;scroll-snap-align:center}.strip.many li{width:94%}
.strip .pic{border-radius:0}.strip.many .pic{border-radius:0 12px 12px 0}.strip.many li+li .pic{border-radius:12px}
.trip h1{margin-top:4px}.trip .sub{color:var(--soft);margin-top:8px}
.cols{margin-top:16px}
.main .sec{margin-top:52px}
.ask{font-weight:600}
.headprice{margin-top:12px}.headprice .price b{font-size:28px}
.facts{display:grid;grid-template-columns:1fr 1fr;column-gap:16px;row-gap:12px;margin-top:20px;padding:14px 0;border:solid var(--line);border-width:1px 0}
.facts dt{font-size:13px;color:var(--soft);line-height:1.5}.facts dd{font-weight:600;font-size:16px;line-height:1.5}.facts dd small{display:block;font-weight:400}
.flag{border-left:3px solid var(--a);background:var(--leaf);padding:12px 16px;margin-top:20px;border-radius:0 12px 12px 0}.flag b{display:block}.flag p{font-size:15px;line-height:1.6;color:var(--soft)}
.jump{display:flex;gap:0 20px;flex-wrap:wrap;margin-top:16px;font-size:15px;color:var(--a);font-weight:600}.jump a{padding:8px 0}
.why li+li{margin-top:28px}.why h3{font-size:19px}.why p{margin-top:4px}
.days>li{position:relative;padding:0 0 32px 44px}
.days>li:before{content:"";position:absolute;left:11px;top:30px;bottom:-4px;border-left:1px solid var(--line)}
.days>li:last-child:before{display:none}
.days .n{position:absolute;left:0;top:1px;width:23px;height:23px;border-radius:50%;background:var(--a);color:var(--on);font-size:13px;font-weight:700;line-height:23px;text-align:center}
.days h3{font-size:18px}.days p{margin-top:6px;white-space:pre-line}
.days .pic{margin-top:12px}.days dl{margin-top:10px;font-size:15px;line-height:1.65}.days dl div{display:flex;gap:12px}.days dt{flex:none;color:var(--soft);min-width:2em}
.dates li{display:grid;grid-template-columns:1fr auto auto;gap:16px;align-items:baseline;padding:12px 0;border-bottom:1px solid var(--line);font-size:16px}
.dates li:first-child{border-top:1px solid var(--line)}
.dates .s{font-size:14px;color:var(--soft)}.dates .few{color:var(--a);font-weight:600}.dates .p{font-weight:600;min-width:4.5em;text-align:right}.dates .gone{color:var(--soft)}.dates .x{grid-column:1/-1;margin-top:-10px;font-size:13px;color:var(--soft)}
details summary{cursor:pointer;padding:12px 0;color:var(--a);font-weight:600;font-size:16px}
details .dates li:first-child{border-top:0}
.two{display:grid;gap:28px}.two h3,.h3{font-size:16px;color:var(--soft);font-weight:600;margin-bottom:8px}
.list li{position:relative;padding:4px 0 4px 24px;font-size:16px;line-height:1.65}
.list li:before{position:absolute;left:0;color:var(--a);font-weight:700}
.yes li:before{content:"✓"}.no li:before{content:"–";color:var(--soft)}.dot li:before{content:"·"}
.plain{white-space:pre-line;font-size:16px}
.sub2{margin-top:28px}
table.refund{width:100%;border-collapse:collapse;font-size:16px;line-height:1.6}
.refund th,.refund td{text-align:left;vertical-align:top;padding:12px 16px 12px 0;border-bottom:1px solid var(--line);font-weight:400}
.refund thead th{font-size:13px;color:var(--soft);padding:4px 0}.refund tbody th{font-weight:600;width:42%}
.offer li{padding:12px 0;border-bottom:1px solid var(--line);font-size:16px;line-height:1.6}.offer li:first-child{border-top:1px solid var(--line)}.offer b{color:var(--a)}.offer small{display:block}
.by{margin-top:48px;font-size:14px;color:var(--soft);line-height:1.7}
.side{display:none}
.btn{display:inline-block;background:var(--a);color:var(--on);font-weight:600;font-size:16px;line-height:24px;padding:10px 22px;border-radius:12px;text-align:center;white-space:nowrap}
.btn.alt{background:none;color:var(--a);box-shadow:inset 0 0 0 1px var(--a)}
.bar{position:fixed;left:0;right:0;bottom:0;z-index:5;display:flex;gap:8px;align-items:center;padding:10px var(--gap) calc(10px + env(safe-area-inset-bottom));background:var(--ground);border-top:1px solid var(--line)}
.bar .sum{flex:1;min-width:0;line-height:1.25;overflow:hidden}.bar .sum .next,.bar .sum .state{display:block;font-size:12px;color:var(--soft);white-space:nowrap;text-overflow:ellipsis;overflow:hidden}.bar .price{white-space:nowrap}.bar .till{font-size:12px;white-space:nowrap;text-overflow:ellipsis;overflow:hidden}.bar .btn{padding:10px 16px}
.barred{padding-bottom:calc(76px + env(safe-area-inset-bottom))}
.story{max-width:720px;margin:0 auto}
.story .by1{font-size:14px;color:var(--soft);margin-top:12px}
.prose{margin-top:24px}
.prose p,.prose ul,.prose ol,.prose blockquote,.prose table,.prose figure,.prose pre{margin:0 0 20px}
.prose h1,.prose h2{font-size:22px;margin:40px 0 14px}.prose h3{font-size:18px;margin:32px 0 10px}
.prose ul,.prose ol{padding-left:1.4em;list-style:disc}.prose ol{list-style:decimal}
.prose blockquote{padding:2px 0 2px 16px;border-left:3px solid var(--a);color:var(--soft)}
.prose img{border-radius:12px;margin:0 auto}.prose figcaption{font-size:14px;color:var(--soft);text-align:center;margin-top:8px}
.prose a{color:var(--a);text-decoration:underline;text-underline-offset:3px}
.prose table{width:100%;border-collapse:collapse;font-size:15px;line-height:1.6}.prose td,.prose th{border:1px solid var(--line);padding:8px 10px;text-align:left}
.prose td,.prose th{word-break:normal!important}.prose hr{border:0;border-top:1px solid var(--line);margin:32px 0}.prose pre{overflow:auto;background:var(--leaf);padding:16px;border-radius:12px;font-size:14px}
.bound{margin-top:40px;background:var(--leaf);border-radius:16px;overflow:hidden}.bound .pic{border-radius:0;aspect-ratio:16/9}.bound .in{display:block;padding:16px 20px 20px}.bound h3{font-size:20px;margin-top:2px}.bound .over{margin-top:0}.bound .foot{margin-top:12px;align-items:center}
.stop{padding:56px 0 16px;max-width:640px}.stop .code{font-size:14px;color:var(--a);font-weight:600}.stop h1{margin-top:4px}.stop p{color:var(--soft);margin-top:12px}.stop .acts{display:flex;flex-wrap:wrap;gap:12px;margin-top:24px}
@media(max-width:340px){.kinds{grid-template-columns:1fr}}
@media(min-width:701px){:root{--gap:32px}.grid,.duo{grid-template-columns:1fr 1fr}.two{grid-template-columns:1fr 1fr;gap:40px}.kinds{grid-template-columns:repeat(3,1fr);gap:0 32px}h1,.lead h2,.board h1{font-size:34px}h2{font-size:24px}.lead{margin:0}.lead .pic{aspect-ratio:16/9;border-radius:12px}.lead .cap{padding:20px 0 0}.row .pic{width:168px;height:126px}.facts{grid-template-columns:repeat(4,1fr)}.strip,.strip.many{margin:0}.strip .pic,.strip.many .pic{border-radius:12px}.sec{margin-top:64px}.bound a{display:grid;grid-template-columns:1fr 1.2fr}.bound .pic{height:100%;aspect-ratio:auto}.bound .in{padding:24px}}
@media(min-width:1001px){.grid{grid-template-columns:repeat(3,1fr)}.lead a{display:grid;grid-template-columns:2fr 1fr;gap:40px;align-items:end}.lead .pic{aspect-ratio:3/2}.lead .cap{padding:0 0 8px}.lead p{margin-top:12px}.rows{display:grid;grid-template-columns:1fr 1fr;column-gap:48px}.row a{height:100%}.story .rows{display:block}.strip,.strip.many{height:480px;overflow:hidden}.strip.many{display:grid;grid-template-columns:2fr 1fr;grid-template-rows:1fr 1fr}.strip.many li{width:auto;min-width:0;min-height:0}.strip.many li:first-child{grid-row:span 2}.strip.many li:nth-child(n+4){display:none}.strip .pic{aspect-ratio:auto;height:100%}.strip.pair{grid-template-columns:1fr 1fr;grid-template-rows:1fr}.cols{display:grid;grid-template-columns:minmax(0,1fr) 320px;gap:72px;margin-top:28px}.side{display:block}.side .stick{position:sticky;top:24px;border:1px solid var(--line);border-radius:16px;padding:24px}.side .price b{font-size:28px}.side .next,.side .state{display:block;font-size:14px;color:var(--soft);margin-top:4px}.side .stick{display:flex;flex-direction:column}.side .btn{order:1;margin-top:12px}.side .btn.alt{order:2}.side .jump{order:3;flex-direction:column;margin-top:16px;border-top:1px solid var(--line);padding-top:8px}.side .jump a{padding:5px 0}.main .jump,.main .headprice{display:none}.bar{display:none}.barred{padding-bottom:0}}
@media print{.bar,.top nav,.side{display:none}}
`

export const styleSheet = source.replaceAll('\n', '')
