/** PID, PD1 and NK1: who the message is about. */

import { unnamed } from '../../domain/clinical/unnamed-patient.ts'
import type { Coding, PatientContent } from '../../domain/resources/index.ts'
import { ethnicities, races } from '../../domain/terminology/demographics.ts'
import { v2Table } from '../terminology/hl7v2.ts'
import { CDCREC, IDENTIFIER_TYPE, LANGUAGE, SSN } from '../terminology/systems.ts'
import { DocumentRejected } from '../types.ts'
import {
  address,
  concept,
  conceptOfTable,
  dateTime,
  identifier,
  ifAny,
  name,
  person,
  telecom,
  timeIn,
} from './datatypes.ts'
import type { Message, Segment, Value } from './message.ts'

const genders: Readonly<Record<string, PatientContent['gender']>> = {
  M: 'male',
  F: 'female',
  O: 'other',
  A: 'other',
  N: 'other',
  U: 'unknown',
}

/** @throws DocumentRejected `no-patient` where the message says nothing of whom it is about, `several-patients` where it names candidates. */
export function readPatient({ header, segments }: Message): PatientContent {
  const [pid, other] = segments.filter((segment) => segment.name === 'PID')
  if (other)
    throw new DocumentRejected('several-patients', 'The answer names several patients, not one.', other.place())
  const names = pid?.repetitions(5).flatMap((value) => name(value) ?? []) ?? []
  const numbers = pid ? identifiers(pid) : []
  if (!pid || (names.length === 0 && numbers.length === 0)) {
    throw new DocumentRejected(
      'no-patient',
      pid
        ? 'The message does not say whom it is about: no name (PID-5) and no number (PID-3).'
        : 'The message has no patient (PID segment).',
      (pid ?? header).place(pid ? 5 : undefined),
    )
  }
  const died = timeIn(pid, 29)
  return {
    resourceType: 'Patient',
    name: names.length > 0 ? names : [unnamed],
    ...ifAny({
      identifier: numbers,
      telecom: [...telecoms(pid, 13, 'home'), ...telecoms(pid, 14, 'work')],
      address: pid.repetitions(11).flatMap((value) => address(value) ?? []),
      gender: genders[pid.text(8).toUpperCase()],
      birthDate: timeIn(pid, 7)?.slice(0, 10),
      race: ombOf(pid.repetitions(10), races),
      ethnicity: ombOf(pid.repetitions(22), ethnicities),
      communication: languageOf(pid.field(15)),
      maritalStatus: conceptOfTable(pid.field(16), v2Table('0002')),
      religion: concept(pid.field(17)),
      contact: segments.filter((segment) => segment.name === 'NK1').flatMap((nk1) => contactOf(nk1) ?? []),
      generalPractitioner: segments
        .filter((segment) => segment.name === 'PD1')
        .flatMap((pd1) => pd1.repetitions(4).flatMap((value) => person(value) ?? [])),
      deceasedDateTime: died,
      deceasedBoolean: died === undefined && pid.text(30) === 'Y' ? true : undefined,
    }),
  }
}

function identifiers(pid: Segment) {
  const listed = [2, 3, 4].flatMap((field) => pid.repetitions(field).flatMap((value) => identifier(value) ?? []))
  const ssn = pid.text(19)
  const social = ssn && {
    type: { coding: [{ system: IDENTIFIER_TYPE, code: 'SS' }] },
    system: SSN,
    value: ssn,
  }
  const all = social ? [...listed, social] : listed
  return all.filter(
    (one, at) => all.findIndex((other) => other.value === one.value && other.system === one.system) === at,
  )
}

function telecoms(segment: Segment, field: number, use: 'home' | 'work') {
  return segment.repetitions(field).flatMap((value) => telecom(value, use) ?? [])
}

/** Codes of CDC's list are categories; anything else is kept in words. */
function ombOf(values: Value[], categories: readonly { coding: readonly Coding[] }[]): PatientContent['race'] {
  const omb = new Set(categories.flatMap(({ coding }) => coding.map(({ code }) => code)))
  const concepts = values.flatMap((value) => concept(value) ?? [])
  const codings = concepts
    .flatMap(({ coding = [] }) => coding)
    .filter(({ system, code = '' }) => system === CDCREC || (system === undefined && /^\d{4}-\d$/.test(code)))
    .map((coding) => ({ ...coding, system: CDCREC }))
  const text = concepts
    .map((one) => one.text ?? one.coding?.[0]?.display ?? '')
    .filter(Boolean)
    .join(', ')
  return ifAny({
    ombCategory: codings.filter(({ code }) => omb.has(code)),
    detailed: codings.filter(({ code }) => !omb.has(code)),
    text,
  })
}

function languageOf(value: Value): PatientContent['communication'] {
  const language = concept(value)
  if (!language) return undefined
  const coding = language.coding?.map((one) =>
    /^[a-z]{2,3}(-[A-Z]{2})?$/i.test(one.code ?? '')
      ? { ...one, system: LANGUAGE, code: one.code?.toLowerCase() }
      : one,
  )
  return [{ language: { ...language, ...(coding && { coding }) }, preferred: true }]
}

function contactOf(nk1: Segment) {
  const relationship = conceptOfTable(nk1.field(3), v2Table('0063'))
  return ifAny({
    relationship: relationship && [relationship],
    name: name(nk1.field(2)),
    telecom: [...telecoms(nk1, 5, 'home'), ...telecoms(nk1, 6, 'work')],
    address: address(nk1.field(4)),
  })
}

/** When the message was made. */
export const messageTime = (header: Segment) => dateTime(header.text(7))
