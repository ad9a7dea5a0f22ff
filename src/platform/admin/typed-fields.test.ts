import { describe, expect, it } from 'vitest'
import { TypedFields } from './typed-fields'

const loaded = { title: { value: '旧', initialValue: '旧' }, cover: { value: null, initialValue: null } }

function typedIn(...paths: ('title' | 'cover')[]) {
  const typed = new TypedFields()
  typed.note(loaded, 0)
  const fields = structuredClone(loaded) as Record<string, { value: unknown; initialValue: unknown; isModified?: boolean }>
  for (const path of paths) fields[path] = { ...loaded[path], value: '新' }
  typed.note(fields as never, 1_000)
  return { typed, fields: fields as never }
}

describe('fields typed in since a save began', () => {
  it('are all in need of protection, not the last alone', () => {
    const { typed, fields } = typedIn('title', 'cover')
    expect(typed.unprotected(fields)).toEqual(['title', 'cover'])
  })

  it('need none where the form protects them already', () => {
    const { typed, fields } = typedIn('title')
    expect(typed.unprotected({ ...(fields as object), title: { value: '新', isModified: true } })).toEqual([])
  })

  it('do not include what the server filled in', () => {
    const typed = new TypedFields()
    typed.note(loaded, 0)
    typed.note({ ...loaded, title: { value: '服务器', initialValue: '服务器' } }, 1)
    expect(typed.unprotected(loaded)).toEqual([])
  })

  it('are let go by the save that holds them, and kept when they were typed as it began', () => {
    const { typed, fields } = typedIn('title')
    typed.saveBegins(1_100)
    expect(typed.unprotected(fields)).toEqual(['title'])
    typed.saveBegins(2_000)
    expect(typed.unprotected(fields)).toEqual([])
  })
})
