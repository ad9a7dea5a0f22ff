import { itemsOf, wordsOf } from '../blocks/card-parts'
import { stopOf } from '../blocks/route-strip'
import { everywhere, isSame, paragraphsOf, writtenIn } from './mend-nodes'
import type { Step } from './mend-steps'
import { fieldsOf, isRaw, type Raw } from './raw'

/** Whether a row is the one that a remark about `subject` means. */
type IsMeant = (row: Raw, subject: string) => boolean

/** Takes the rows of a card away that cannot be shown. Their words follow the card; without any row left it becomes its words. */
function withoutRows(key: string, isMeant: IsMeant): Step {
  return (block, { subject }) =>
    everywhere(block, (node) => {
      const fields = fieldsOf(node)
      const rows: unknown = fields[key]
      if (node['type'] !== 'block' || !Array.isArray(rows)) return [node]
      const meant = rows.filter((row): row is Raw => isRaw(row) && isMeant(row, subject))
      const kept = rows.filter((row) => !meant.includes(row as Raw))
      if (isSame(rows, kept)) return [node]
      if (!kept.some((row) => isRaw(row) && writtenIn({ fields: row }) !== '')) return paragraphsOf(writtenIn(node))
      return [{ ...node, fields: { ...fields, [key]: kept } }, ...paragraphsOf(meant.map((row) => writtenIn({ fields: row })).join('\n'))]
    })
}

export const removeOpenQuestion = withoutRows('questions', (row, subject) => wordsOf(row, 'answer') === '' && wordsOf(row, 'question') === subject)

export const removeEmptyGroup = withoutRows('groups', (row, subject) => itemsOf(wordsOf(row, 'lines')).length === 0 && wordsOf(row, 'name') === subject)

export const removeUnnamedStop = withoutRows('stops', (row, subject) => {
  const { name, remark, onward } = stopOf(row)
  return name === '' && (remark || onward) === subject
})
