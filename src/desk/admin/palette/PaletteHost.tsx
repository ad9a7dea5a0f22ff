'use client'
import type React from 'react'
import { useEffect, useState } from 'react'
import { onPalette } from './open-palette'
import { PaletteDialog } from './PaletteDialog'
import { useRecent } from './use-recent'
import './palette.css'

/** Around the whole desk: the one search opens on every page for who is signed in. */
export function PaletteHost({ children }: { children?: React.ReactNode }) {
  const person = useRecent()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => onPalette(() => setOpen(true)), [])
  return (
    <>
      {children}
      {isOpen && person !== '' && <PaletteDialog person={person} onClose={() => setOpen(false)} />}
    </>
  )
}
