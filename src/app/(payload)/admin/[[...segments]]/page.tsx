import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getPayload } from 'payload'
import config from '@payload-config'
import { getNextRequestI18n } from '@payloadcms/next/utilities'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import { nameTab } from '@/desk/server'
import { say } from '@/platform/language'
import { importMap } from '../importMap'

type Args = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<{ [key: string]: string | string[] }>
}

/** Payload calls every tab 「编辑中」; ours says what is open in it. */
export async function generateMetadata({ params, searchParams }: Args): Promise<Metadata> {
  const metadata = await generatePageMetadata({ config, params, searchParams })
  const payload = await getPayload({ config })
  const { segments = [] } = (await params) as Partial<Awaited<Args['params']>>
  const { user } = await payload.auth({ headers: await headers() })
  const { language } = await getNextRequestI18n({ config: payload.config })
  return { ...metadata, title: `${say(await nameTab(payload, { segments, user }), language)} · 行文` }
}

export default function Page({ params, searchParams }: Args) {
  return RootPage({ config, params, searchParams, importMap })
}
