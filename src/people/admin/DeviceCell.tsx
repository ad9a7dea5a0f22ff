'use client'
import { useTranslation } from '@payloadcms/ui'
import { say } from '@/platform/language'
import { deviceName } from '../rules/device-name'

/** The device of a sign-in as people call it, with what the browser said on hover. */
export function DeviceCell({ cellData }: { cellData?: unknown }) {
  const { i18n } = useTranslation()
  const agent = typeof cellData === 'string' ? cellData : ''
  return <span title={agent}>{say(deviceName(agent), i18n.language)}</span>
}
