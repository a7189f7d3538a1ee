import { i18n } from '../i18n/index.ts'

/**
 * Clinicians' word for a field: that of the resource type `of` where it means something of its own there (an order's `authoredOn`
 * is when it was ordered). A field without one shows its own name, taken apart: `bodySite` -> `body site`.
 */
export function fieldWords(field: string, of?: string): string {
  return knownFieldWords(field, of) ?? field.replace(/([A-Z])/g, ' $1').toLowerCase()
}

/** Undefined for a field that has no word of its own. */
export function knownFieldWords(field: string, of?: string): string | undefined {
  const key = [`record:field.${of}.${field}`, `record:field.any.${field}`, `chart:field.${field}`].find((one) =>
    i18n.exists(one),
  )
  return key && i18n.t(key)
}
