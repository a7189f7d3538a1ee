/** What waits for whom, in which order, and how it leaves: only with a recorded action. */
import { expect, test } from 'vitest'
import { answering, at, labReport, labValue, startOrdering } from './ordering.ts'

const refused = (message: RegExp) => ({ code: 'BAD_REQUEST', message: expect.stringMatching(message) })
const kinds = (items: { kind: string }[]) => items.map(({ kind }) => kind)

test('an empty in-basket', async () => {
  const { client } = await startOrdering()
  expect(await client.inBasket.list()).toEqual([])
})

test('critical before abnormal before the rest, each with the patient, what, when and the worst flag', async () => {
  const { client, patientId, signed, report } = await startOrdering()
  await report({ code: { text: 'Normal' } }, [labValue(4.1, 'N')])
  await report({ code: { text: 'High' } }, [labValue(4.1, 'N'), labValue(5.6, 'H')])
  await report({ code: { text: 'Critical' } }, [labValue(7.1, 'HH'), labValue(5.6, 'H')])
  await signed({ priority: 'urgent' }, '2026-01-31')
  await client.clinicalNote.create({
    patientId,
    content: {
      resourceType: 'ClinicalNote',
      status: 'draft',
      type: { text: 'Progress note' },
      text: 'x',
      date: '2026-11-22',
    },
  })
  const items = await client.inBasket.list()
  expect(items).toMatchObject([
    { kind: 'result', what: 'Critical', urgency: 'critical', flag: 'HH', date: '2026-11-20' },
    { kind: 'result', what: 'High', urgency: 'abnormal', flag: 'H' },
    { kind: 'overdue', what: 'Potassium', urgency: 'urgent', date: '2026-01-31' },
    { kind: 'result', what: 'Normal', urgency: 'routine' },
    { kind: 'draft', what: 'Progress note', urgency: 'routine' },
  ])
  for (const { patient } of items) {
    expect(patient).toMatchObject({ name: 'SMITH, Eve', birthDate: '1980-08-14', recordNumber: '000001' })
  }
  expect(items[3]).not.toHaveProperty('flag')
})

test('a result goes to who ordered it, though somebody else enters it', async () => {
  const { client, signed, patientId, colleague } = await startOrdering()
  const order = await signed()
  const ben = colleague('Ben Ito')
  await ben.diagnosticReport.create({
    patientId,
    content: {
      resourceType: 'DiagnosticReport',
      status: 'final',
      code: { text: 'Potassium' },
      effectiveDateTime: '2026-11-20',
      ...answering(order),
    },
  })
  expect(await ben.inBasket.list()).toEqual([])
  expect(await client.inBasket.list()).toMatchObject([
    { kind: 'result', task: { owner: { display: 'Dr. Ann Lee, MD' }, requester: { display: 'Ben Ito' } } },
  ])
})

test('one result is one piece of work, however often it is written', async () => {
  const { client, report } = await startOrdering()
  const partial = await report({ status: 'partial' })
  const { code, status } = partial
  const content = { resourceType: 'DiagnosticReport' as const, code, status }
  const next = await client.diagnosticReport.update({ ...at(partial), content })
  await client.diagnosticReport.update({ ...at(next), content: { ...content, status: 'final' } })
  expect(kinds(await client.inBasket.list())).toEqual(['result'])
})

test('nothing was reported yet, or it was cancelled: nobody is asked', async () => {
  const { client, report } = await startOrdering()
  await report({ status: 'registered' })
  await report({ status: 'cancelled' })
  expect(await client.inBasket.list()).toEqual([])
})

test('a result leaves with an action and a comment, once, and both stay with it', async () => {
  const { client, patientId, report } = await startOrdering()
  await report()
  const [task] = await client.task.list({ patientId })
  if (!task) throw new Error('Nobody was asked to review')
  const done = await client.task.review({ ...at(task), action: 'treatment-changed', comment: 'Dose halved' })
  expect(done).toMatchObject({
    status: 'completed',
    statusReason: { coding: [{ code: 'treatment-changed' }], text: 'Treatment changed' },
    note: [{ text: 'Dose halved', authorString: 'Dr. Ann Lee, MD', time: done.updatedAt }],
  })
  expect(await client.inBasket.list()).toEqual([])
  const again = client.task.review({ ...at(done), action: 'no-action' })
  await expect(again).rejects.toMatchObject(refused(/dealt with already/))
  const [line] = await client.audit.list({ patientId })
  expect(line).toMatchObject({ entity: `Task/${task.id}`, detail: { change: 'reviewed', action: 'treatment-changed' } })
})

test('ticking off, an unknown action and an old version leave the result where it is', async () => {
  const { client, patientId, report } = await startOrdering()
  await report()
  const [task] = await client.task.list({ patientId })
  if (!task) throw new Error('Nobody was asked to review')
  await expect(client.task.complete(at(task))).rejects.toMatchObject(refused(/record what was done/))
  const odd = { ...at(task), action: 'ignored' as 'no-action' }
  await expect(client.task.review(odd)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  const stale = client.task.review({ id: task.id, versionId: 9, action: 'no-action' })
  await expect(stale).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(kinds(await client.inBasket.list())).toEqual(['result'])
})

test('forwarding changes who has it, says so, and keeps who had it', async () => {
  const { client, patientId, report, colleague } = await startOrdering()
  const ben = colleague('Ben Ito')
  await report()
  const [task] = await client.task.list({ patientId })
  if (!task) throw new Error('Nobody was asked to review')
  const owners = await client.task.owners()
  expect(owners.map(({ display, self }) => [display, self])).toEqual([
    ['Ben Ito', false],
    ['Dr. Ann Lee, MD', true],
  ])
  const to = owners[0]?.reference ?? ''
  const sent = await client.task.forward({ ...at(task), to, comment: 'Yours since Monday' })
  expect(sent.note).toMatchObject([{ text: 'Forwarded to Ben Ito: Yours since Monday' }])
  expect(await client.inBasket.list()).toEqual([])
  expect(kinds(await ben.inBasket.list())).toEqual(['result'])
  expect(await client.task.history({ id: task.id })).toMatchObject([
    {
      body: { owner: { display: 'Dr. Ann Lee, MD' } },
      superseded: { reason: 'Forwarded to Ben Ito: Yours since Monday' },
    },
    { body: { owner: { display: 'Ben Ito' } } },
  ])
  await expect(client.task.forward({ ...at(sent), to })).rejects.toMatchObject(refused(/has it already/))
  const nobody = client.task.forward({ ...at(sent), to: 'Practitioner/0' })
  await expect(nobody).rejects.toMatchObject(refused(/Nobody of this practice/))
})

test('overdue: past its day without a final result; a later day, a cancellation or the result takes it out', async () => {
  const { client, signed, report } = await startOrdering()
  await signed(undefined, '2100-01-01')
  const extended = await signed(undefined, '2026-01-01')
  const cancelled = await signed(undefined, '2026-01-02')
  const elsewhere = await signed(undefined, '2026-01-03')
  const answered = await signed(undefined, '2026-01-04')
  const partly = await signed(undefined, '2026-01-05')
  const late = async () =>
    (await client.inBasket.list()).filter(({ kind }) => kind === 'overdue').map(({ date }) => date)
  expect(await late()).toEqual(['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05'])
  await client.serviceRequest.extend({ ...at(extended), resultDue: '2100-01-01' })
  await client.serviceRequest.cancel({ ...at(cancelled), reason: 'No longer needed' })
  await client.serviceRequest.receivedElsewhere({ ...at(elsewhere), comment: 'On paper' })
  await report(answering(answered))
  await report({ ...answering(partly), status: 'partial' })
  expect(await late()).toEqual(['2026-01-05'])
})

test('an overdue order is the business of who signed it', async () => {
  const { signed, colleague } = await startOrdering()
  await signed(undefined, '2026-01-01')
  expect(await colleague('Ben Ito').inBasket.list()).toEqual([])
})

test('a message arrives, is answered and done', async () => {
  const { client, patientId, colleague } = await startOrdering()
  const ben = colleague('Ben Ito')
  const to = (await client.task.owners()).find(({ self }) => !self)?.reference ?? ''
  const sent = await client.task.send({ patientId, to, text: 'Please call her', priority: 'urgent' })
  expect(await ben.inBasket.list()).toMatchObject([{ kind: 'message', what: 'Please call her', urgency: 'urgent' }])
  const review = ben.task.review({ ...at(sent), action: 'no-action' })
  await expect(review).rejects.toMatchObject(refused(/no result to review/))
  const done = await ben.task.complete({ ...at(sent), comment: 'Called, is well' })
  expect(done).toMatchObject({ status: 'completed', note: [{ text: 'Called, is well', authorString: 'Ben Ito' }] })
  expect(await ben.inBasket.list()).toEqual([])
})

test('a note that waits for a co-signature is in the basket of who was asked', async () => {
  const { client, patientId, colleague } = await startOrdering()
  const ben = colleague('Ben Ito')
  const type = { text: 'Progress note' }
  const draft = await client.clinicalNote.create({
    patientId,
    content: { resourceType: 'ClinicalNote', status: 'draft', type, text: 'Well.' },
  })
  const cosigner = (await client.clinicalNote.signers()).find(({ displayName }) => displayName === 'Ben Ito')?.id
  if (!cosigner) throw new Error('Ben cannot co-sign')
  const note = await client.clinicalNote.sign({ ...at(draft), cosigner })
  expect(await ben.inBasket.list()).toMatchObject([{ kind: 'cosign', what: 'Progress note', noteId: note.id }])
  await ben.clinicalNote.cosign(at(note))
  expect(await ben.inBasket.list()).toEqual([])
})

test('a treatment plan past its review waits for its author, until it is reviewed', async () => {
  const { client, patientId, colleague } = await startOrdering()
  const reviewOn = (day: string, status: 'scheduled' | 'completed') => ({
    code: { coding: [{ system: 'http://snomed.info/sct', code: '425268008' }], text: 'Review of Care Plan' },
    status,
    scheduledPeriod: { start: day },
  })
  const content = {
    resourceType: 'CarePlan' as const,
    status: 'active' as const,
    intent: 'plan' as const,
    title: 'Diabetes plan',
    activity: [reviewOn('2026-01-15', 'scheduled')],
  }
  const { plan } = await client.carePlan.save({ patientId, plan: { content }, goals: [] })
  expect(await client.inBasket.list()).toMatchObject([
    { kind: 'plan', what: 'Diabetes plan', date: '2026-01-15', planId: plan.id, patient: { name: 'SMITH, Eve' } },
  ])
  expect(await colleague('Ben Ito').inBasket.list()).toEqual([])
  const reviewed = { ...content, activity: [reviewOn('2026-01-15', 'completed'), reviewOn('2999-01-15', 'scheduled')] }
  const { id, versionId } = plan
  await client.carePlan.save({ patientId, plan: { id, versionId, content: reviewed }, goals: [] })
  expect(await client.inBasket.list()).toEqual([])
})

test('a result is opened with its values, each with the one before, and the order it answers', async () => {
  const { client, patientId, signed, report } = await startOrdering()
  await report({ effectiveDateTime: '2026-05-01' }, [{ ...labValue(4.1), effectiveDateTime: '2026-05-01' }])
  const order = await signed()
  await report(answering(order), [labValue(5.6, 'H')])
  const task = (await client.task.list({ patientId })).find(({ owner }) => owner)
  const [newest] = (await client.inBasket.list()).filter(
    ({ kind, urgency }) => kind === 'result' && urgency === 'abnormal',
  )
  if (newest?.kind !== 'result' || !task) throw new Error('Nobody was asked to review')
  expect(await client.inBasket.result({ taskId: newest.task.id })).toMatchObject({
    report: { basedOn: [{ reference: `ServiceRequest/${order.id}` }] },
    results: [{ observation: { valueQuantity: { value: 5.6 } }, previous: { valueQuantity: { value: 4.1 } } }],
    orders: [{ id: order.id }],
  })
})

test('a report typed in with its values goes into the basket with them; a corrected value comes back', async () => {
  const { client, patientId, signed, stateOf } = await startOrdering()
  const order = await signed()
  const { report, results } = await client.observation.createReport({
    patientId,
    report: labReport(answering(order)),
    results: [labValue(4.1)],
  })
  const [first] = await client.inBasket.list()
  expect(first).toMatchObject({ kind: 'result', urgency: 'routine', report: { id: report.id } })
  expect(await stateOf(order.id)).toBe('final')
  if (first?.kind === 'result') await client.task.review({ ...at(first.task), action: 'no-action' })
  expect(await stateOf(order.id)).toBe('reviewed')

  const [value] = results
  if (!value) throw new Error('The report has no value')
  await client.observation.correct({ ...at(value), content: labValue(7.1, 'HH'), reason: 'Laboratory corrected it' })
  expect(await client.inBasket.list()).toMatchObject([{ kind: 'result', urgency: 'critical', flag: 'HH' }])
  expect(await stateOf(order.id)).toBe('final')
})

test('a result of another patient takes its review along, and the order waits again', async () => {
  const { client, patientId, signed, stateOf } = await startOrdering()
  const order = await signed()
  const { report } = await client.observation.createReport({
    patientId,
    report: labReport(answering(order)),
    results: [labValue(4.1)],
  })
  const other = await client.patient.create({ content: { resourceType: 'Patient', name: [{ family: 'Right' }] } })
  await client.refile.move({
    resourceType: 'DiagnosticReport',
    rows: [at(report)],
    toPatientId: other.id,
    reason: 'Filed to the wrong chart',
  })
  expect(await stateOf(order.id)).toBe('signed')
  expect((await client.serviceRequest.get({ id: order.id })).status).toBe('active')
  expect(await client.inBasket.list()).toMatchObject([{ kind: 'result', patient: { id: other.id } }])
  expect(await client.task.list({ patientId })).toEqual([])
})
