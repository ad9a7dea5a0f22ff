import type { Shown } from './says'
import { piecesOf } from './picture-marks'
import './compare.css'

/** Words with the pictures among them: each small, with its name. */
export function Pieces({ text, pictures }: { text: string; pictures: Shown }) {
  return piecesOf(text).map((piece, at) => {
    if ('words' in piece) return piece.words
    const { name = piece.picture, url = null } = pictures[piece.picture] ?? {}
    return (
      <span key={at} className="xw-words__picture">
        {url && <img src={url} alt="" />}
        {name}
      </span>
    )
  })
}
