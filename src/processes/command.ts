import { parseArgs, type ParseArgsConfig } from 'node:util'
import { DomainError } from '@/platform/errors'
import { targets } from '@/typesetting'
import type { Io } from './io'
import { optionProblem } from './option-problem'

export type Target = (typeof targets)[number]

/** Runs a command: what it refuses is told on stderr in both languages, with exit code 1. */
export async function runTelling(io: Io, run: () => Promise<number>): Promise<number> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    io.stderr(`${error.text.zh}\n${error.text.en}\n`)
    return 1
  }
}

/** @throws DomainError `UNKNOWN_OPTION` naming the option. */
export function parseOptions<Options extends NonNullable<ParseArgsConfig['options']>>(argv: string[], options: Options) {
  try {
    return parseArgs({ args: argv, allowPositionals: true, options })
  } catch (error) {
    throw new DomainError({ code: 'UNKNOWN_OPTION', text: optionProblem(error) })
  }
}

/** The one file of a command. @throws DomainError `ONE_FILE` with an example of how to say it. */
export function onlyFile([file, ...others]: string[], example: { zh: string; en: string }): string {
  if (file !== undefined && others.length === 0) return file
  throw refusal('ONE_FILE', [`请给出一个文件，例如：npx xingwen ${example.zh}`, `Give one file, for example: npx xingwen ${example.en}`])
}

/** @throws DomainError `CHANNEL_MISSING`, `CHANNEL_UNKNOWN` */
export function targetOf(name: string | undefined): Target {
  const found = targets.find((target) => target.name === name)
  if (found) return found
  const known = targets.map((target) => target.name).join(', ')
  if (name === undefined) throw refusal('CHANNEL_MISSING', [`请用 --channel 写明渠道：${known}。`, `Name the channel with --channel: ${known}.`])
  throw refusal('CHANNEL_UNKNOWN', [`没有「${name}」这个渠道。可选：${known}。`, `There is no channel “${name}”. Choose one of: ${known}.`])
}

export function refusal(code: string, [zh, en]: [string, string]): DomainError {
  return new DomainError({ code, text: { zh, en } })
}
