export type { Counts, FactUse, ImageUse, Picture, ProductFacts, PromotionFacts, Remark, Resources, TargetName, Typeset, TypesetRequest } from './rules/contract'
export { skeleton, typeset } from './rules/typeset'
export { collectReferences } from './rules/references'
export { selfContained } from './rules/self-contained'
export { themeNamed, targets, themes, type Theme } from './rules/choices'
export { checkTheme, nearestReadable, weakestContrast, type ThemeFinding } from './rules/theme-check'
export { colourMoves, type SourceTheme, unclaimed } from './rules/theme-from-source'
export { readTheme, readThemeText, writeTheme } from './rules/theme-json'
export * from './rules/channel-versions'
export { topicsIn } from './rules/topics'
export { partNames, type Measure, type MeasuredPart } from './rules/limits'
export {
  givenFile,
  kindOf,
  readMarkdown,
  readSource,
  sourceExtensions,
  whyForeignName,
  type Given,
  type Imported,
  type ImportReport,
  type MarkdownDocument,
} from './rules/sources'
export { EXPORT_LIMITS, exportIn, LARGEST_EXPORT, readBundle, readExportTexts, type ExportFiles } from './rules/exchange'
export { lintHtml, placesOf, type Finding } from './rules/lint'
export { compareReadBack } from './rules/read-back'
export { mend, remedyOf } from './rules/mend'
