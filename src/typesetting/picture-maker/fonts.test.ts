import { expect, it } from 'vitest'

type Fonts = { missingIn(text: string): string[] }
const { missingIn } = (await import('./fonts.mjs' as string)) as Fonts

it.each([
  ['common signs', '✅❌✈️☎️★☆→①②③㉑℃№™©…—“”「」【】￥€₩½⅓¼⅔⅛²³⁴₂√∞≤±×♥♪☀☂⚠✓✗❤❗➕⭐❶㎡々ヶ'],
  ['emoji and their sequences', '😀🧳🏝️👨‍👩‍👧‍👦👍🏽🇨🇳🇹🇭🏳️‍🌈🫶🩷1️⃣'],
  ['Thai', 'สวัสดีกรุงเทพฯ'],
  ['Korean', '안녕하세요 서울'],
  ['Tibetan', 'བཀྲ་ཤིས་བདེ་ལེགས་༎'],
  ['Uyghur and Kazakh', 'ئۇيغۇرچە ياخشىمۇسىز قازاق'],
  ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ Монгол үө'],
  ['Lao, Khmer, Burmese', 'ສະບາຍດີ ភ្នំពេញ မင်္ဂလာပါ'],
  ['Yi, Dai, Lisu', 'ꆈꌠꉙ ᥖᥭᥰ ᦑᦺ ꓡꓲ-ꓢꓴ'],
  ['Greek, Cyrillic, Vietnamese', 'Καλημέρα Привет Қазақстан Việt Nam Đà Nẵng ẶỆỘ'],
  ['pinyin and zhuyin', 'āáǎàǖǘǚǜńňǹ ㄅㄆㄇˊˇˋ'],
  ['Georgian, Armenian', 'საქართველო Հայաստան'],
  ['rare characters', '䶮𠮷㴪𬱖𫟼㙍㵘𡃁𢆡𥇍𦧲𨉖𩸽𠂉𠃌𠆢𡿨'],
])('%s are drawn whole', (_, text) => expect(missingIn(text)).toEqual([]))

it('what no font has is named, each character', () => {
  expect(missingIn('大理\ue000三日𒀀')).toEqual(['\ue000', '𒀀'])
})
