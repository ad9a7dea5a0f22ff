import type { PayloadRequest } from 'payload'
import { mayDo } from '@/people'
import { signedIn } from '@/people/server'
import { refusePictures } from './picture-request'

/** Everybody who is signed in may make pictures; whoever may add to the library may save them. */
export function requirePictureRole(req: PayloadRequest, act: 'make' | 'save'): void {
  const { role } = signedIn(req)
  if (act === 'save' && !mayDo(role, 'assets', 'create')) {
    throw refusePictures(
      'PICTURES_NOT_YOURS_TO_SAVE',
      { zh: '你的角色不能往素材库里存图，请让编辑、设计或运营来存。', en: 'Your role may not add to the library. Ask an editor, a designer or a marketer.' },
      403,
    )
  }
}
