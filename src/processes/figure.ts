/** One measured number. `ratio` is against `baseline`, both taken in the same run. */
export type Figure = { name: string; value: number; unit: string; baseline?: number; ratio?: number }
