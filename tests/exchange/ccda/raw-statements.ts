/**
 * A second look at C-CDA documents that shares no code with the reader: walks the raw XML (DOM) and lists what each
 * coded statement says: codes, values with units, dates, status, negation. Tests hold the reader's result against it.
 */
export interface RawFact {
  kind: 'code' | 'value' | 'unit' | 'text' | 'date' | 'negation' | 'status'
  /** As it stands in the file; dates already in FHIR's form. */
  said: string
  /** For codes of parts: the words or the FHIR word that may stand for the code. */
  words?: string[]
}

export interface RawStatement {
  /** XPath in the form the reader uses. */
  path: string
  /** Where the item is to be looked for: a part's is the statement around it. */
  near: string
  /** LOINC code of the section, or its title. */
  section: string
  element: string
  template: string
  facts: RawFact[]
  /** The same id was met before: senders repeat whole entries. */
  repeated: boolean
}

const STATEMENTS = new Set([
  'act',
  'encounter',
  'observation',
  'organizer',
  'procedure',
  'substanceAdministration',
  'supply',
])

/** What the chart has no place for, by decision: insurance. */
const NOT_KEPT_SECTIONS = new Set(['48768-6'])
const NOT_KEPT_TEMPLATES = new Set(['22.4.60', '22.4.61', '22.4.129', '22.4.122'])

/** Templates that say one thing of the statement around them; only what they say counts, not when it was noted. */
const PARTS = new Set(
  ['5', '6', '8', '19', '20', '23', '25', '28', '31', '53', '64', '118', '123', '143', '145', '147'].map(
    (n) => `22.4.${n}`,
  ),
)

/** Codes that name a kind of statement, not what it is about. */
const FRAMES = new Set(
  (
    'ASSERTION CONC SEV DRUG IMMUNIZ 33999-4 48767-8 75310-3 29308-4 34109-9 11450-4 10160-0 46241-6 11535-2 10183-2 42346-7 ' +
    '55607006 282291009 64572001 404684003 409586006 418799008 248536006 373930000 75326-9 75323-6 75321-0 75325-1 75322-8 ' +
    '75275-8 75324-4 8319008 8646-2 11369-6 416118004 46680005 74728-7 362956003 445518008 11323-3 82606-5 76662-6 225773000 ' +
    '311401005 85847-2 86744-0 57036006 420134006 418038007 419511003 418471000 419199007 416098002 414285001 59037007 235719002 ' +
    '410942007 71388002 40388003 71181003 787859002 18629005 160244002 416940007 55561003 73425007 413322009 246455001 ' +
    // As met in real documents: section codes and misspelt kinds on the acts around problems and allergies.
    '48765-2 29308 7087005 419099009 421139008 409073007 PINSTRUCT 30973-2 64994-7 30963-3 77975-1'
  ).split(' '),
)

const children = (el: Element, name: string): Element[] => [...el.children].filter((child) => child.localName === name)
const child = (el: Element | undefined, ...names: string[]): Element | undefined =>
  names.reduce<Element | undefined>((here, name) => (here === undefined ? undefined : children(here, name)[0]), el)
const attr = (el: Element | undefined, name: string): string | undefined => el?.getAttribute(name)?.trim() || undefined

const prefixOf = (el: Element): string => (el.namespaceURI === 'urn:hl7-org:sdtc' ? 'sdtc:' : '')
function pathOf(el: Element): string {
  const parent = el.parentElement
  const name = prefixOf(el) + el.localName
  if (parent === null) return `/${name}`
  const same = [...parent.children].filter((each) => prefixOf(each) + each.localName === name)
  return pathOf(parent) + (same.length < 2 ? `/${name}` : `/${name}[${same.indexOf(el) + 1}]`)
}

/** Only plain literals are held against the reader: malformed ones are another test's subject. */
function date(literal: string | undefined): string | undefined {
  const match = /^((?:1[89]|2\d)\d\d)(?:(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?)?/.exec(literal ?? '')
  if (match === null || !/^(?:\d{4}|\d{6}|\d{8}|\d{10}|\d{12}|\d{14})(\.\d+)?([+-]\d{4})?$/.test(literal ?? ''))
    return undefined
  if (match[2] === undefined && (literal ?? '').length > 4) return undefined
  return [match[1], match[2], match[3]].filter((part) => part !== undefined).join('-')
}

/** Severity and criticality have words of their own in FHIR. */
const FHIR_WORDS: Record<string, string> = {
  '255604002': 'mild',
  '6736007': 'moderate',
  '24484000': 'severe',
  CRITH: 'high',
  CRITL: 'low',
  CRITU: 'unable-to-assess',
}

function codeFacts(el: Element | undefined, isPart = false): RawFact[] {
  const code = attr(el, 'code')
  if (el === undefined || code === undefined || FRAMES.has(code)) return []
  const words = [attr(el, 'displayName'), FHIR_WORDS[code]].filter((word) => word !== undefined)
  return [isPart ? { kind: 'code', said: code, words } : { kind: 'code', said: code }]
}

function valueFacts(statement: Element, isPart: boolean): RawFact[] {
  return children(statement, 'value').flatMap((value): RawFact[] => {
    const type = (value.getAttribute('xsi:type') ?? '').replace(/^.*:/, '')
    if (['CD', 'CE', 'CV', 'CO'].includes(type)) return codeFacts(value, isPart)
    if (['PQ', 'INT', 'REAL'].includes(type)) {
      const number = attr(value, 'value')
      if (number === undefined || !Number.isFinite(Number(number))) return []
      const unit = attr(value, 'unit')
      const said: RawFact[] = [{ kind: 'value', said: String(Number(number)) }]
      return unit === undefined || unit === '1' ? said : [...said, { kind: 'unit', said: unit }]
    }
    if (type === 'ST') {
      const text = (value.textContent ?? '').replace(/\s+/g, ' ').trim()
      return text === '' ? [] : [{ kind: 'text', said: text }]
    }
    return []
  })
}

function dateFacts(statement: Element): RawFact[] {
  const [time] = children(statement, 'effectiveTime')
  const literals = [attr(time, 'value'), attr(child(time, 'low'), 'value'), attr(child(time, 'high'), 'value')]
  return literals
    .map(date)
    .filter((said) => said !== undefined)
    .map((said) => ({ kind: 'date' as const, said }))
}

function productFacts(statement: Element): RawFact[] {
  const holder = child(statement, 'consumable') ?? child(statement, 'product')
  const own = child(holder, 'manufacturedProduct', 'manufacturedMaterial', 'code')
  const agents = children(statement, 'participant')
    .filter((participant) => attr(participant, 'typeCode') === 'CSM')
    .map((participant) => child(participant, 'participantRole', 'playingEntity', 'code'))
  // What a drug is dissolved in is a remark; what an allergy is to is the allergy.
  const isVehicle = statement.localName !== 'observation'
  return [...codeFacts(own), ...agents.flatMap((agent) => codeFacts(agent, isVehicle))]
}

/** Insurance holds statements of its own. */
const isInsideNotKept = (el: Element | null): boolean =>
  el !== null &&
  (templateOf(el).some((template) => NOT_KEPT_TEMPLATES.has(template)) || isInsideNotKept(el.parentElement))

const templateOf = (el: Element): string[] =>
  children(el, 'templateId').map((id) => (attr(id, 'root') ?? '').replace(/^2\.16\.840\.1\.113883\.10\.20\./, ''))

function factsOf(statement: Element, isPart: boolean): RawFact[] {
  const facts = [
    ...codeFacts(child(statement, 'code'), isPart),
    ...valueFacts(statement, isPart),
    ...productFacts(statement),
  ]
  if (isPart || facts.length === 0) return facts
  const status = attr(child(statement, 'statusCode'), 'code')
  const isGroup = statement.localName === 'organizer'
  if (attr(statement, 'negationInd') === 'true') facts.push({ kind: 'negation', said: 'true' })
  if (status !== undefined && !isGroup) facts.push({ kind: 'status', said: status })
  return [...facts, ...dateFacts(statement)]
}

export function rawStatements(xml: string): RawStatement[] {
  const met = new Set<string>()
  const isRepeated = (el: Element): boolean => {
    const id = child(el, 'id')
    const key = `${attr(id, 'root')} ${attr(id, 'extension')}`
    const known = attr(id, 'root') !== undefined && met.has(key)
    met.add(key)
    return known
  }
  const document = new DOMParser().parseFromString(xml, 'text/xml')
  return [...document.getElementsByTagNameNS('*', 'entry')].flatMap((entry) => {
    const section = entry.parentElement ?? entry
    const code = attr(child(section, 'code'), 'code')
    if (code !== undefined && NOT_KEPT_SECTIONS.has(code)) return []
    return [...entry.getElementsByTagName('*')].flatMap((el): RawStatement[] => {
      if (!STATEMENTS.has(el.localName)) return []
      const templates = templateOf(el)
      if (isInsideNotKept(el)) return []
      const isPart = templates.some((template) => PARTS.has(template)) || attr(child(el, 'code'), 'code') === 'SEV'
      const around = isPart ? (el.parentElement?.closest([...STATEMENTS].join()) ?? el) : el
      const repeated = isRepeated(el)
      const facts = factsOf(el, isPart)
      if (facts.length === 0) return []
      const title = child(section, 'title')?.textContent ?? ''
      return [
        {
          path: pathOf(el),
          near: pathOf(around),
          section: code ?? title,
          element: el.localName,
          template: templates[0] ?? '',
          facts,
          repeated,
        },
      ]
    })
  })
}
