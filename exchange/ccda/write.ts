/** ChartSnapshot -> C-CDA R2.1 document (with the Companion Guide's templates), as XML text. */
import type { ExportPurpose } from '../../domain/contract/exporting.ts'
import type { ChartSnapshot } from '../types.ts'
import { writeContext } from './context.write.ts'
import { continuityOfCare, type DocumentModel } from './document.write.ts'
import { header } from './header.write.ts'
import { section } from './section.write.ts'
import { each, el, xmlDocument } from './xml.write.ts'

const NAMESPACES = {
  xmlns: 'urn:hl7-org:v3',
  'xmlns:sdtc': 'urn:hl7-org:sdtc',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
}

/**
 * A document of the given kind. Sections that its template demands are there in any case, the others when they have
 * something to say. The same snapshot gives the same text.
 */
export function writeCcda(snapshot: ChartSnapshot, model: DocumentModel, purpose: ExportPurpose = {}): string {
  const context = writeContext(snapshot)
  const sections = each(model.sections, ({ name, write, required }) => {
    const bodies = write(context)
    if (bodies.length === 0) return required ? section(name, undefined) : undefined
    return each(bodies, (body) => section(name, body))
  })
  return xmlDocument(
    el(
      'ClinicalDocument',
      NAMESPACES,
      header(context, model, purpose),
      el('component', {}, el('structuredBody', {}, sections)),
    ),
  )
}

/** Continuity of Care Document (CCD): everything the snapshot holds. */
export const writeCcd = (snapshot: ChartSnapshot): string => writeCcda(snapshot, continuityOfCare)
