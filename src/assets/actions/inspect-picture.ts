import type { DomainError } from '@/platform/errors'
import type { Bilingual } from '@/platform/language'
import { ProcessCrashedError, ThreadLimitError, type ThreadLimit, type ThreadPlan } from '@/platform/thread-plan'
import { ThreadPool } from '@/platform/thread-pool'
import { pictureLimits } from '../rules/picture-limits'
import type { PictureTask } from '../threads/pictures'
import { refusedPicture, type InspectedPicture } from './clean-picture'

/**
 * A process, not a thread: what a decoder takes lies outside of every heap, and only the end of a process stops it.
 * One at a time, because each may take all of the memory that is set aside for pictures.
 */
const PLAN: ThreadPlan = {
  program: 'dist/threads/pictures.mjs',
  isProcess: true,
  most: 1,
  mostWaiting: 20,
  taskMs: pictureLimits.seconds * 1000,
  memoryMb: pictureLimits.memoryMb,
}

export type Inspector = (name: string, data: Buffer, keepBytes?: boolean) => Promise<InspectedPicture>

/** `cleanPicture`, in a process that may fail: this one goes on answering, whatever the picture does. */
export function inspectorApart(limits: Partial<ThreadPlan> = {}): Inspector {
  const pool = new ThreadPool({ ...PLAN, ...limits })
  return async (name, data, keepBytes = false) => {
    const task: PictureTask = { name, data, keepBytes }
    const picture = await pool.ask<InspectedPicture>(task).catch((error: unknown) => {
      throw refusalOf(name, error) ?? error
    })
    return { ...picture, data: Buffer.from(picture.data) }
  }
}

/**
 * The inspector of this process.
 * @throws DomainError `PICTURE_REFUSED`, naming the file, the reason and the next step
 */
export const inspectPicture = inspectorApart()

function refusalOf(name: string, error: unknown): DomainError | null {
  if (error instanceof ProcessCrashedError) return refusedPicture(name, crashed, 422)
  if (!(error instanceof ThreadLimitError)) return null
  return refusedPicture(name, LIMITS[error.limit], error.limit === 'busy' ? 503 : 422)
}

const crashed: Bilingual = {
  zh: '解开它时解码器出了错，文件多半有问题。请用看图软件另存为 JPG 或 PNG 再上传',
  en: 'the decoder failed on it, so something is wrong with the file. Save it anew as JPG or PNG and upload that',
}

const LIMITS: Record<ThreadLimit, Bilingual> = {
  slow: {
    zh: `解开它用了 ${pictureLimits.seconds} 秒还没完，已经停下。请缩小尺寸、减少帧数，或另存为 JPG 再上传`,
    en: `decoding it was not done after ${pictureLimits.seconds} seconds and was stopped. Make it smaller, use fewer frames, or save it as JPG and upload that`,
  },
  memory: {
    zh: '解开它要的内存太多，已经停下。请缩小尺寸、减少帧数，或另存为普通（非渐进）的 JPG 再上传',
    en: 'decoding it took too much memory and was stopped. Make it smaller, use fewer frames, or save it as a plain JPG that is not progressive and upload that',
  },
  busy: {
    zh: '前面排队的图片太多。请过一会儿再传这一张',
    en: 'too many pictures are waiting before it. Upload this one again in a while',
  },
}
