import { expect, it } from 'vitest'
import { whyNotInert } from './inert-html'

it('lets a typeset publication pass', () => {
  const text =
    '<section style="margin:0"><h2>洱海 &lt;三日&gt;</h2><p>1 &lt; 2 <a href="https://example.com/a?b=1&amp;c=2">看</a></p><figure><img src="/pictures/a.jpg/768.webp" alt="船 > 湖" width="3" height="4"><figcaption>雾</figcaption></figure><table><tr><td>价</td></tr></table></section>'
  expect(whyNotInert(text)).toBeNull()
})

it.each([
  '<script>alert(1)</script>',
  '<SCRIPT src=x>',
  '<img src=x onerror=alert(1)>',
  '<img src="x"/onerror=alert(1)>',
  '<p a"><script>alert(1)</script>">',
  '<p title="<script>">',
  `<p title="a" ONCLICK='x'>`,
  '<a href="javascript:alert(1)">',
  '<a href=" java\nscript:alert(1)">',
  '<a href="&#106;avascript:alert(1)">',
  '<a href="javascript&colon;alert(1)">',
  '<iframe srcdoc="x">',
  '<form action="/admin">',
  '<svg><animate attributeName=href>',
  '<base href="//evil">',
  '<!--<img src=x>-->',
  '<img src=x onerror=alert(1)',
  '<a href="data:text/html,<script>">',
  '<style>@import "//evil"</style>',
  '<svg:script>',
  '<meta http-equiv=refresh>',
])('refuses %j', (attack) => {
  expect(whyNotInert(`<p>前</p>${attack}`)).not.toBeNull()
})
