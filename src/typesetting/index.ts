export type { Counts, FactUse, ImageUse, Picture, ProductFacts, PromotionFacts, Remark, Resources, TargetName, Typeset, TypesetRequest } from './rules/contract'
export { skeleton, typeset } from './rules/typeset'
export { collectReferences, type References } from './rules/references'
export { themeNamed, targets, themes, type Theme } from './rules/choices'
export { checkTheme, nearestReadable, weakestContrast, type ThemeFinding } from './rules/theme-check'
export { colourMoves, type SourceLook, type SourceTheme, themeFromSource, unclaimed } from './rules/theme-from-source'
export { readTheme, readThemeText, writeTheme, type ThemeReading } from './rules/theme-json'
export * from './rules/channel-versions'
export { topicsIn } from './rules/topics'
export { measure, partNames, type Limits, type Measure, type MeasuredPart } from './rules/limits'
export {
  kindOf,
  readMarkdown,
  readSource,
  sourceExtensions,
  type Given,
  type Imported,
  type ImportReport,
  type MarkdownDocument,
  type SourceKind,
} from './rules/sources'
export { EXPORT_LIMITS, exportIn, LARGEST_EXPORT, readBundle, readExportTexts, type ExportFiles } from './rules/exchange'
export { lintHtml, placesOf, type Finding, type LintRequest } from './rules/lint'
export { compareReadBack, type ReadBack, type ReadBackDifference } from './rules/read-back'
export { isSafelyMended, mend, mendSafe, remedyOf, type Remedy } from './rules/mend'
