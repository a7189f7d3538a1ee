/** The place of an item in its original, as lines to mark. */
import { expect, test } from 'vitest'
import { markedText } from '../../renderer/features/import/source-lines.ts'

const marked = (result: ReturnType<typeof markedText>) =>
  result.text.split('\n').slice((result.marked?.from ?? 1) - 1, result.marked?.to)

test('JSON in one line is laid out, and the pointer’s value marked', () => {
  const text = JSON.stringify({ entry: [{ resource: { id: 'a' } }, { resource: { id: 'b', list: [], 'a/b': 1 } }] })
  const found = markedText('fhir', text, { path: '/entry/1/resource', line: 1 })
  expect(marked(found)).toEqual([
    '      "resource": {',
    '        "id": "b",',
    '        "list": [],',
    '        "a/b": 1',
    '      }',
  ])
  expect(JSON.parse(found.text)).toEqual(JSON.parse(text))
  expect(marked(markedText('fhir', text, { path: '/entry/1/resource/a~1b' }))).toEqual(['        "a/b": 1'])
  expect(marked(markedText('fhir', text, { path: '/entry/0/resource/gone/deeper' }))[0]).toBe('      "resource": {')
  expect(markedText('fhir', text, undefined).marked).toBeUndefined()
  expect(markedText('fhir', 'no json', { path: '/entry/0' })).toEqual({ text: 'no json' })
})

test('XML is marked from the element’s start to its end', () => {
  const text = [
    '<?xml version="1.0"?>',
    '<c:doc xmlns:c="urn:x"><!-- <section> -->',
    '<section a="1>0"/>',
    '<section>',
    '  <entry><![CDATA[</section>]]></entry>',
    '  <entry>',
    '    two',
    '  </entry>',
    '</section>',
    '</c:doc>',
  ].join('\n')
  const at = (path: string) => markedText('ccda', text, { path, line: 1 }).marked
  expect(at('/doc/section[2]/entry[2]')).toEqual({ from: 6, to: 8 })
  expect(at('/doc/section[1]')).toEqual({ from: 3, to: 3 })
  expect(at('/doc/section')).toEqual({ from: 3, to: 3 })
  expect(at('/doc/section[9]')).toEqual({ from: 1, to: 1 })
})

test('XML in one line gets line breaks', () => {
  const text = `<doc>${'<a><b/></a>'.repeat(800)}<z>here</z></doc>`
  expect(marked(markedText('ccda', text, { path: '/doc/z', line: 1 }))).toEqual(['<z>here</z>'])
})

test('segments and rows are marked by their line', () => {
  expect(markedText('hl7v2', 'MSH\rPID', { path: 'PID', line: 2 })).toEqual({
    text: 'MSH\rPID',
    marked: { from: 2, to: 2 },
  })
})
