/** Drafts that were taken out. Reading one is pure: texts in, document out. */
export { EXPORT_LIMITS, LARGEST_EXPORT } from '../exchange/bundle'
export { type ExportFiles, exportIn, readExportTexts } from '../exchange/export-texts'
export { readBundle } from '../exchange/show-bundle'
