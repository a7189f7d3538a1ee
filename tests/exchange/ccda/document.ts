/** Small C-CDA documents for tests: a whole header, and the sections that a test is about. */

import type { ChartContent, ChartType, ContentOf } from '../../../domain/resources/index.ts'
import { readCcda } from '../../../exchange/ccda/read.ts'
import type { ReadDocument } from '../../../exchange/types.ts'

const header = `
  <realmCode code="US"/>
  <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
  <id root="1.2.840.99999.1" extension="doc-1"/>
  <code code="34133-9" codeSystem="2.16.840.1.113883.6.1" displayName="Summarization of Episode Note"/>
  <title>Visit summary</title>
  <effectiveTime value="20260310101500-0500"/>
  <recordTarget><patientRole>
    <id root="1.2.840.99999.2" extension="P-17"/>
    <patient>
      <name use="L"><given>Rosa</given><family>Vermeer</family></name>
      <administrativeGenderCode code="F" codeSystem="2.16.840.1.113883.5.1"/>
      <birthTime value="19610423"/>
    </patient>
  </patientRole></recordTarget>
  <author><time value="20260310"/><assignedAuthor>
    <id root="2.16.840.1.113883.4.6" extension="1245319599"/>
    <assignedPerson><name><given>Ilse</given><family>Brandt</family><suffix>MD</suffix></name></assignedPerson>
    <representedOrganization><name>Harbor Family Practice</name></representedOrganization>
  </assignedAuthor></author>
  <custodian><assignedCustodian><representedCustodianOrganization>
    <id root="1.2.840.99999"/><name>Harbor Family Practice</name>
  </representedCustodianOrganization></assignedCustodian></custodian>`

export const ccda = (sections: string, more = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:sdtc="urn:hl7-org:sdtc" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${header}${more}
  <component><structuredBody>${sections}</structuredBody></component>
</ClinicalDocument>`

/** One section by its LOINC code. */
export const section = (code: string, entries: string, text = '', title = 'A section'): string => `
<component><section>
  <code code="${code}" codeSystem="2.16.840.1.113883.6.1"/><title>${title}</title><text>${text}</text>
  ${entries}
</section></component>`

export const entry = (statement: string): string => `<entry>${statement}</entry>`

const SNOMED = 'codeSystem="2.16.840.1.113883.6.96"'
export const snomed = (name: string, code: string, display: string, attributes = ''): string =>
  `<${name} ${attributes} code="${code}" ${SNOMED} displayName="${display}"/>`
export const snomedValue = (code: string, display: string): string => snomed('value', code, display, 'xsi:type="CD"')

export const template = (number: string): string => `<templateId root="2.16.840.1.113883.10.20.22.4.${number}"/>`

export const inside = (statement: string, typeCode = 'SUBJ', attributes = ''): string =>
  `<entryRelationship typeCode="${typeCode}" ${attributes}>${statement}</entryRelationship>`

export const readSections = (...sections: string[]): ReadDocument => readCcda(ccda(sections.join('')))

/** What the reader made of the entries of one section, by type. */
export function contents<T extends ChartType>(document: ReadDocument, type: T): ContentOf<T>[] {
  const all: ChartContent[] = document.items.map(({ content }) => content)
  return all.filter(
    (content): content is Extract<ChartContent, { resourceType: T }> => content.resourceType === type,
  ) as ContentOf<T>[]
}

export function only<T extends ChartType>(document: ReadDocument, type: T): ContentOf<T> {
  const [first, ...others] = contents(document, type)
  if (first === undefined || others.length > 0)
    throw new Error(`${others.length + (first ? 1 : 0)} ${type} found, one expected`)
  return first
}
