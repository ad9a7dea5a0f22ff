// Decodes pictures in a process of its own: bundled to dist/threads/pictures.mjs, asked by actions/inspect-picture.ts.
import sharp from 'sharp'
import { answerTasks } from '@/platform/thread-program'
import { cleanPicture } from '../actions/clean-picture'

export type PictureTask = { name: string; data: Buffer; keepBytes: boolean }

sharp.cache(false)
sharp.concurrency(1)
// A decoder that is not needed cannot be attacked: neither SVG, with what it refers to, nor any other.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif', 'Tiff'].map((name) => `VipsForeignLoad${name}`) })

answerTasks(({ name, data, keepBytes }: PictureTask) => cleanPicture(name, Buffer.from(data), keepBytes))
