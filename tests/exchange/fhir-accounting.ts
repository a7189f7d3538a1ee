/** What must be true of everything that was read, whatever it was. */
import { expect } from 'vitest'
import { chartResources } from '../../domain/resources/index.ts'
import { patientContent } from '../../domain/resources/patient.ts'
import { DETAILS } from '../../exchange/fhir/reading.ts'
import type { ReadDocument } from '../../exchange/types.ts'

/** Resources of a section: kept and not understood. */
export const found = (document: ReadDocument, section: string): number =>
  [...document.items, ...document.notUnderstood].filter((each) => each.section === section).length

/** Content fits the record, keys are unique, references lead somewhere, every line names a section and a place. */
export function expectSound(document: ReadDocument): void {
  expect(flaws(document)).toEqual([])
}

/** Empty: the document is sound. */
export function flaws({ kind, patient, items, sections, notUnderstood }: ReadDocument): unknown[] {
  const isPlace = (path: string) => kind === 'hl7v2' || path === '' || path.startsWith('/')
  const keys = new Set(items.map(({ key }) => key))
  const known = new Set(sections.map(({ key }) => key))
  return [
    ...(patientContent.safeParse(patient).error?.issues ?? []),
    ...(keys.size === items.length ? [] : ['keys of items repeat']),
    ...(known.size === sections.length ? [] : ['keys of sections repeat']),
    ...items.flatMap(({ key, content, section, place }) => [
      ...(chartResources[content.resourceType].content.safeParse(content).error?.issues ?? []),
      ...(known.has(section) ? [] : [`${key} is in no section`]),
      ...(isPlace(place.path) ? [] : [`${key} has no place`]),
      ...referencedKeys(content).filter((each) => !keys.has(each)),
    ]),
    ...notUnderstood.filter(
      ({ section, reason, place }) => !known.has(section) || reason === '' || !isPlace(place.path),
    ),
  ]
}

function referencedKeys(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencedKeys)
  if (typeof value !== 'object' || value === null) return []
  const own = 'reference' in value && typeof value.reference === 'string' ? [value.reference.replace(/^#/, '')] : []
  return [...own, ...Object.values(value).flatMap(referencedKeys)]
}

/** Entries of a bundle by resource type, as they stand in the text: the second opinion on what was found. */
export function entriesByType(text: string): Map<string, number> {
  const bundle = JSON.parse(text) as { entry?: { resource?: { resourceType?: string } }[] }
  const counts = new Map<string, number>()
  for (const { resource } of bundle.entry ?? []) {
    const type = resource?.resourceType ?? 'Bundle'
    counts.set(type, (counts.get(type) ?? 0) + 1)
  }
  return counts
}

export const details = (document: ReadDocument) => document.notUnderstood.filter(({ section }) => section === DETAILS)
