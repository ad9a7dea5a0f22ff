/** Where a command writes: results to `stdout`, remarks to `stderr`. `cwd` is the folder it was called from. */
export type Io = { stdout(text: string): void; stderr(text: string): void; cwd: string }
