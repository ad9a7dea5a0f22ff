/** Units, and words of measure, between a number and a `*` that multiplies it. */
const UNIT = '(?:mm|cm|dm|km|m|kg|g|ml|l|px|米|厘米|毫米|分米|公里|公分|寸|英寸|尺|元|人|天|晚|间|张|个|份|位|次|杯|瓶)?'
const SIDE = '长|宽|高|深|厚|直径|数量|单价|人数|天数|晚数|间数|份数|价格|费用'

const LITERAL: readonly RegExp[] = [
  // 1.8*2.0, 5米*3米, 3 * 4
  new RegExp(String.raw`(?<=\d${UNIT}[ \t]{0,2})\*(?=[ \t]{0,2}[\d(（])`, 'gi'),
  new RegExp(String.raw`(?<=[)）][ \t]{0,2})\*(?=[ \t]{0,2}\d)`, 'g'),
  // 长*宽*高, 单价*人数, a*b
  new RegExp(String.raw`(?<=${SIDE}|(?<![A-Za-z])[A-Za-z])\*(?=${SIDE}|[A-Za-z](?![A-Za-z])|\d)`, 'g'),
  // 138****1234, 张**先生, 王*女士, 浙A***12
  /(?<=[A-Za-z\d])\*{2,}(?=[A-Za-z\d])(?=\*{0,}\d)|(?<=\d)\*{2,}(?=[A-Za-z\d])/g,
  /(?<=[\u3400-\u9fff])\*{1,2}(?=先生|女士|小姐|经理|导游|老师|师傅|同学)/g,
  // 5~~7天
  /(?<=\d)~~(?=\d)/g,
  // 2026_05_01, IMG_01_02 beside Chinese
  /(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}])/gu,
]

/** Signs that mean themselves: figures, measures, masked numbers and file names, as Chinese copy writes them. */
export function literalsIn(text: string): { start: number; length: number }[] {
  return LITERAL.flatMap((pattern) => [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, length })))
}
