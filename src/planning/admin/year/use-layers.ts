'use client'
import { useCallback, useEffect, useState } from 'react'
import { layerNames, type Layer } from '../../rules/year-view'

const key = 'xingwen:year-layers'
const all = Object.keys(layerNames) as Layer[]

/** Which layers a person looks at; the browser remembers. */
export function useLayers(): { layers: ReadonlySet<Layer>; toggle: (layer: Layer) => void } {
  const [layers, setLayers] = useState<ReadonlySet<Layer>>(() => new Set(all))
  useEffect(() => {
    const kept = window.localStorage.getItem(key)
    if (kept !== null) setLayers(new Set(all.filter((layer) => kept.split(',').includes(layer))))
  }, [])
  const toggle = useCallback((layer: Layer) => {
    setLayers((before) => {
      const next = new Set(before)
      if (!next.delete(layer)) next.add(layer)
      window.localStorage.setItem(key, [...next].join(','))
      return next
    })
  }, [])
  return { layers, toggle }
}
