// @vitest-environment jsdom
/** The accounting itself: a reader that dropped the digits of a number would be found out. */
import { expect, test } from 'vitest'
import { readCcda } from '../../../exchange/ccda/read.ts'
import type { ReadDocument } from '../../../exchange/types.ts'
import { compare } from './accounting.ts'
import { ccda, entry, section, template } from './document.ts'

const text = ccda(
  section(
    '30954-2',
    entry(`<observation classCode="OBS" moodCode="EVN">${template('2')}
      <code code="2345-7" codeSystem="2.16.840.1.113883.6.1" displayName="Glucose"/><statusCode code="completed"/>
      <effectiveTime value="20240203"/><value xsi:type="PQ" value="7.00" unit="mmol/L"/></observation>`),
  ),
)
const without = (document: ReadDocument): ReadDocument =>
  JSON.parse(JSON.stringify(document, (key, value: unknown) => (key === 'written' ? undefined : value)))

test('7 is not 7.00', () => {
  const [bytes, document] = [new TextEncoder().encode(text), readCcda(text)]
  expect(compare(bytes, document).losses).toEqual([])
  const { losses } = compare(bytes, without(document))
  expect(losses.flatMap(({ facts }) => facts)).toMatchObject([{ kind: 'value', said: '7.00' }])
})
