/** `templateId` elements. */
import { existedInR11, type Template } from './templates.ts'
import { each, el, join, type Xml } from './xml.write.ts'

const versioned = ({ root, extension }: Template): Xml => el('templateId', { root, extension })

/** Templates are constants: each one's elements are made once. */
const made = new Map<Template, Xml | undefined>()

/**
 * C-CDA R2.1 (volume 1, "Compatibility"): a template that R1.1 had too carries R1.1's id, without extension, beside the
 * versioned one.
 */
function idsOf(template: Template): Xml | undefined {
  if (!made.has(template)) {
    const older = template.extension !== undefined && existedInR11(template)
    made.set(template, join([older && versioned({ root: template.root }), versioned(template)]))
  }
  return made.get(template)
}

/** `templateId` elements; of a template in two versions, R1.1's id stands once. */
export function templateIds(...templates: (Template | undefined)[]): Xml | undefined {
  const [only] = templates
  if (templates.length === 1) return only && idsOf(only)
  const roots = new Set<string>()
  return each(templates, (template) => {
    if (template === undefined) return undefined
    const isRepeated = roots.size === roots.add(template.root).size
    return isRepeated ? versioned(template) : idsOf(template)
  })
}
