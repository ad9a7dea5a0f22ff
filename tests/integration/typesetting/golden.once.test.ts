import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type TargetName, targets, themes, typeset } from '@/typesetting'
import { sampleDocument, sampleResources } from '../../golden/typesetting/sample'
import { samplePictureDocument, samplePictureResources } from '../../golden/typesetting/sample-pictures'

/** `vitest run golden --update` writes the files anew; every change in them is reviewed like code. */
function golden(target: TargetName, theme: string, of = ''): string {
  const ending = targets.find(({ name }) => name === target)?.form === 'plain' ? 'txt' : target === 'markdown' ? 'md' : 'html'
  return fileURLToPath(new URL(`../../golden/typesetting/${of}${target}.${theme}.${ending}`, import.meta.url))
}

/** A line per element, so that a difference is readable. */
function lines(html: string): string {
  return html.replace(/(<\/(?:p|section|div|h\d|li|tr|ul|ol|figure|blockquote)>)/g, '$1\n')
}

describe.each(themes.map(({ id }) => id))('the sample article in theme %s', (theme) => {
  // Words alone know no theme: one file stands for all.
  const drawn = targets.filter(({ form }) => form === 'markup' || theme === themes[0]?.id)
  it.each(drawn.map(({ name }) => name))('has the reviewed bytes for %s', async (target) => {
    const { html } = typeset({ document: sampleDocument, resources: sampleResources, target, theme })
    await expect(lines(html)).toMatchFileSnapshot(golden(target, theme))
  })
})

describe('cards of pictures', () => {
  // Their looks in the other themes stand side by side on the contact sheets.
  it.each(targets.map(({ name }) => name))('have the reviewed bytes for %s', async (target) => {
    const { html } = typeset({ document: samplePictureDocument, resources: samplePictureResources, target, theme: 'sea' })
    await expect(lines(html)).toMatchFileSnapshot(golden(target, 'sea', 'pictures.'))
  })
})
