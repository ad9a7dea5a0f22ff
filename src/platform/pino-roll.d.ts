declare module 'pino-roll' {
  type Options = {
    file: string
    extension?: string
    size?: string
    mkdir?: boolean
    maxLength?: number
    limit?: { count: number; removeOtherLogFiles?: boolean }
  }
  type Rolling = { write(line: string): boolean; end(): void; on(event: 'error', listener: (error: Error) => void): void }

  function openRolling(options: Options): Promise<Rolling>
  export = openRolling
}
