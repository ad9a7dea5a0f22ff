import { describe, expect, it } from 'vitest'
import { pictureMark, piecesOf } from './picture-marks'
import { wordChanges } from './word-changes'

const said = (before: string[], after: string[]) =>
  wordChanges(before, after).map(({ parts }) =>
    parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `{+${text}+}`)).join(''),
  )

describe('two texts by word', () => {
  it('marks the words that changed and no others', () => {
    expect(said(['洱海很美，适合三天。'], ['洱海很美，适合五天。'])).toEqual(['洱海很美，适合[-三天-]{+五天+}。'])
    expect(said(['The lake is quiet'], ['The lake is very quiet'])).toEqual(['The lake is {+very +}quiet'])
  })

  it('shows a new line as new, however much the next one changed', () => {
    expect(said(['同一句。', '第二天去双廊。'], ['同一句。', '全新的一段。', '第二天去喜洲。'])).toEqual([
      '同一句。',
      '{+全新的一段。+}',
      '第二天去[-双廊-]{+喜洲+}。',
    ])
  })

  it('keeps every line of both sides', () => {
    expect(said(['a', 'b'], [])).toEqual(['[-a-]', '[-b-]'])
    expect(said([], ['a', 'b'])).toEqual(['{+a+}', '{+b+}'])
  })

  it('takes a picture as one word', () => {
    const [changed] = wordChanges([`图 ${pictureMark('assets/1')}`], [`图 ${pictureMark('assets/2')}`])
    expect(changed?.parts.filter(({ kind }) => kind !== 'same').flatMap(({ text }) => piecesOf(text))).toEqual([
      { picture: 'assets/1' },
      { picture: 'assets/2' },
    ])
  })
})
