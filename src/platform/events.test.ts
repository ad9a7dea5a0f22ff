import { expect, it } from 'vitest'
import { contentChanged, onContentChanged, type ContentChange } from './events'

it('tells listeners what changed until they stop listening', () => {
  const heard: ContentChange[] = []
  const stop = onContentChanged((change) => heard.push(change))
  contentChanged({ collection: 'products', id: '7' })
  stop()
  contentChanged({ collection: 'products', id: '8' })
  expect(heard).toEqual([{ collection: 'products', id: '7' }])
})
