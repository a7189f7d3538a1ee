/** `templateId` elements. */
import { existedInR11, type Template } from './templates.ts'
import { each, el, type Xml } from './xml.write.ts'

/**
 * C-CDA R2.1 (volume 1, "Compatibility"): a template that R1.1 had too carries R1.1's id, without extension, beside the
 * versioned one.
 */
export const templateIds = (...templates: (Template | undefined)[]): Xml | undefined =>
  each(templates, (template) => {
    if (template === undefined) return undefined
    const versioned = el('templateId', { root: template.root, extension: template.extension })
    if (template.extension === undefined || !existedInR11(template)) return versioned
    return each([el('templateId', { root: template.root }), versioned], (id) => id)
  })
