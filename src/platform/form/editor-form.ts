import type { Block } from 'payload'
import type { EditorForm } from './judge-body'
import type { JudgedField } from './judge-field'

type Editor = {
  editorConfig?: {
    features?: { nodes?: { node: unknown }[] }
    resolvedFeatureMap?: Map<string, { sanitizedServerFeatureProps?: unknown }>
  }
}

/** Lexical itself brings these; features bring the others. */
const always = ['root', 'text', 'linebreak', 'tab', 'paragraph']

const forms = new WeakMap<object, EditorForm>()

/** What the editor of a field can write, read once from its configuration. */
export function editorFormOf(editor: object): EditorForm {
  const known = forms.get(editor)
  if (known) return known
  const { features, resolvedFeatureMap } = (editor as Editor).editorConfig ?? {}
  const props = <Props>(feature: string) => resolvedFeatureMap?.get(feature)?.sanitizedServerFeatureProps as Props | undefined
  const cards = props<{ blocks?: Block[]; inlineBlocks?: Block[] }>('blocks')
  const uploads = props<{ enabledCollections?: string[]; collections?: Record<string, { fields?: JudgedField[] }> }>('upload')
  const made: EditorForm = {
    nodes: new Set([...always, ...(features?.nodes ?? []).flatMap(({ node }) => typeOf(node))]),
    blocks: cards?.blocks ?? [],
    inlineBlocks: cards?.inlineBlocks ?? [],
    linkFields: props<{ fields?: JudgedField[] }>('link')?.fields ?? [],
    uploadFields: new Map(
      [...(uploads?.enabledCollections ?? []), ...Object.keys(uploads?.collections ?? {})].map((slug) => [slug, uploads?.collections?.[slug]?.fields ?? []]),
    ),
  }
  forms.set(editor, made)
  return made
}

/** A feature names a class of nodes, or one that stands in for another. */
function typeOf(node: unknown): string[] {
  if (typeof node === 'object' && node !== null && 'replace' in node) return typeOf(node.replace)
  const kind = node as { getType?: () => string } | undefined
  return kind?.getType ? [kind.getType()] : []
}
