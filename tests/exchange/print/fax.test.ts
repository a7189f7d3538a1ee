/** Printed pages go through fax machines: the rules of their style, held against what such a machine keeps. */
import { expect, test } from 'vitest'
import { pageRule, style } from '../../../exchange/print/style.ts'

const rules = pageRule('letter') + style
const all = (pattern: RegExp) => [...rules.matchAll(pattern)].map(([, value = '']) => value)

test('black on white: no other colour, no fill, nothing that is only half there', () => {
  const colours = rules.match(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|\b(?:gr[ae]y|silver|dimgr[ae]y)\b/gi) ?? []
  expect(new Set(colours)).toEqual(new Set(['#000', '#fff']))
  expect(all(/background[^:;{}]*:\s*([^;]+);/g)).toEqual(['#fff'])
  expect(rules).not.toMatch(/opacity|filter|gradient|shadow/)
})

test('no text below 10 points, the body of it above, headings clearly larger', () => {
  const points = [...all(/font-size:\s*([\d.]+)pt/g), ...all(/font:\s*([\d.]+)pt/g)].map(Number)
  expect(points.length).toBeGreaterThan(8)
  expect(Math.min(...points)).toBeGreaterThanOrEqual(10)
  expect(Number(all(/\.sheet \{[^}]*font:\s*([\d.]+)pt/g)[0])).toBeGreaterThanOrEqual(10.5)
  const relative = all(/font-size:\s*([\d.]+)em/g).map(Number)
  expect(Math.min(...relative)).toBeGreaterThanOrEqual(1)
  const heading = (name: string) =>
    Number(all(new RegExp(`\\.sheet ${name} \\{[^}]*font-size:\\s*([\\d.]+)em`, 'g'))[0])
  expect(heading('h1')).toBeGreaterThanOrEqual(1.5)
  expect(heading('h2')).toBeGreaterThanOrEqual(1.2)
})

test('no line thinner than one point: 98 rows an inch lose it', () => {
  const widths = all(/border[a-z-]*:\s*([\d.]+)(?:pt|px)/g)
  expect(rules).not.toMatch(/border[a-z-]*:\s*[\d.]+px/)
  expect(widths.length).toBeGreaterThan(8)
  for (const width of widths.map(Number)) if (width !== 0) expect(width).toBeGreaterThanOrEqual(1)
})

test('each page says which of how many it is', () => {
  expect(pageRule('a4')).toContain('"Page " counter(page) " of " counter(pages)')
})
