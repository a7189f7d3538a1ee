/**
 * A second look at C-CDA documents that shares no code with the reader: walks the raw XML (DOM) and lists what each
 * coded statement says: codes, values with units, dates, status, negation. Tests hold the reader's result against it.
 */
export interface RawFact {
  kind: 'code' | 'value' | 'unit' | 'text' | 'date' | 'negation' | 'status' | 'rhythm' | 'type'
  /**
   * As it stands in the file, numbers with all their digits; dates already in FHIR's form. `type`: the resource types it may
   * become, apart by a bar.
   */
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

/** What the chart has no place for, by decision: insurance, and why the document was made. */
const NOT_KEPT_SECTIONS = new Set(['48768-6', '48764-5'])
const NOT_KEPT_TEMPLATES = new Set(['22.4.60', '22.4.61', '22.4.129', '22.4.122'])

/** Templates that say one thing of the statement around them; only what they say counts, not when it was noted. */
const PARTS = new Set([
  ...['5', '6', '8', '19', '20', '23', '25', '28', '31', '53', '64', '118', '123', '143', '145', '147'].map(
    (n) => `22.4.${n}`,
  ),
  ...['37', '38', '39', '41', '43', '50', '51', '55'].map((n) => `1.${n}`),
])

/** Codes that name a kind of statement, not what it is about. */
const FRAMES = new Set(
  (
    'ASSERTION CONC SEV DRUG IMMUNIZ 33999-4 48767-8 75310-3 29308-4 34109-9 11450-4 10160-0 46241-6 11535-2 10183-2 42346-7 ' +
    '55607006 282291009 64572001 404684003 409586006 418799008 248536006 373930000 75326-9 75323-6 75321-0 75325-1 75322-8 ' +
    '75275-8 75324-4 8319008 8646-2 11369-6 416118004 46680005 74728-7 362956003 445518008 11323-3 82606-5 76662-6 225773000 ' +
    '311401005 85847-2 86744-0 57036006 420134006 418038007 419511003 418471000 419199007 416098002 414285001 59037007 235719002 ' +
    '410942007 71388002 40388003 71181003 787859002 18629005 160244002 416940007 55561003 73425007 413322009 246455001 ' +
    // As met in real documents: section codes and misspelt kinds on the acts around problems and allergies.
    '48765-2 29308 7087005 419099009 421139008 409073007 PINSTRUCT FINSTRUCT 397659008 282100009 30973-2 64994-7 30963-3 77975-1'
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
  // Some senders repeat the null flavor as the code.
  if (el === undefined || code === undefined || FRAMES.has(code) || code === attr(el, 'nullFlavor')) return []
  if (/^(unknown|n\/a|null|undefined)$/i.test(code)) return []
  const words = [attr(el, 'displayName'), FHIR_WORDS[code]].filter((word) => word !== undefined)
  return [isPart ? { kind: 'code', said: code, words } : { kind: 'code', said: code }]
}

function valueFacts(statement: Element, isPart: boolean): RawFact[] {
  return children(statement, 'value').flatMap((value): RawFact[] => {
    const type = typeOf(value)
    if (['CD', 'CE', 'CV', 'CO'].includes(type)) return codeFacts(value, isPart)
    if (['PQ', 'INT', 'REAL'].includes(type)) {
      const number = attr(value, 'value')
      if (number === undefined || !Number.isFinite(Number(number))) return []
      const unit = attr(value, 'unit')
      const said: RawFact[] = [{ kind: 'value', said: number }]
      return unit === undefined || unit === '1' ? said : [...said, { kind: 'unit', said: unit }]
    }
    if (type === 'ST') {
      const text = (value.textContent ?? '').replace(/\s+/g, ' ').trim()
      return text === '' ? [] : [{ kind: 'text', said: text }]
    }
    return []
  })
}

const typeOf = (el: Element): string => (el.getAttribute('xsi:type') ?? '').replace(/^.*:/, '')

function dateFacts(statement: Element): RawFact[] {
  const [time] = children(statement, 'effectiveTime').filter((each) => !/^(PIVL|EIVL)/.test(typeOf(each)))
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

/** How it is taken, what the laboratory says of it: what a clinician reads beside the name. */
function detailFacts(statement: Element): RawFact[] {
  const number = (el: Element | undefined): RawFact[] => {
    const said = attr(el, 'value')
    return said !== undefined && Number.isFinite(Number(said)) ? [{ kind: 'value', said }] : []
  }
  const words = (el: Element | undefined): RawFact[] => {
    const said = (el?.textContent ?? '').replace(/\s+/g, ' ').trim()
    return said === '' || el?.firstElementChild ? [] : [{ kind: 'text', said }]
  }
  const ranges = children(statement, 'referenceRange').flatMap((each) => children(each, 'observationRange'))
  const periods = children(statement, 'effectiveTime').map((each) => attr(child(each, 'period'), 'value'))
  const isTaken = statement.localName === 'substanceAdministration'
  const material = child(statement, 'consumable', 'manufacturedProduct', 'manufacturedMaterial')
  return [
    ...number(child(statement, 'doseQuantity')),
    ...number(child(statement, 'rateQuantity')),
    ...codeFacts(child(statement, 'routeCode'), true),
    ...children(statement, 'interpretationCode').flatMap((each) => codeFacts(each, true)),
    ...ranges.flatMap((each) => [...number(child(each, 'value', 'low')), ...number(child(each, 'value', 'high'))]),
    ...ranges.flatMap((each) => words(child(each, 'text'))),
    ...words(child(material, 'lotNumberText')),
    ...(isTaken && periods.some((said) => Number(said) > 0) ? [{ kind: 'rhythm' as const, said: 'period' }] : []),
  ]
}

/** What a statement must become, where its section leaves no doubt. */
function typeFacts(statement: Element, section: string | undefined): RawFact[] {
  const mood = attr(statement, 'moodCode') ?? 'EVN'
  const isObservation = statement.localName === 'observation'
  const type = (said: string): RawFact[] => [{ kind: 'type', said }]
  if (isObservation && children(statement, 'participant').some((each) => attr(each, 'typeCode') === 'CSM'))
    return type('AllergyIntolerance')
  if (mood !== 'EVN') return []
  if (statement.localName === 'substanceAdministration' && child(statement, 'consumable'))
    return section === '11369-6' ? type('Immunization') : type('MedicationStatement|MedicationRequest|Immunization')
  if (isObservation && section === '8716-3' && children(statement, 'value').some((each) => typeOf(each) === 'PQ'))
    return type('Observation:vital-signs')
  if (isObservation && section === '11450-4' && templateOf(statement).some((each) => /^(22\.4\.4|1\.28)$/.test(each)))
    return type('Condition|AllergyIntolerance')
  return []
}

/** Words that say as much as silence. */
const SILENT = /^no\b|\b(not available|not documented|unknown|none|no information|n\/a)\b/i

/** For what has no code at all: the words that name it, written there or in the narrative. Acts and groups hold others. */
function nameFacts(statement: Element): RawFact[] {
  if (statement.localName === 'act' || statement.localName === 'organizer') return []
  const holder = child(statement, 'consumable') ?? child(statement, 'product')
  const material = child(holder, 'manufacturedProduct', 'manufacturedMaterial')
  const agent = children(statement, 'participant').find((each) => attr(each, 'typeCode') === 'CSM')
  const entity = child(agent, 'participantRole', 'playingEntity')
  const places = [child(material, 'code'), child(entity, 'code'), child(statement, 'value'), child(statement, 'code')]
  const uncoded = places.filter((el) => codeFacts(el).length === 0 && !FRAMES.has(attr(el, 'code') ?? ''))
  const said = [
    ...uncoded.map((el) => spoken(child(el, 'originalText'))),
    spoken(child(material, 'name')),
    spoken(child(entity, 'name')),
  ].find((words) => words !== undefined && /\w/.test(words) && !SILENT.test(words))
  return said === undefined ? [] : [{ kind: 'text', said }]
}

function spoken(el: Element | undefined): string | undefined {
  const pointer = attr(child(el, 'reference'), 'value')?.replace(/^#/, '')
  const target =
    pointer === undefined
      ? undefined
      : [...(el?.ownerDocument.querySelectorAll('text *[ID]') ?? [])].find(
          (each) => each.getAttribute('ID') === pointer,
        )
  // What has more than words in it (a row, a list) is read in lines.
  const from = pointer === undefined ? el : target?.firstElementChild ? undefined : target
  return (from?.textContent ?? '').replace(/\s+/g, ' ').trim() || undefined
}

/** Insurance holds statements of its own. */
const isInsideNotKept = (el: Element | null): boolean =>
  el !== null &&
  (templateOf(el).some((template) => NOT_KEPT_TEMPLATES.has(template)) || isInsideNotKept(el.parentElement))

const templateOf = (el: Element): string[] =>
  children(el, 'templateId').map((id) => (attr(id, 'root') ?? '').replace(/^2\.16\.840\.1\.113883\.10\.20\./, ''))

function factsOf(statement: Element, isPart: boolean, section: string | undefined): RawFact[] {
  const coded = [
    ...codeFacts(child(statement, 'code'), isPart),
    ...valueFacts(statement, isPart),
    ...productFacts(statement),
  ]
  if (isPart) return coded
  const facts = coded.length > 0 ? coded : nameFacts(statement)
  if (facts.length === 0) return []
  facts.push(...detailFacts(statement), ...typeFacts(statement, section))
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
    const section = entry.closest('section') ?? entry
    const code = attr(child(section, 'code'), 'code')
    if (code !== undefined && NOT_KEPT_SECTIONS.has(code)) return []
    return [...entry.getElementsByTagName('*')].flatMap((el): RawStatement[] => {
      // An entry inside an entry is walked for itself.
      if (!STATEMENTS.has(el.localName) || el.closest('entry') !== entry) return []
      const templates = templateOf(el)
      if (isInsideNotKept(el)) return []
      const isPart = templates.some((template) => PARTS.has(template)) || attr(child(el, 'code'), 'code') === 'SEV'
      const around = isPart ? (el.parentElement?.closest([...STATEMENTS].join()) ?? el) : el
      const repeated = isRepeated(el)
      const facts = factsOf(el, isPart, code)
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
