/** `templateId` elements. */
import { existedInR11, type Template } from './templates.ts'
import { each, el, join, type Xml } from './xml.write.ts'

/**
 * C-CDA R2.1 (volume 1, "Compatibility"): a template that R1.1 had too carries R1.1's id, without extension, beside the
 * versioned one.
 */
export const templateIds = (...templates: (Template | undefined)[]): Xml | undefined => {
  const seen = new Set<string>()
  return each(templates, (template) => {
    if (template === undefined) return undefined
    const versioned = el('templateId', { root: template.root, extension: template.extension })
    if (template.extension === undefined || !existedInR11(template) || seen.has(template.root)) return versioned
    seen.add(template.root)
    return join([el('templateId', { root: template.root }), versioned])
  })
}
