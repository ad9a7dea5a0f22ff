import { DomainError } from './errors'
import type { Bilingual } from './language'

type Trouble = { code: string; status: number; signs: RegExp; text: Bilingual }

/** What other people's libraries throw when the machine or the request is at fault, by the codes and words they use. */
const troubles: readonly Trouble[] = [
  {
    code: 'DISK_FULL',
    status: 507,
    signs: /SQLITE_FULL|database or disk is full|ENOSPC|EDQUOT|OutOfDiskSpace|EFBIG/,
    text: {
      zh: '服务器的磁盘满了，这次没有保存。请腾出空间后再试；已保存的内容不受影响。',
      en: 'The disk of the server is full, so nothing was saved. Make room and try again; what was saved before is safe.',
    },
  },
  {
    code: 'DATABASE_DAMAGED',
    status: 503,
    signs: /SQLITE_CORRUPT|SQLITE_NOTADB|database disk image is malformed|file is not a database/,
    text: {
      zh: '数据库文件损坏，读不出来；没有改动它。请停止服务，从备份恢复 DATA_DIR，再启动。',
      en: 'The database file is damaged and cannot be read; it was left as it is. Stop the server, restore DATA_DIR from a backup and start again.',
    },
  },
  {
    code: 'DATABASE_READ_ONLY',
    status: 503,
    signs: /SQLITE_READONLY|SQLITE_CANTOPEN|attempt to write a readonly database|unable to open database file|EROFS/,
    text: {
      zh: '数据库所在的文件夹不能写入。请检查 DATA_DIR 的权限和挂载方式，再启动。',
      en: 'The folder of the database cannot be written. Check the permissions and the mount of DATA_DIR and start again.',
    },
  },
  {
    code: 'DATABASE_AWAY',
    status: 503,
    signs: /MongoServerSelectionError|MongooseServerSelectionError|MongoNetworkError|MongoNotConnectedError|MongoTopologyClosedError|buffering timed out/,
    text: {
      zh: '连不上 MongoDB，这次没有完成。请检查数据库是否在运行、DATABASE_URL 是否正确，稍后再试。',
      en: 'MongoDB cannot be reached, so this was not done. Check that it is running and that DATABASE_URL is right, then try again.',
    },
  },
  {
    code: 'REQUEST_MALFORMED',
    status: 400,
    signs:
      /^(?:CastError|BSONError|URIError)\b|URI malformed|SyntaxError: .*JSON|Cast to \w+ failed|Missing boundary|not one of "multipart\/form-data"|Failed to parse body/,
    text: {
      zh: '请求里的编号、条件或正文写法不对，没有执行。请检查后重试。',
      en: 'An id, a condition or the body of the request is malformed, so nothing was done. Correct it and try again.',
    },
  },
]

/** The refusal that an error amounts to; null for a fault of ours. */
export function refusalOf(error: unknown): DomainError | null {
  for (let one: unknown = error, depth = 0; one instanceof Error && depth < 6; one = one.cause, depth += 1) {
    if (one instanceof DomainError) return one
    const said = `${one.name}: ${one.message} ${String((one as { code?: unknown }).code ?? '')}`
    const found = troubles.find(({ signs }) => signs.test(said))
    if (found) return new DomainError(found)
  }
  return null
}
