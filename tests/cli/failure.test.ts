import { expect, test } from 'vitest'
import { failureLine } from '../../electron/cli/failure.ts'

const message = 'The row does not fit the record.'
const place = { path: 'Disclosure.ndjson', line: 7 }

test('a refusal says where, as far as that is known', () => {
  expect(failureLine({ code: 'x', message, place }, 'all.zip')).toBe(`all.zip, line 7 (Disclosure.ndjson): ${message}`)
  expect(failureLine({ code: 'x', message, place })).toBe(`line 7 (Disclosure.ndjson): ${message}`)
  expect(failureLine({ code: 'x', message }, 'all.zip')).toBe(`all.zip: ${message}`)
  expect(failureLine({ code: 'x', message })).toBe(message)
})
