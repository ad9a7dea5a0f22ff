import type { Refusal } from '@/platform/errors'

/** The worker died between storing its intent and storing the answer. */
export const workerLost: Refusal = {
  code: 'WORKER_LOST',
  text: {
    zh: '投递途中进程中断，不确定平台是否已收到。系统正在向平台核对，核对前不会重发。',
    en: 'The process stopped while sending, so it is not certain whether the platform has it. It is being looked up and will not be sent again before that.',
  },
}

/** The connector threw: a bug of ours, not an answer of the platform. */
export function connectorBroke(message: string): Refusal {
  return {
    code: 'CONNECTOR_BROKE',
    text: {
      zh: `投递程序出错：${message}。请把这条投递的记录发给管理员。`,
      en: `The connector broke: ${message}. Show this delivery's record to an administrator.`,
    },
  }
}

/** The draft, or something that it refers to, has a form that cannot be made into what the channel shows. */
export function cannotBeBuilt(message: string): Refusal {
  return {
    code: 'CANNOT_BE_BUILT',
    text: {
      zh: `这次投递的成品做不出来（${message}），所以没有发出；其他投递不受影响。请打开文稿，在「版本」里恢复能预览的一版，重新审核后再发；还不行请把这一句发给管理员。`,
      en: `What this delivery would show could not be made (${message}), so nothing was sent; other deliveries are not affected. Open the draft, restore a version that can be previewed and have it approved again; if that fails show this sentence to an administrator.`,
    },
  }
}

export const lookedForTooLong: Refusal = {
  code: 'STILL_UNKNOWN',
  text: {
    zh: '多次向平台核对都没有结果。请到平台后台看一眼，再点「已发布」或「没有发布」。',
    en: 'The platform gave no verdict after many looks. Look in the platform yourself, then choose "It is published" or "It is not published".',
  },
}

export const retriedTooOften = (last: Refusal): Refusal => ({
  code: last.code,
  text: {
    zh: `${last.text.zh}（已多次重试，停止自动重试。处理好后可点「重试」。）`,
    en: `${last.text.en} (Retried several times; automatic retries have stopped. Choose "Retry" once it is mended.)`,
  },
  data: { ...last.data, retriesStopped: true },
})

export const channelGone: Refusal = {
  code: 'CHANNEL_GONE',
  text: { zh: '渠道已被删除，无法投递。请为这篇文稿选择别的渠道重新排期。', en: 'The channel was deleted. Schedule this draft to another channel.' },
}

export const channelOff: Refusal = {
  code: 'CHANNEL_OFF',
  text: {
    zh: '渠道已停用，这次投递没有发出。启用渠道后点「现在发布」。',
    en: 'The channel is switched off, so nothing was sent. Switch it on, then choose "Publish now".',
  },
}

export const noContent: Refusal = {
  code: 'NO_CONTENT',
  text: { zh: '这次投递没有冻结内容。请重新核对后点「现在发布」。', en: 'This delivery has no frozen content. Check it and choose "Publish now".' },
}

export const cancelledByPerson: Refusal = { code: 'CANCELLED', text: { zh: '排期已被取消，没有发出。', en: 'The push was cancelled; nothing went out.' } }

export const alreadyDispatched: Refusal = {
  code: 'ALREADY_DISPATCHED',
  text: {
    zh: '这次排期已经到点投递或已取消，不能再改。请新建排期。',
    en: 'This push has already been dispatched or cancelled and cannot be changed. Make a new one.',
  },
}

export const missedInQueue: Refusal = {
  code: 'DELIVERY_LATE',
  text: {
    zh: '排队时超过了允许的迟发时间，没有自动补发。仍要发布请点「现在发布」，否则点「取消」。',
    en: 'It waited longer than it may be late, so it was not sent. Choose "Publish now" or "Cancel".',
  },
}

/** An administrator released a restored copy and let this one wait. */
export const heldAtRelease: Refusal = {
  code: 'HELD_AT_RELEASE',
  text: {
    zh: '放行恢复的副本时选择了不补发：原来的系统可能已经发过。核对后仍要发布请点「现在发布」，否则点「取消」。',
    en: 'When the restored copy was released this was held, as the original may have sent it. Check, then choose "Publish now" or "Cancel".',
  },
}

/** Sending was resumed, and whoever resumed it let this one wait. */
export const heldAtResume: Refusal = {
  code: 'HELD_AT_RESUME',
  text: {
    zh: '暂停期间已到点，恢复时选择了不补发。仍要发布请点「现在发布」，否则点「取消」。',
    en: 'It came due during a pause and was held when sending was resumed. Choose "Publish now" or "Cancel".',
  },
}

export const draftDeleted: Refusal = {
  code: 'DRAFT_GONE',
  text: { zh: '文稿已被删除，没有内容可发。', en: 'The draft was deleted, so there is nothing to send.' },
}

export const stoppedWhileSending: Refusal = {
  code: 'STOPPED',
  text: {
    zh: '系统停止时这次投递还没有做完，启动后会接着处理，不会重复发送。',
    en: 'The system was stopped before this delivery was done. It is continued after the start and is not sent twice.',
  },
}

export const alreadyRetried: Refusal = {
  code: 'ALREADY_RETRIED',
  text: { zh: '这次投递已经重试过了，请看同一排期下较新的那一条。', en: 'This delivery has been retried already; see the newer one of the same push.' },
}
