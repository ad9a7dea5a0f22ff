export type PageSituation = {
  html: string
  lines: string[]
  said?: RegExp[]
  urls?: string[]
  title?: string
}

const at = 'https://example.com'
const body = (html: string): string => `<!doctype html><html><head><meta charset="utf-8"></head><body>${html}</body></html>`

/** Pages in ways people and their tools write them. */
export const pageSituations: Record<string, PageSituation> = {
  'a lazy picture and the same for browsers without scripts': {
    html: body(
      `<p>前。</p><img class="lazy" src="data:image/gif;base64,R0lGOD" data-original="${at}/a.jpg"><noscript><img src="${at}/a.jpg"></noscript><p>后。</p>`,
    ),
    lines: ['前。', '[picture]', '后。'],
    urls: [`${at}/a.jpg`],
  },
  'a picture that stands only for browsers without scripts': {
    html: body(`<p>前。</p><div class="lazy-holder"></div><noscript><img src="${at}/a.jpg" alt="码头"></noscript><p>后。</p>`),
    lines: ['前。', '[picture 码头]', '后。'],
  },
  'a noscript picture in another size': {
    html: body(`<p>前。</p><img data-lazy-src="${at}/a-1024x768.jpg"><noscript><img src="${at}/a-300x200.jpg"></noscript>`),
    lines: ['前。', '[picture]'],
    urls: [`${at}/a-1024x768.jpg`],
  },
  'a call to switch scripts on': {
    html: body('<p>正文。</p><noscript><p>请开启 JavaScript。</p></noscript>'),
    lines: ['正文。'],
  },
  'a set of pictures by width': {
    html: body(`<p>前。</p><img src="${at}/s.jpg" srcset="${at}/s.jpg 300w, ${at}/l.jpg 1200w, ${at}/m.jpg 600w">`),
    lines: ['前。', '[picture]'],
    urls: [`${at}/l.jpg`],
  },
  'a set of pictures by density': {
    html: body(`<p>前。</p><img srcset="${at}/1.jpg, ${at}/2.jpg 2x">`),
    lines: ['前。', '[picture]'],
    urls: [`${at}/2.jpg`],
  },
  'a set whose addresses hold commas': {
    html: body(`<p>前。</p><img srcset="${at}/w_300,h_200/a.jpg 300w, ${at}/w_900,h_600/a.jpg 900w">`),
    lines: ['前。', '[picture]'],
    urls: [`${at}/w_900,h_600/a.jpg`],
  },
  'a picture with sources and no address of its own': {
    html: body(`<p>前。</p><picture><source type="image/avif" srcset="${at}/a.avif"><source type="image/webp" srcset="${at}/a.webp"><img alt="湖"></picture>`),
    lines: ['前。', '[picture 湖]'],
    urls: [`${at}/a.webp`],
  },
  'an address under a name that the page invented': {
    html: body(`<p>前。</p><img src="data:image/gif;base64,R0lGOD" data-hi-res-src="${at}/big.jpg">`),
    lines: ['前。', '[picture]'],
    urls: [`${at}/big.jpg`],
  },
  'addresses without a scheme and relative ones with a known page': {
    html: `<html><head><meta property="og:url" content="${at}/blog/a.html"></head><body><p>前。</p><img src="//cdn.example.com/a.jpg"><img src="../img/b.jpg"></body></html>`,
    lines: ['前。', '[picture]', '[picture]'],
    urls: ['https://cdn.example.com/a.jpg', `${at}/img/b.jpg`],
  },
  'emoji as pictures in a line': {
    html: body('<p>今天<img class="emoji" alt="🌊" src="https://s.w.org/images/core/emoji/1f30a.svg" style="width:1em">很大</p>'),
    lines: ['今天🌊很大'],
    said: [/1 个小图标改成了文字/],
  },
  'emoticons of WeChat by their names': {
    html: body(
      '<p>谢谢<img src="https://res.wx.qq.com/mpres/emotion/1.png" data-w="20" alt="[抱拳]">大家<img src="https://res.wx.qq.com/mpres/emotion/2.png" data-w="20" alt="玫瑰"></p>',
    ),
    lines: ['谢谢[抱拳]大家[玫瑰]'],
  },
  'a point that counts readers': {
    html: body(`<p>正文。</p><img src="${at}/count.gif" width="1" height="1">`),
    lines: ['正文。'],
    said: [/1 个小图标/],
  },
  'a formula of KaTeX, shown twice': {
    html: body(
      '<p>人均 <span class="katex"><span class="katex-mathml"><math><semantics><mrow><mfrac><mi>总价</mi><mi>人数</mi></mfrac></mrow><annotation encoding="application/x-tex">\\frac{总价}{人数}</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span>总价</span><span>人数</span></span></span> 元。</p>',
    ),
    lines: ['人均 总价/人数 元。'],
    said: [/1 个公式/],
  },
  'a formula of MathJax 3': {
    html: body(
      '<p>面积 <mjx-container><mjx-math aria-hidden="true"><mjx-mi>x</mjx-mi></mjx-math><mjx-assistive-mml><math><msup><mi>a</mi><mn>2</mn></msup></math></mjx-assistive-mml></mjx-container>。</p>',
    ),
    lines: ['面积 a^2。'],
  },
  'a formula of Wikipedia': {
    html: body(
      `<p>即 <span class="mwe-math-element"><span style="display:none"><math><msqrt><mi>x</mi></msqrt></math></span><img class="mwe-math-fallback-image-inline" src="${at}/x.svg" alt="{\\displaystyle {\\sqrt {x}}}" style="width:3ex;height:3ex"></span>。</p>`,
    ),
    lines: ['即 √(x)。'],
  },
  'readings above words, letter by letter': {
    html: body('<p><ruby>大<rt>dà</rt>理<rt>lǐ</rt></ruby>古城，<ruby>邕<rp>(</rp><rt>yōng</rt><rp>)</rp></ruby>江。</p>'),
    lines: ['大（dà）理（lǐ）古城，邕(yōng)江。'],
  },
  'a list that begins at five': { html: body('<ol start="5"><li>五</li><li>六</li></ol>'), lines: ['5. 五', '6. 六'] },
  'a list that leaves numbers out': { html: body('<ol><li>一</li><li value="10">十</li><li>十一</li></ol>'), lines: ['1. 一', '10. 十', '11. 十一'] },
  'a list that counts down': { html: body('<ol reversed><li>季军</li><li>亚军</li><li>冠军</li></ol>'), lines: ['3. 季军', '2. 亚军', '1. 冠军'] },
  'a list in letters': { html: body('<ol type="A" start="2"><li>早餐</li><li>船票</li></ol>'), lines: ['- B. 早餐', '- C. 船票'] },
  'a list in Roman numbers by style': {
    html: body('<ol style="list-style-type:lower-roman"><li>早餐</li><li>船票</li></ol>'),
    lines: ['- i. 早餐', '- ii. 船票'],
  },
  'a list in Chinese numbers': {
    html: body('<ol style="list-style-type:cjk-ideographic"><li>早餐</li><li>船票</li></ol>'),
    lines: ['- 一、早餐', '- 二、船票'],
  },
  'points of a page saved by Word': {
    html: body(
      `<p class=MsoListParagraph><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;</span></span>带护照</p><p class=MsoListParagraph><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span>带雨衣</p><p>其他。</p>`,
    ),
    lines: ['- 带护照', '- 带雨衣', '其他。'],
  },
  'numbers of a page saved by Word': {
    html: body(
      `<p class=MsoListParagraph><span lang=EN-US>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span>选班期</p><p class=MsoListParagraph><span lang=EN-US>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span>付定金</p>`,
    ),
    lines: ['1. 选班期', '2. 付定金'],
  },
  'a sign of a symbol font in a sentence': {
    html: body(`<p>含早餐<span style="font-family:Wingdings">ü</span>，往返<font face="Wingdings">à</font></p>`),
    lines: ['含早餐✓，往返→'],
  },
  'words marked with a pen': { html: body('<p>记住<mark>七点半</mark>。</p>'), lines: ['记住==七点半==。'] },
  'hidden words of every kind': {
    html: body(
      '<p>看得见。</p><p style="display:none">返点</p><p hidden>底价</p><div style="height:0;overflow:hidden">填充</div><p style="visibility:hidden">藏</p><span style="font-size:0">零</span>',
    ),
    lines: ['看得见。'],
  },
  'a class that hides': {
    html: '<html><head><style>.x{display:none}</style></head><body><p>看得见。</p><p class="x">底价</p></body></html>',
    lines: ['看得见。'],
  },
  'one article among much else': {
    html: body('<nav><a href="/">首页</a></nav><article><h1>去看海</h1><p>早起四十分钟。</p></article><footer>版权所有</footer>'),
    lines: ['h2 去看海', '早起四十分钟。'],
    said: [/只取正文/],
    title: '去看海',
  },
  'a main part without an article': {
    html: body('<header>站点</header><main><h2>费用</h2><p>成人 1,399 元。</p></main>'),
    lines: ['h2 费用', '成人 1,399 元。'],
    said: [/只取正文/],
  },
  'links of all kinds': {
    html: body(
      `<p><a href="${at}/a">官网</a>、<a href="mailto:a@example.com">写信</a>、<a href="tel:10086">电话</a>、<a href="#top">回到上面</a>、<a href="javascript:alert(1)">坏的</a></p>`,
    ),
    lines: [`[官网](${at}/a)、[写信](mailto:a@example.com)、[电话](tel:10086)、回到上面、坏的`],
    said: [/1 个链接的地址不能用/],
  },
  'a link around a picture and its words': {
    html: body(`<p>前。</p><a href="${at}/trip"><img src="${at}/a.jpg" alt="湖"><span>看行程</span></a>`),
    lines: ['前。', '[picture 湖]', `[看行程](${at}/trip)`],
  },
  'a table with merged cells': {
    html: body(
      '<table><tr><th>班期</th><th colspan="2">价格</th></tr><tr><td rowspan="2">五月</td><td>成人</td><td>1399</td></tr><tr><td>儿童</td><td>899</td></tr></table>',
    ),
    lines: ['|# 班期 |↔2# 价格', '|↕2 五月 | 成人 | 1399', '| 儿童 | 899'],
  },
  'a definition list': { html: body('<dl><dt>集合</dt><dd>西门，七点。</dd></dl>'), lines: ['h2 集合', '西门，七点。'] },
  tasks: { html: body('<ul><li><input type="checkbox" checked> 订房</li><li><input type="checkbox"> 买票</li></ul>'), lines: ['[x] 订房', '[ ] 买票'] },
  'a folded passage': { html: body('<details><summary>退改规则</summary><p>出发前七天可退。</p></details>'), lines: ['退改规则', '出发前七天可退。'] },
  'a figure with its caption': {
    html: body(`<figure><img src="${at}/a.jpg" alt="码头"><figcaption>清晨的码头</figcaption></figure><p>正文。</p>`),
    lines: ['[picture 码头 (清晨的码头)]', '正文。'],
  },
  'a video, a sound and a frame': {
    html: body(`<p>正文。</p><video src="${at}/a.mp4"></video><audio src="${at}/a.mp3"></audio><iframe src="${at}/map"></iframe>`),
    lines: ['正文。'],
    said: [/1 个视频/, /1 段音频/, /1 个嵌入网页/],
  },
  'entities and odd spaces': { html: body('<p>A&nbsp;&amp;&nbsp;B &mdash; 五&#x4e00;&#19968;</p>'), lines: ['A\u00a0&\u00a0B — 五一一'] },
  'tags that never end': { html: '<p>第一段<p>第二段<b>粗体<p>第三段</b>', lines: ['第一段', '第二段**粗体**', '第三段'] },
  code: {
    html: body('<p>运行：</p><pre><code class="language-bash">npm start\nnpm test</code></pre>'),
    lines: ['运行：', '{{"blockType":"code","language":"bash","code":"npm start\\nnpm test"}}'],
  },
  'a quotation and a rule': {
    html: body('<p>他说：</p><blockquote><p>慢慢走。</p></blockquote><hr><p>完。</p>'),
    lines: ['他说：', '> 慢慢走。', '---', '完。'],
  },
  'a small inline icon of a link': {
    html: body(`<p>下载<a href="${at}/a.pdf"><img src="${at}/pdf.png" width="16" height="16">行程单</a>。</p>`),
    lines: [`下载[行程单](${at}/a.pdf)。`],
    said: [/1 个小图标/],
  },
}
