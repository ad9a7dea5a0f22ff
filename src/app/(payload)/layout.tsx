import type { ServerFunctionClient } from 'payload'
import type React from 'react'
import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { offerOutgoing } from '@/assets/server'
import { importMap } from './admin/importMap.js'
import './admin.css'
import './access.css'
import './lists.css'
import './reading.css'

const serverFunction: ServerFunctionClient = async function (args) {
  'use server'
  return handleServerFunctions({ ...args, args: offerOutgoing(args), config, importMap })
}

export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
