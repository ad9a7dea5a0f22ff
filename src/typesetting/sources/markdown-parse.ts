import type { Root } from 'mdast'
import { type Extension as TreeExtension, fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfm } from 'micromark-extension-gfm'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import { marksIn } from './markdown-marks'
import type { Mark } from './markdown-own'

/** Signs that a mark of ours may begin with. */
const FIRST = [...' \t!"#$*+:=[\\^_`{~hHwW-']
/** GitHub's own ends neither before Chinese marks nor where a single `~` stands for 「到」. */
const NOT_OURS = ['literalAutolink', 'wwwAutolink', 'protocolAutolink', 'emailAutolink', 'strikethrough']

/** Parses one piece of a file; null when the parser gives up. `plainMarks`: emphasis stays as typed. */
export function parseMarkdown(source: string, { plainMarks }: { plainMarks: boolean }): Root | null {
  const marks = marksIn(source)
  const extensions: Extension[] = [gfm(), cjkFriendlyExtension(), ownMarks(source, marks), { disable: { null: NOT_OURS } }]
  if (plainMarks) extensions.push({ disable: { null: ['attention'] } })
  // Those with `transforms` look for addresses of their own.
  const trees = gfmFromMarkdown().filter((one) => !one.transforms)
  try {
    return fromMarkdown(source, { extensions, mdastExtensions: [...trees, ownNodes(marks)] })
  } catch {
    return null
  }
}

function ownMarks(source: string, marks: ReadonlyMap<number, Mark>): Extension {
  const construct: Construct = { name: 'ownMark', tokenize: tokenizer(source, marks) }
  return { text: Object.fromEntries(FIRST.map((sign) => [sign.charCodeAt(0), construct])) }
}

/** A mark is taken as a whole, wherever the table says that one begins. */
function tokenizer(source: string, marks: ReadonlyMap<number, Mark>): Construct['tokenize'] {
  return function tokenize(this: TokenizeContext, ...[effects, ok, nok]: [Effects, State, State]): State {
    const { offset } = this.now()
    const mark = marks.get(offset)
    let left = mark?.length ?? 0
    const go: State = (code: Code) => {
      if (code === null || code < 0 || code !== source.charCodeAt(offset + (mark?.length ?? 0) - left)) return nok(code)
      effects.consume(code)
      left--
      if (left > 0) return go
      effects.exit('ownMark' as never)
      return ok
    }
    return (code) => {
      if (!mark) return nok(code)
      effects.enter('ownMark' as never)
      return go(code)
    }
  }
}

function ownNodes(marks: ReadonlyMap<number, Mark>): TreeExtension {
  return {
    enter: {
      ownMark(token) {
        const mark = marks.get(token.start.offset)
        if (mark) this.enter(mark.node as never, token)
      },
    },
    exit: {
      ownMark(token) {
        if (marks.has(token.start.offset)) this.exit(token)
      },
    },
  }
}
