/** Every sentence that the screens ask for is there, and every one that is there is asked for. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../../renderer/commands/list.ts'

const root = path.resolve(import.meta.dirname, '../../renderer')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })

function keysOf(words: object, at: string): string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const here = at.endsWith(':') ? `${at}${key}` : `${at}.${key}`
    return typeof value === 'string' ? [here.replace(/_(zero|one|other)$/, '')] : keysOf(value, here)
  })
}

const known = new Set(
  files
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) =>
      keysOf(JSON.parse(readFileSync(path.join(root, file), 'utf8')), `${path.basename(file, '.json')}:`),
    ),
)

const sources = files.filter((file) => /\.tsx?$/.test(file)).map((file) => readFileSync(path.join(root, file), 'utf8'))

/** Quoted `namespace:key`; in a template, `${…}` stands for anything. */
const asked = sources.flatMap((source) =>
  [...source.matchAll(/'([a-z-]+:[a-zA-Z][^'\s]*)'|`([a-z-]+:[^`]*)`/g)].map(
    ([, plain, template]) => plain ?? template ?? '',
  ),
)
const patterns = asked.map((key) => ({
  key,
  pattern: new RegExp(
    `^${key
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replace(/[.*+?^()|[\]\\]/g, '\\$&'))
      .join('.+')}$`,
  ),
}))
const namespaces = new Set([...known].map((key) => key.split(':')[0]))

test('every sentence asked for is there', () => {
  const missing = patterns
    .filter(({ key }) => namespaces.has(key.split(':')[0]))
    .filter(({ pattern }) => ![...known].some((key) => pattern.test(key)))
  expect(missing.map(({ key }) => key)).toEqual([])
})

test('every command has words of its own', () => {
  expect(commands.map(({ id }) => `commands:${id}`).filter((key) => !known.has(key))).toEqual([])
})

test('no sentence is left over', () => {
  expect([...known].filter((key) => !patterns.some(({ pattern }) => pattern.test(key)))).toEqual([])
})
