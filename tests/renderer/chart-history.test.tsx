/** The history section: implants by UDI, family, way of life, wishes, and who else looks after the patient. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { localDate } from '../../domain/format/date.ts'
import type {
  CareTeamContent,
  DeviceContent,
  FamilyMemberHistoryContent,
  ObservationContent,
  ProcedureContent,
} from '../../domain/resources/index.ts'
import { loinc, row } from '../domain/clinical/rows.ts'
import { fakeChart, inputsOf, openChart } from './chart-fake.ts'

const panel = (name: string) => screen.findByRole('complementary', { name })
const table = (name: string) => screen.findByRole('table', { name })
const save = async (user: { click: (element: Element) => Promise<void> }) =>
  user.click(screen.getByRole('button', { name: 'Save' }))
/** From the list of all commands, by its words. */
async function run(user: { keyboard: (keys: string) => Promise<void> }, command: string) {
  await user.keyboard('{Control>}k{/Control}')
  await screen.findByRole('combobox', { name: 'Type a command' })
  await user.keyboard(`${command}{Enter}`)
}

test('every card says what it holds, or that it holds nothing', async () => {
  await openChart(fakeChart(), 'history')
  for (const title of [
    'Advance directives',
    'Surgical history and procedures',
    'Family history',
    'Social history',
    'Implants and devices',
    'Care team',
  ]) {
    expect(await screen.findByRole('heading', { name: title })).toBeVisible()
  }
  expect(screen.getByText('No advance directives recorded')).toBeVisible()
  expect(screen.getByText('No family history recorded')).toBeVisible()
})

test('a device is filled from its label', async () => {
  const chart = fakeChart()
  const { user } = await openChart(chart, 'history')
  await run(user, 'implant')
  const form = await panel('Add a device')
  const udi = within(form).getByRole('textbox', { name: /UDI/ })
  expect(udi).toHaveFocus()
  await user.click(udi)
  await user.paste('(01)51022222233336(11)141231(17)150707(10)A213B1(21)1234')
  expect(within(form).getByRole('status')).toHaveTextContent('GS1, device identifier 51022222233336')
  expect(within(form).getByRole('textbox', { name: 'Serial no.' })).toHaveValue('1234')
  expect(within(form).getByRole('textbox', { name: 'Expires' })).toHaveValue('07-Jul-2015')
  await user.type(within(form).getByRole('combobox', { name: /Device/ }), 'pacemaker{ArrowDown}{Enter}')
  await save(user)
  await waitFor(() =>
    expect(inputsOf(chart, 'device.create')).toMatchObject([
      {
        content: {
          status: 'active',
          type: { text: 'Cardiac pacemaker', coding: [{ code: '14106009' }] },
          udiCarrier: {
            deviceIdentifier: '51022222233336',
            issuer: 'http://hl7.org/fhir/NamingSystem/gs1-di',
            carrierHRF: '(01)51022222233336(11)141231(17)150707(10)A213B1(21)1234',
          },
          lotNumber: 'A213B1',
          serialNumber: '1234',
          manufactureDate: '2014-12-31',
          expirationDate: '2015-07-07',
        },
      },
    ]),
  )
})

test('the next label takes the place of the one before: nothing of another device stays in the fields', async () => {
  const { user } = await openChart(fakeChart(), 'history')
  await run(user, 'implant')
  const form = await panel('Add a device')
  const field = (name: string | RegExp) => within(form).getByRole('textbox', { name })
  await user.click(field(/UDI/))
  await user.paste('(01)51022222233336(11)141231(17)150707(10)A213B1(21)1234')
  await user.type(field('Model'), 'M7')
  await user.clear(field(/UDI/))
  await user.click(field(/UDI/))
  await user.paste('(01)00643169007222(21)BLC200461H')
  expect(field('Serial no.')).toHaveValue('BLC200461H')
  expect(field('Lot')).toHaveValue('')
  expect(field('Made')).toHaveValue('')
  expect(field('Expires')).toHaveValue('')
  expect(field('Model')).toHaveValue('M7')
})

test('a label that cannot be read is kept as text and said; a wrong check digit is pointed out', async () => {
  const chart = fakeChart()
  const { user } = await openChart(chart, 'history')
  await run(user, 'implant')
  const form = await panel('Add a device')
  const udi = within(form).getByRole('textbox', { name: /UDI/ })
  await user.type(udi, '(01)51022222233337')
  expect(within(form).getByRole('status')).toHaveTextContent('The check digit does not fit')
  await user.clear(udi)
  await user.type(udi, 'label torn')
  expect(within(form).getByRole('status')).toHaveTextContent('This is no UDI')
  await user.type(within(form).getByRole('combobox', { name: /Device/ }), 'mesh')
  await save(user)
  await waitFor(() =>
    expect(inputsOf(chart, 'device.create')).toMatchObject([
      { content: { udiCarrier: { carrierHRF: 'label torn' }, type: { text: 'mesh' } } },
    ]),
  )
})

test('a device that is no longer used stays, marked, with the day and the reason', async () => {
  const pacemaker = row<DeviceContent>({
    resourceType: 'Device',
    status: 'active',
    type: { text: 'Pacemaker' },
    note: [{ text: 'left side' }],
  })
  const chart = fakeChart({ rows: [pacemaker] })
  const { user } = await openChart(chart, 'history')
  await user.click(await screen.findByRole('button', { name: 'Actions for Pacemaker' }))
  await user.click(await screen.findByRole('menuitem', { name: /no longer used/ }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('OKAFOR, Ada Grace')
  await user.type(within(dialog).getByRole('combobox', { name: /Why/ }), 'Explanted')
  await user.click(within(dialog).getByRole('button', { name: 'No longer in use' }))
  expect(await within(await table('Implants and devices')).findByText('No longer in use')).toBeVisible()
  expect(inputsOf(chart, 'device.update')).toMatchObject([
    { reason: 'Explanted', content: { status: 'inactive', note: [{ text: 'left side' }, { text: /Explanted/ }] } },
  ])
})

test('a relative with ages and a cause of death', async () => {
  const chart = fakeChart()
  const { user } = await openChart(chart, 'history')
  await run(user, 'add a relative')
  const form = await panel('Add a relative')
  await user.type(within(form).getByRole('combobox', { name: /Relative/ }), 'moth{ArrowDown}{Enter}')
  await user.click(within(form).getByRole('radio', { name: 'Deceased' }))
  await user.type(within(form).getByRole('textbox', { name: 'Age at death' }), '61')
  await user.type(within(form).getByRole('combobox', { name: 'Condition 1' }), 'breast{ArrowDown}{Enter}')
  await user.type(within(form).getByRole('textbox', { name: 'Since age' }), '58')
  await user.click(within(form).getByRole('checkbox', { name: 'Died of it' }))
  await save(user)
  const year = { system: 'http://unitsofmeasure.org', code: 'a' }
  await waitFor(() =>
    expect(inputsOf(chart, 'familyMemberHistory.create')).toMatchObject([
      {
        content: {
          status: 'completed',
          relationship: { coding: [{ code: 'MTH' }] },
          deceasedAge: { value: 61, ...year },
          condition: [
            { code: { coding: [{ code: '254837009' }] }, onsetAge: { value: 58, ...year }, contributedToDeath: true },
          ],
        },
      },
    ]),
  )
  expect(await table('Family history')).toHaveTextContent('Breast cancer at 58 years (cause of death)')
  expect(await table('Family history')).toHaveTextContent('Deceased at 61 years')
})

test('the quick table adds to relatives of this practice, and begins others; what is recorded is ticked already', async () => {
  const mother = row<FamilyMemberHistoryContent>({
    resourceType: 'FamilyMemberHistory',
    status: 'completed',
    relationship: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'MTH' }],
      text: 'Mother',
    },
    condition: [{ code: { coding: [{ system: 'http://snomed.info/sct', code: '195967001' }], text: 'Asthma' } }],
  })
  const chart = fakeChart({ rows: [mother] })
  const { user } = await openChart(chart, 'history')
  await run(user, 'quick table')
  const form = await panel('Family history, quick table')
  const recorded = await within(form).findByRole('checkbox', { name: 'Mother: Asthma' })
  expect(recorded).toBeChecked()
  expect(recorded).toBeDisabled()
  await user.click(within(form).getByRole('checkbox', { name: 'Mother: Stroke' }))
  await user.click(within(form).getByRole('checkbox', { name: 'Father: Diabetes, type 2' }))
  await user.click(within(form).getByRole('checkbox', { name: 'Sister: Stroke' }))
  await user.click(within(form).getByRole('checkbox', { name: 'Sister: Stroke' }))
  await save(user)
  await waitFor(() => expect(inputsOf(chart, 'familyMemberHistory.saveMany')).toHaveLength(1))
  expect(inputsOf(chart, 'familyMemberHistory.saveMany')).toMatchObject([
    {
      relatives: [
        {
          row: { id: mother.id, versionId: 1 },
          content: { condition: [{ code: { text: 'Asthma' } }, { code: { text: 'Stroke' } }] },
        },
        { content: { relationship: { text: 'Father' }, condition: [{ code: { text: 'Diabetes, type 2' } }] } },
      ],
    },
  ])
})

test('no significant family history, and an unknown one, are recorded assertions', async () => {
  const chart = fakeChart()
  const { user } = await openChart(chart, 'history')
  await user.click(await screen.findByRole('button', { name: 'None or unknown…' }))
  await user.click(await screen.findByRole('menuitem', { name: 'No significant family history' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  expect(await within(await table('Family history')).findByText('Whole family')).toBeVisible()
  await user.click(await screen.findByRole('button', { name: 'None or unknown…' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Family history unknown' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(inputsOf(chart, 'familyMemberHistory.create')).toMatchObject([
      { content: { status: 'completed', condition: [{ code: { coding: [{ code: '160266009' }] } }] } },
      {
        content: {
          status: 'health-unknown',
          condition: [{ code: { coding: [{ code: '407559004' }] } }],
          note: [{ text: 'Adopted' }],
        },
      },
    ]),
  )
})

const smoking = (code: string, text: string, effectiveDateTime: string) =>
  row<ObservationContent>({
    resourceType: 'Observation',
    status: 'final',
    category: 'social-history',
    code: loinc('72166-2', 'Tobacco smoking status'),
    effectiveDateTime,
    valueCodeableConcept: { coding: [{ system: 'http://snomed.info/sct', code }], text },
  })

test('social history: the newest answer with its day, those before it one step away', async () => {
  const chart = fakeChart({
    rows: [
      smoking('449868002', 'Smokes tobacco daily', '2019-03-01'),
      smoking('8517006', 'Ex-smoker', '2026-01-10'),
      smoking('77176002', 'Smoker', '2015'),
    ],
  })
  const { user } = await openChart(chart, 'history')
  const [, line, ...others] = within(await table('Social history')).getAllByRole('row')
  expect(others).toEqual([])
  expect(line).toHaveTextContent(/Ex-smoker.*10-Jan-2026.*Smokes tobacco daily, 01-Mar-2019/)
  await user.click(screen.getByRole('button', { name: 'Actions for Tobacco smoking status' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Show 2 answers before' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getAllByRole('row')).toHaveLength(4)
})

test('what was asked today is saved at once, each answer with its code; the rest stays unanswered', async () => {
  const chart = fakeChart({ rows: [smoking('449868002', 'Smokes tobacco daily', '2019-03-01')] })
  const { user } = await openChart(chart, 'history')
  await run(user, 'ask social')
  const form = await panel('Ask social history')
  expect(form).toHaveTextContent('Last: Smokes tobacco daily, 01-Mar-2019')
  expect(within(form).getByRole('combobox', { name: 'Tobacco smoking status' })).toHaveValue('')
  await user.click(within(form).getByRole('combobox', { name: 'Tobacco smoking status' }))
  await user.click(await screen.findByRole('option', { name: 'Ex-smoker' }))
  await user.type(within(form).getByRole('textbox', { name: 'Pack-years' }), '12.5')
  await user.type(within(form).getByRole('textbox', { name: 'Quit smoking' }), '2024')
  await user.type(within(form).getByRole('textbox', { name: 'Occupation' }), 'Cook')
  await user.click(within(form).getByRole('combobox', { name: 'Food insecurity' }))
  await user.click(await screen.findByRole('option', { name: 'At risk' }))
  await save(user)
  await waitFor(() => expect(inputsOf(chart, 'observation.createMany')).toHaveLength(1))
  const today = { effectiveDateTime: localDate(), status: 'final' }
  expect(inputsOf(chart, 'observation.createMany')).toMatchObject([
    {
      contents: [
        {
          ...today,
          category: 'social-history',
          code: { coding: [{ code: '72166-2' }] },
          valueCodeableConcept: { coding: [{ code: '8517006' }] },
        },
        { ...today, code: { coding: [{ code: '8664-5' }] }, valueQuantity: { value: 12.5, code: '{PackYears}' } },
        { ...today, code: { coding: [{ code: '74010-0' }] }, valueDateTime: '2024' },
        { ...today, code: { coding: [{ code: '11341-5' }] }, valueString: 'Cook' },
        {
          ...today,
          category: 'sdoh',
          code: { coding: [{ code: '88124-3' }] },
          valueCodeableConcept: { coding: [{ code: 'LA19952-3' }] },
        },
      ],
    },
  ])
})

test('AUDIT-C is scored as it is answered, and recorded once complete', async () => {
  const chart = fakeChart()
  const { user } = await openChart(chart, 'history')
  await user.keyboard('{Alt>}h{/Alt}')
  const form = await panel('Ask social history')
  const choose = async (name: RegExp, option: string) => {
    await user.click(within(form).getByRole('combobox', { name }))
    await user.click(await screen.findByRole('option', { name: option }))
  }
  await choose(/a drink containing alcohol/, '2-3 times a week')
  expect(within(form).getByText(/Answer all three/)).toBeVisible()
  expect(within(form).getByRole('button', { name: 'Save' })).toBeDisabled()
  await choose(/standard drinks/, '1 or 2')
  await choose(/6 or more drinks/, 'Never')
  expect(within(form).getByText('Score 3: positive, ask further')).toBeVisible()
  await save(user)
  await waitFor(() =>
    expect(inputsOf(chart, 'observation.createMany')).toMatchObject([
      { contents: [{ category: 'survey', code: { coding: [{ code: '75626-2' }] }, valueInteger: 3 }] },
    ]),
  )
  expect(await table('Social history')).toHaveTextContent(/AUDIT-C.*3/)
})

test('an answer is corrected where it stands', async () => {
  const answer = smoking('449868002', 'Smokes tobacco daily', '2019-03-01T10:00-05:00')
  const chart = fakeChart({ rows: [answer] })
  const { user } = await openChart(chart, 'history')
  await user.click(await screen.findByRole('button', { name: 'Tobacco smoking status' }))
  const form = await panel('Correct the answer')
  await user.click(within(form).getByRole('combobox', { name: 'Tobacco smoking status' }))
  await user.click(await screen.findByRole('option', { name: 'Ex-smoker' }))
  await save(user)
  await waitFor(() =>
    expect(inputsOf(chart, 'observation.update')).toMatchObject([
      {
        id: answer.id,
        content: {
          effectiveDateTime: '2019-03-01T10:00-05:00',
          valueCodeableConcept: { coding: [{ code: '8517006' }] },
        },
      },
    ]),
  )
})

test('a directive is recorded, stands in the banner, and ends', async () => {
  const chart = fakeChart()
  const { user } = await openChart(chart, 'history')
  await run(user, 'advance directive')
  const form = await panel('Add a directive')
  expect(form).toHaveTextContent('OKAFOR, Ada Grace')
  await user.type(within(form).getByRole('combobox', { name: /About/ }), 'resus{ArrowDown}{Enter}')
  await user.type(within(form).getByRole('combobox', { name: /Decision/ }), 'not{ArrowDown}{Enter}')
  await user.type(within(form).getByRole('textbox', { name: /Agent/ }), 'Ben Okafor (son)')
  await save(user)
  const banner = screen.getByRole('region', { name: 'Patient' })
  expect(await within(banner).findByRole('button', { name: /Do not resuscitate \(DNR\)/ })).toBeVisible()
  expect(inputsOf(chart, 'observation.create')).toMatchObject([
    {
      content: {
        status: 'final',
        category: 'advance-directive',
        code: { coding: [{ code: '304251008' }] },
        valueCodeableConcept: { coding: [{ system: 'http://snomed.info/sct', code: '304253006' }] },
        effectivePeriod: { start: localDate() },
        performer: [{ display: 'Ben Okafor (son)' }],
      },
    },
  ])
  await user.click(await screen.findByRole('button', { name: 'Actions for Resuscitation' }))
  await user.click(await screen.findByRole('menuitem', { name: 'No longer wanted…' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByRole('textbox', { name: /Why/ }), 'Changed her mind')
  await user.click(within(dialog).getByRole('button', { name: 'End the directive' }))
  await waitFor(() => expect(within(banner).queryByText(/Code status/)).not.toBeInTheDocument())
  expect(await within(await table('Advance directives')).findByText('No longer in force')).toBeVisible()
})

test('a care team is written member by member; the primary care provider is marked', async () => {
  const chart = fakeChart()
  chart.service.practice = { ...chart.service.practice, practitioners: () => [] }
  const { user } = await openChart(chart, 'history')
  await run(user, 'add a care team')
  const form = await panel('Add a care team')
  await user.type(within(form).getByRole('combobox', { name: 'Member 1' }), 'Dr. Erik Lind')
  await user.type(within(form).getByRole('combobox', { name: 'Role' }), 'heart{ArrowDown}{Enter}')
  await user.type(within(form).getByRole('textbox', { name: 'Organization of member 1' }), 'Pine Harbor')
  await user.click(within(form).getByRole('button', { name: 'Add a member' }))
  await user.type(within(form).getByRole('combobox', { name: 'Member 2' }), 'Dr. Ann Lee')
  await user.click(within(form).getAllByRole('switch', { name: 'PCP' })[1] as HTMLElement)
  await user.type(within(form).getByRole('textbox', { name: 'How to reach them' }), 'Lind: 555-0113')
  await save(user)
  await waitFor(() =>
    expect(inputsOf(chart, 'careTeam.create')).toMatchObject([
      {
        content: {
          status: 'active',
          name: 'Care team',
          participant: [
            {
              member: { display: 'Dr. Erik Lind' },
              role: [{ coding: [{ code: '207RC0000X' }] }],
              onBehalfOf: { display: 'Pine Harbor' },
            },
            { member: { display: 'Dr. Ann Lee' }, role: [{ coding: [{ code: 'PCP' }] }] },
          ],
          note: [{ text: 'Lind: 555-0113' }],
        },
      },
    ]),
  )
  expect(await within(await table('Care team')).findByText('PCP')).toBeVisible()
})

test('editing a team keeps what the form does not show', async () => {
  const team = row<CareTeamContent>({
    resourceType: 'CareTeam',
    status: 'active',
    name: 'Heart team',
    participant: [
      {
        member: { reference: 'Practitioner/x1', display: 'Dr. B' },
        role: [{ text: 'Cardiologist' }, { text: 'Teacher' }],
        period: { start: '2020' },
      },
    ],
  })
  const chart = fakeChart({ rows: [team] })
  chart.service.practice = { ...chart.service.practice, practitioners: () => [] }
  const { user } = await openChart(chart, 'history')
  await user.click(await screen.findByRole('button', { name: 'Heart team' }))
  const form = await panel('Edit the care team')
  await user.type(within(form).getByRole('textbox', { name: 'Organization of member 1' }), 'Pine Harbor')
  await save(user)
  await waitFor(() =>
    expect(inputsOf(chart, 'careTeam.update')).toMatchObject([
      {
        content: {
          participant: [
            {
              member: { reference: 'Practitioner/x1', display: 'Dr. B' },
              role: [{ text: 'Cardiologist' }, { text: 'Teacher' }],
              period: { start: '2020' },
              onBehalfOf: { display: 'Pine Harbor' },
            },
          ],
        },
      },
    ]),
  )
})

test('a procedure has site, outcome and complication; what is coded stays coded', async () => {
  const operation = row<ProcedureContent>({
    resourceType: 'Procedure',
    status: 'completed',
    code: { text: 'Total knee replacement' },
    bodySite: [{ text: 'Left knee', coding: [{ system: 'http://snomed.info/sct', code: '82169009' }] }],
  })
  const chart = fakeChart({ rows: [operation] })
  const { user } = await openChart(chart, 'history')
  await user.click(await screen.findByRole('button', { name: 'Total knee replacement' }))
  const form = await panel('Edit the procedure')
  await user.type(within(form).getByRole('combobox', { name: 'Outcome' }), 'succ{ArrowDown}{Enter}')
  await user.type(within(form).getByRole('textbox', { name: 'Complication' }), 'Wound infection')
  await user.type(within(form).getByRole('textbox', { name: 'Performed' }), '2019')
  await save(user)
  await waitFor(() =>
    expect(inputsOf(chart, 'procedure.update')).toMatchObject([
      {
        content: {
          performedDateTime: '2019',
          bodySite: [{ text: 'Left knee', coding: [{ code: '82169009' }] }],
          outcome: { coding: [{ code: '385669000' }] },
          complication: [{ text: 'Wound infection' }],
        },
      },
    ]),
  )
})
