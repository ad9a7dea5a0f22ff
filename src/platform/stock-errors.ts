import type { Bilingual } from './language'

/** What Payload answers in English whatever the language asked for, in both. */
const known: Readonly<Record<string, Bilingual>> = {
  'Something went wrong.': {
    zh: '服务器出了问题，这次没有完成。请再试一次；还不行就请管理员看日志。',
    en: 'Something went wrong on the server. Try again; if it stays, ask an administrator to look at the log.',
  },
  'An unknown error occurred.': {
    zh: '出了没有料到的问题，这次没有完成。请再试一次；还不行就请管理员看日志。',
    en: 'Something unexpected happened, so this was not done. Try again; if it stays, ask an administrator to look at the log.',
  },
  'No file uploaded': { zh: '没有收到文件。请选好文件再保存。', en: 'No file arrived. Choose a file and save again.' },
  'There was a problem while uploading the file.': { zh: '文件没有传完。请再选一次。', en: 'The file did not arrive whole. Choose it again.' },
}

/** A stock error in both languages; null when Payload says it in the reader's language, or it is not known. */
export function stockError(message: unknown): Bilingual | null {
  return typeof message === 'string' && Object.hasOwn(known, message) ? (known[message] ?? null) : null
}
