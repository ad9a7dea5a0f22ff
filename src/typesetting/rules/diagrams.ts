const DIAGRAMS = new Set(
  'mermaid plantuml puml uml flow flowchart sequence seq graphviz dot echarts markmap mindmap gantt wavedrom vega vega-lite abc smiles'.split(' '),
)

/** Whether a language of code is one that a program draws: its source is nothing for readers. */
export function isDiagram(language: string): boolean {
  return DIAGRAMS.has(
    language
      .trim()
      .toLowerCase()
      .split(/[\s{:]/)[0] ?? '',
  )
}

export function isMath(language: string): boolean {
  return /^(?:math|katex|latex-math)$/i.test(language.trim())
}
