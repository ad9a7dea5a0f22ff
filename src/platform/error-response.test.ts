import { describe, expect, it } from 'vitest'
import { answerRefusals } from './error-response'

const req = { i18n: { language: 'zh' } }
const answerTo = (error: Error) => answerRefusals({ error, req } as unknown as Parameters<typeof answerRefusals>[0])

describe('an answer to wrong fields', () => {
  it('names every field, whatever a build made of the name of the error’s class', () => {
    const errors = [
      { path: 'title', message: '该字段为必填项目。', label: '名称' },
      { path: 'endsAt', message: '结束时间要晚于开始时间。' },
    ]
    const error = Object.assign(new Error('以下字段是无效的： 名称, 结束'), { name: 'i', status: 400, data: { errors, collection: 'promotions' } })
    expect(answerTo(error)).toEqual({
      status: 400,
      response: {
        errors: [
          {
            name: 'ValidationError',
            message: error.message,
            data: {
              errors: [
                { path: 'title', message: '该字段为必填项目。' },
                { path: 'endsAt', message: '结束时间要晚于开始时间。' },
              ],
            },
          },
        ],
      },
    })
  })

  it('is left to Payload for an error that names none', () => {
    expect(answerTo(new Error('x'))).toBeUndefined()
  })
})
