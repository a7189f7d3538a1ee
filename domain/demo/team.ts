/** Who treats the demo patients: two clinicians of the practice, two outside, a laboratory, a hospital. All invented. */
import type { OrganizationContent, PractitionerContent, Reference } from '../resources/index.ts'
import { NPI } from '../terminology/systems.ts'
import { coded } from './concept.ts'

/** An NPI that passes the check digit (Luhn over 80840 + number) and begins with 29: none such has been given out. */
function fictionalNpi(serial: number): string {
  const digits = `2900000${String(serial).padStart(2, '0')}`
  const sum = [...`80840${digits}`].reverse().reduce((total, digit, position) => {
    const doubled = position % 2 === 0 ? Number(digit) * 2 : Number(digit)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}

const specialty = (code: string, display: string) =>
  coded({ system: 'http://nucc.org/provider-taxonomy', code, display })

function practitioner(
  serial: number,
  name: { prefix?: string; given: string; family: string; suffix: string },
  kind: ReturnType<typeof specialty>,
  phone: string,
  organization?: Reference,
): PractitionerContent {
  return {
    resourceType: 'Practitioner',
    active: true,
    identifier: [{ system: NPI, value: fictionalNpi(serial) }],
    name: [
      {
        use: 'official',
        family: name.family,
        given: [name.given],
        suffix: [name.suffix],
        ...(name.prefix ? { prefix: [name.prefix] } : {}),
      },
    ],
    telecom: [{ system: 'phone', value: phone, use: 'work' }],
    specialty: [kind],
    ...(organization ? { organization } : {}),
  }
}

function organization(name: string, phone: string, street: string, serial: number): OrganizationContent {
  return {
    resourceType: 'Organization',
    active: true,
    identifier: [{ system: NPI, value: fictionalNpi(serial) }],
    name,
    telecom: [{ system: 'phone', value: phone, use: 'work' }],
    address: [{ use: 'work', line: [street], city: 'Portland', state: 'ME', postalCode: '04101', country: 'US' }],
  }
}

const refer = (key: string, type: string, display: string): Reference => ({ reference: `#${key}`, type, display })

export const laboratory = refer('team-laboratory', 'Organization', 'Casco Bay Reference Laboratory')
export const hospital = refer('team-hospital', 'Organization', 'Pine Harbor Medical Center')
export const cardiologyPractice = refer('team-cardiology', 'Organization', 'Pine Harbor Cardiology')

export const physician = refer('team-physician', 'Practitioner', 'Dr. Helen Marsh MD')
export const nursePractitioner = refer('team-nurse-practitioner', 'Practitioner', 'Daniel Okafor NP')
export const cardiologist = refer('team-cardiologist', 'Practitioner', 'Dr. Erik Lindqvist MD')
export const hospitalist = refer('team-hospitalist', 'Practitioner', 'Dr. Priya Raman MD')

/** To be recorded once per practice, before its patients; charts point at these keys. */
export const demoTeam: readonly { key: string; content: PractitionerContent | OrganizationContent }[] = [
  {
    key: 'team-laboratory',
    content: organization('Casco Bay Reference Laboratory', '+1-207-555-0111', '12 Harbor View Road', 11),
  },
  {
    key: 'team-hospital',
    content: organization('Pine Harbor Medical Center', '+1-207-555-0112', '400 Hospital Drive', 12),
  },
  {
    key: 'team-cardiology',
    content: organization('Pine Harbor Cardiology', '+1-207-555-0113', '402 Hospital Drive', 13),
  },
  {
    key: 'team-physician',
    content: practitioner(
      21,
      { prefix: 'Dr.', given: 'Helen', family: 'Marsh', suffix: 'MD' },
      specialty('207Q00000X', 'Family Medicine Physician'),
      '+1-207-555-0121',
    ),
  },
  {
    key: 'team-nurse-practitioner',
    content: practitioner(
      22,
      { given: 'Daniel', family: 'Okafor', suffix: 'NP' },
      specialty('363LF0000X', 'Family Nurse Practitioner'),
      '+1-207-555-0121',
    ),
  },
  {
    key: 'team-cardiologist',
    content: practitioner(
      23,
      { prefix: 'Dr.', given: 'Erik', family: 'Lindqvist', suffix: 'MD' },
      specialty('207RC0000X', 'Cardiovascular Disease Physician'),
      '+1-207-555-0113',
      cardiologyPractice,
    ),
  },
  {
    key: 'team-hospitalist',
    content: practitioner(
      24,
      { prefix: 'Dr.', given: 'Priya', family: 'Raman', suffix: 'MD' },
      specialty('208M00000X', 'Hospitalist Physician'),
      '+1-207-555-0112',
      hospital,
    ),
  },
]
