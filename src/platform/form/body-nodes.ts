import { isId, isReference, isTable } from './judge-field'

type Judge = (value: unknown) => boolean

const isText: Judge = (value) => typeof value === 'string'
const isNumber: Judge = (value) => typeof value === 'number' && Number.isFinite(value)
const isCount: Judge = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < 1_000_000
const isSwitch: Judge = (value) => typeof value === 'boolean'
const oneOf =
  (...values: unknown[]): Judge =>
  (value) =>
    values.includes(value)
const orNull =
  (judge: Judge): Judge =>
  (value) =>
    value === null || judge(value)

/** Lexical writes the alignment of a block as a word, and as a number where it is in memory. */
const isAlignment: Judge = (value) => isCount(value) || oneOf('', 'left', 'start', 'center', 'right', 'end', 'justify')(value)
const isWidth: Judge = (value) => isNumber(value) || isText(value)

const node = { type: isText, version: isNumber }
const element = {
  ...node,
  format: isAlignment,
  indent: isCount,
  direction: orNull(oneOf('ltr', 'rtl')),
  textFormat: isCount,
  textStyle: isText,
  style: isText,
}
const words = { ...node, text: isText, format: isCount, style: isText, mode: oneOf('normal', 'token', 'segmented'), detail: isCount }
const decorator = { ...node, format: isAlignment, id: isId }
const link = { ...element, id: isId, fields: isTable }

/** What a node says of itself: its own values (children apart), those it cannot be without, and what it may hold. */
export type NodeForm = {
  values: Record<string, Judge>
  needs: readonly string[]
  /** Absent: the node has no children. `only`: the kinds it may hold; `never`: those it may not. */
  children?: { only?: readonly string[]; never?: readonly string[] }
}

const inline = ['text', 'linebreak', 'tab', 'link', 'autolink', 'inlineBlock']
const structural = ['root', 'listitem', 'tablerow', 'tablecell']
const flow = { never: structural }

/** Every node that Lexical and Payload's features write, as they are stored. A node that is missing here is judged by its frame alone. */
export const nodeForms: Record<string, NodeForm> = {
  root: { values: element, needs: [], children: { never: [...structural, ...inline] } },
  text: { values: words, needs: ['text'] },
  tab: { values: words, needs: [] },
  linebreak: { values: node, needs: [] },
  paragraph: { values: element, needs: [], children: flow },
  heading: { values: { ...element, tag: oneOf('h1', 'h2', 'h3', 'h4', 'h5', 'h6') }, needs: ['tag'], children: flow },
  quote: { values: element, needs: [], children: flow },
  list: {
    values: { ...element, listType: oneOf('bullet', 'number', 'check'), start: isCount, tag: oneOf('ul', 'ol') },
    needs: ['listType'],
    children: { only: ['listitem'] },
  },
  listitem: { values: { ...element, value: isCount, checked: orNull(isSwitch) }, needs: [], children: flow },
  link: { values: link, needs: ['fields'], children: flow },
  autolink: { values: link, needs: ['fields'], children: flow },
  horizontalrule: { values: decorator, needs: [] },
  table: {
    values: {
      ...element,
      colWidths: orNull((value) => Array.isArray(value) && value.length <= 1_000 && value.every(isNumber)),
      rowStriping: isSwitch,
      frozenColumns: isCount,
      frozenRows: isCount,
    },
    needs: [],
    children: { only: ['tablerow'] },
  },
  tablerow: { values: { ...element, height: orNull(isWidth) }, needs: [], children: { only: ['tablecell'] } },
  tablecell: {
    values: {
      ...element,
      headerState: isCount,
      colSpan: isSpan,
      rowSpan: isSpan,
      width: orNull(isWidth),
      backgroundColor: orNull(isText),
      verticalAlign: orNull(isText),
    },
    needs: [],
    children: flow,
  },
  upload: { values: { ...decorator, relationTo: isText, value: isReference, fields: orNull(isTable) }, needs: ['relationTo', 'value'] },
  relationship: { values: { ...decorator, relationTo: isText, value: isReference }, needs: ['relationTo', 'value'] },
  block: { values: { ...decorator, fields: isTable }, needs: ['fields'] },
  inlineBlock: { values: { ...decorator, fields: isTable }, needs: ['fields'] },
}

function isSpan(value: unknown): boolean {
  return isCount(value) && (value as number) <= 1_000
}

/** What the fields of a link hold; further fields of the feature are judged as fields. */
export const linkFields: Record<string, Judge> = {
  url: orNull(isText),
  newTab: orNull(isSwitch),
  linkType: orNull(oneOf('custom', 'internal')),
  doc: orNull((value) => isReference(value) || (isTable(value) && isText(value['relationTo']) && isReference(value['value']))),
  id: orNull(isId),
}
