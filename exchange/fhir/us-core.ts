/** Profiles and extensions of US Core 6.1.0 (http://hl7.org/fhir/us/core/STU6.1/) and extensions of FHIR R4 that the chart's fields need. */
const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition/'
const FHIR = 'http://hl7.org/fhir/StructureDefinition/'

export const usCore = (name: string): string => US_CORE + name

export const RACE = usCore('us-core-race')
export const ETHNICITY = usCore('us-core-ethnicity')
export const BIRTH_SEX = usCore('us-core-birthsex')
export const GENDER_IDENTITY = usCore('us-core-genderIdentity')

export const BIRTH_TIME = `${FHIR}patient-birthTime`
export const BIRTH_PLACE = `${FHIR}patient-birthPlace`
export const RELIGION = `${FHIR}patient-religion`
/** Published for R5 and pre-adopted: R4 has no end for an allergy. */
export const ALLERGY_ABATEMENT = `${FHIR}allergyintolerance-abatement`
