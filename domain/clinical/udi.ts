/**
 * Unique device identifiers (21 CFR 801.40, 830): from the text on a label, typed, pasted or scanned, to its parts. The three
 * issuing agencies that FDA accredited each have their own form.
 */
import type { DeviceContent } from '../resources/index.ts'
import { isGs1, parseGs1 } from './udi/gs1.ts'
import { isHibcc, parseHibcc } from './udi/hibcc.ts'
import { isIccbba, parseIccbba } from './udi/iccbba.ts'
import { type Checked, NotAUdi, type Udi, type UdiIssuer, type UdiProblem } from './udi/parsed.ts'

export type { Udi, UdiIssuer, UdiProblem } from './udi/parsed.ts'

/** Both where the check digit does not fit: labels exist that are printed so, and so do slips of the finger. */
export interface UdiReading {
  udi?: Udi
  problem?: UdiProblem
}

/** `today` decides the century of dates with two digits. Text that cannot be read is answered with why, never thrown. */
export function readUdi(typed: string, today: string): UdiReading {
  const text = cleaned(typed)
  try {
    const read = parse(text, Number(today.slice(0, 4)))
    if (!read) return { problem: 'unknown-format' }
    return read.checks ? { udi: read.udi } : { udi: read.udi, problem: 'check-digit' }
  } catch (error) {
    if (error instanceof NotAUdi) return { problem: error.problem }
    throw error
  }
}

function parse(text: string, year: number): Checked | undefined {
  if (isGs1(text)) return parseGs1(text, year)
  if (isHibcc(text)) return parseHibcc(text)
  return isIccbba(text) ? parseIccbba(text) : undefined
}

const groupSeparator = '\u001D'

/** Without the symbology identifier that scanners put first, and with the group separator as one character. */
function cleaned(typed: string): string {
  return typed
    .trim()
    .replace(/^\][A-Za-z]\d/, '')
    .replace(/<GS>|\{GS\}|<FNC1>|\{FNC1\}/gi, groupSeparator)
    .replace(new RegExp(`^${groupSeparator}`), '')
}

/** FHIR R4 names the issuing agencies so (Device.udiCarrier.issuer). */
const issuerUris: Readonly<Record<UdiIssuer, string>> = {
  gs1: 'http://hl7.org/fhir/NamingSystem/gs1-di',
  hibcc: 'http://hl7.org/fhir/NamingSystem/hibcc-dI',
  iccbba: 'http://hl7.org/fhir/NamingSystem/iccbba-other-di',
  'iccbba-blood': 'http://hl7.org/fhir/NamingSystem/iccbba-blood-di',
}

type UdiFields = Pick<
  DeviceContent,
  'udiCarrier' | 'distinctIdentifier' | 'lotNumber' | 'serialNumber' | 'manufactureDate' | 'expirationDate'
>

/** What a UDI says, as the fields of a Device. `typed` stays whole, as the human-readable form. */
export function deviceFields(typed: string, { issuer, deviceIdentifier, ...parts }: Udi): UdiFields {
  return { udiCarrier: { deviceIdentifier, issuer: issuerUris[issuer], carrierHRF: typed.trim() }, ...parts }
}
