/** The life of an order: each step and each refusal, on the real service. */
import { expect, test } from 'vitest'
import { addDays, localDate } from '../../domain/format/date.ts'
import { finished, stagedIn } from './harness.ts'
import { answering, at, labOrder, labReport, labValue, startOrdering } from './ordering.ts'

const refused = (message: RegExp) => ({ code: 'BAD_REQUEST', message: expect.stringMatching(message) })
const stale = { code: 'CONFLICT' }

test('draft, signed, sent, partial, final, reviewed: one order all the way', async () => {
  const { client, patientId, draft, report, stateOf } = await startOrdering()
  const order = await draft({ priority: 'urgent' })
  expect(await stateOf(order.id)).toBe('draft')

  const signed = await client.serviceRequest.sign(at(order))
  expect(signed).toMatchObject({
    status: 'active',
    versionId: 2,
    requester: { display: 'Dr. Ann Lee, MD', reference: expect.stringMatching(/^Practitioner\//) },
    signedAt: signed.updatedAt,
    signedBy: signed.recordedBy,
    resultDue: addDays(localDate(), 7),
  })
  expect(await stateOf(order.id)).toBe('signed')

  const faxed = await client.serviceRequest.send({ ...at(signed), how: 'faxed', to: 'Valley Laboratory' })
  const sent = await client.serviceRequest.send({ ...at(faxed), how: 'given-to-patient' })
  expect(sent.sent).toMatchObject([
    { how: 'faxed', to: 'Valley Laboratory', by: signed.signedBy, at: faxed.updatedAt },
    { how: 'given-to-patient', at: sent.updatedAt },
  ])
  expect(await stateOf(order.id)).toBe('sent')

  const partial = await report({ ...answering(order), status: 'partial' }, [labValue(4.1)])
  expect(await stateOf(order.id)).toBe('partial')
  expect((await client.serviceRequest.get({ id: order.id })).status).toBe('active')

  await client.diagnosticReport.update({ ...at(partial), content: labReport({ ...answering(order), status: 'final' }) })
  expect(await stateOf(order.id)).toBe('final')
  expect((await client.serviceRequest.get({ id: order.id })).status).toBe('completed')

  const [task] = await client.task.list({ patientId })
  if (!task) throw new Error('Nobody was asked to review')
  await client.task.review({ ...at(task), action: 'patient-informed' })
  expect(await stateOf(order.id)).toBe('reviewed')

  const lines = await client.audit.list({ patientId })
  expect(
    lines.filter(({ entity }) => entity === `ServiceRequest/${order.id}`).map(({ detail }) => detail?.change),
  ).toEqual(expect.arrayContaining(['signed', 'sent']))
  const versions = await client.serviceRequest.history({ id: order.id })
  expect(versions.map(({ body }) => body.status)).toEqual(['draft', 'active', 'active', 'active', 'completed'])
})

test('a draft is changed freely; an order that was signed is not', async () => {
  const { client, draft, stateOf } = await startOrdering()
  const order = await draft()
  const changed = await client.serviceRequest.update({
    ...at(order),
    content: labOrder({ priority: 'stat' }),
    resultDue: '2027-01-31',
  })
  expect(changed).toMatchObject({ priority: 'stat', resultDue: '2027-01-31', status: 'draft' })
  const signed = await client.serviceRequest.sign(at(changed))
  expect(signed.resultDue).toBe('2027-01-31')
  const update = client.serviceRequest.update({ ...at(signed), content: labOrder() })
  await expect(update).rejects.toMatchObject(refused(/Only a draft can be written or changed/))
  await expect(client.serviceRequest.sign(at(signed))).rejects.toMatchObject(refused(/Only a draft/))
  expect((await client.serviceRequest.get({ id: order.id })).versionId).toBe(signed.versionId)
  expect(await stateOf(order.id)).toBe('signed')
})

test('nothing is made signed, and nothing is signed by changing it', async () => {
  const { client, patientId, draft } = await startOrdering()
  const made = client.serviceRequest.create({ patientId, content: labOrder({ status: 'active' }) })
  await expect(made).rejects.toMatchObject(refused(/Only a draft/))
  expect(await client.serviceRequest.list({ patientId })).toEqual([])
  const order = await draft()
  const changed = client.serviceRequest.update({ ...at(order), content: labOrder({ status: 'active' }) })
  await expect(changed).rejects.toMatchObject(refused(/Only a draft/))
})

test('a draft is not sent', async () => {
  const { client, draft } = await startOrdering()
  const sent = client.serviceRequest.send({ ...at(await draft()), how: 'printed' })
  await expect(sent).rejects.toMatchObject(refused(/not signed/))
})

test('cancelling keeps the reason where it is read; what is over is not cancelled, sent or extended', async () => {
  const { client, signed, stateOf } = await startOrdering()
  const order = await signed()
  const cancelled = await client.serviceRequest.cancel({ ...at(order), reason: 'Done at the hospital' })
  expect(cancelled).toMatchObject({
    status: 'revoked',
    note: [{ text: 'Cancelled: Done at the hospital', authorString: 'Dr. Ann Lee, MD', time: cancelled.updatedAt }],
  })
  expect(await stateOf(order.id)).toBe('cancelled')
  const again = at(cancelled)
  const { cancel, send, extend, receivedElsewhere } = client.serviceRequest
  await expect(cancel({ ...again, reason: 'x' })).rejects.toMatchObject(refused(/over already/))
  await expect(send({ ...again, how: 'printed' })).rejects.toMatchObject(refused(/nothing to send/))
  await expect(extend({ ...again, resultDue: '2100-01-01' })).rejects.toMatchObject(refused(/does not wait/))
  await expect(receivedElsewhere({ ...again, comment: 'x' })).rejects.toMatchObject(refused(/does not wait/))
  expect((await client.serviceRequest.history({ id: order.id })).at(-2)?.superseded?.reason).toBe(
    'Done at the hospital',
  )
})

test('a later day, and a result that is elsewhere', async () => {
  const { client, signed, stateOf } = await startOrdering()
  const order = await signed(undefined, '2026-01-31')
  const past = client.serviceRequest.extend({ ...at(order), resultDue: '2026-02-01' })
  await expect(past).rejects.toMatchObject(refused(/today or a day to come/))
  const later = await client.serviceRequest.extend({ ...at(order), resultDue: '2100-01-01', reason: 'Patient is away' })
  expect(later.resultDue).toBe('2100-01-01')
  const closed = await client.serviceRequest.receivedElsewhere({ ...at(later), comment: 'Scanned under Documents' })
  expect(closed).toMatchObject({
    status: 'completed',
    note: [{ text: expect.stringMatching(/Scanned under Documents$/) }],
  })
  expect(await stateOf(order.id)).toBe('closed')
})

test.each(['sign', 'send', 'cancel', 'extend', 'receivedElsewhere'] as const)(
  '%s with an old version is a conflict, and writes nothing',
  async (step) => {
    const { client, draft, signed } = await startOrdering()
    const order = step === 'sign' ? await draft() : await signed()
    const old = { id: order.id, versionId: order.versionId + 7 }
    const { serviceRequest } = client
    const call = {
      sign: () => serviceRequest.sign(old),
      send: () => serviceRequest.send({ ...old, how: 'printed' }),
      cancel: () => serviceRequest.cancel({ ...old, reason: 'x' }),
      extend: () => serviceRequest.extend({ ...old, resultDue: '2100-01-01' }),
      receivedElsewhere: () => serviceRequest.receivedElsewhere({ ...old, comment: 'x' }),
    }[step]
    await expect(call()).rejects.toMatchObject(stale)
    expect(await serviceRequest.get({ id: order.id })).toEqual(order)
  },
)

test('a result is attached by hand, reviewed, and detached: the order waits again', async () => {
  const { client, patientId, signed, report, stateOf } = await startOrdering()
  const order = await signed()
  const loose = await report(undefined, [labValue(4.1)])
  const { serviceRequest } = client
  const attached = await serviceRequest.attach({ id: order.id, report: at(loose) })
  expect(attached.report.basedOn).toEqual([
    { reference: `ServiceRequest/${order.id}`, type: 'ServiceRequest', display: 'Potassium' },
  ])
  expect(attached.order.status).toBe('completed')
  expect(await stateOf(order.id)).toBe('final')
  const twice = serviceRequest.attach({ id: order.id, report: at(attached.report) })
  await expect(twice).rejects.toMatchObject(refused(/attached to this order already/))
  const hasResult = serviceRequest.enteredInError({ ...at(attached.order), reason: 'x' })
  await expect(hasResult).rejects.toMatchObject(refused(/Detach it first/))
  await expect(serviceRequest.cancel({ ...at(attached.order), reason: 'x' })).rejects.toMatchObject(refused(/over/))

  const detached = await serviceRequest.detach({ id: order.id, report: at(attached.report), reason: 'Another test' })
  expect(detached.report.basedOn).toBeUndefined()
  expect(detached.order.status).toBe('active')
  expect(await stateOf(order.id)).toBe('signed')
  const nothing = serviceRequest.detach({ id: order.id, report: at(detached.report), reason: 'x' })
  await expect(nothing).rejects.toMatchObject(refused(/not attached/))
  // The result itself still has to be reviewed.
  expect(await client.task.list({ patientId })).toMatchObject([{ status: 'requested' }])
})

test('a stale report is not attached', async () => {
  const { client, signed, report, stateOf } = await startOrdering()
  const order = await signed()
  const loose = await report()
  const attach = client.serviceRequest.attach({ id: order.id, report: { id: loose.id, versionId: 9 } })
  await expect(attach).rejects.toMatchObject(stale)
  expect(await stateOf(order.id)).toBe('signed')
})

test('drafts, cancelled orders and other patients’ orders take no result, by hand or on entry', async () => {
  const { client, patientId, draft, signed, report } = await startOrdering()
  const loose = await report()
  const { id: otherPatient } = await client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: 'Other' }] },
  })
  const theirs = await client.serviceRequest.sign(
    at(await client.serviceRequest.create({ patientId: otherPatient, content: labOrder() })),
  )
  const open = await signed()
  const cancelled = await client.serviceRequest.cancel({ ...at(open), reason: 'x' })
  const cases = [
    [await draft(), /not signed yet/],
    [cancelled, /was cancelled/],
    [theirs, /another patient/],
  ] as const
  for (const [order, message] of cases) {
    const attach = client.serviceRequest.attach({ id: order.id, report: at(loose) })
    await expect(attach).rejects.toMatchObject(refused(message))
    await expect(report(answering(order))).rejects.toMatchObject(refused(message))
  }
  expect(await client.diagnosticReport.list({ patientId })).toHaveLength(1)
  const wrong = await client.diagnosticReport.enteredInError({ ...at(loose), reason: 'Wrong patient' })
  const attach = client.serviceRequest.attach({ id: (await signed()).id, report: at(wrong) })
  await expect(attach).rejects.toMatchObject(refused(/does not count/))
})

test('a report entered in error leaves the order waiting, and nobody has to review it', async () => {
  const { client, patientId, signed, report, stateOf } = await startOrdering()
  const order = await signed()
  const answer = await report(answering(order), [labValue(4.1)])
  expect(await stateOf(order.id)).toBe('final')
  await client.diagnosticReport.enteredInError({ ...at(answer), reason: 'Another patient’s' })
  expect(await stateOf(order.id)).toBe('signed')
  expect((await client.serviceRequest.get({ id: order.id })).status).toBe('active')
  expect(await client.task.list({ patientId })).toMatchObject([{ status: 'cancelled' }])
  expect(await client.inBasket.list()).toEqual([])
})

test('an order of two reports is final with both, and reviewed with both', async () => {
  const { client, patientId, signed, report, stateOf } = await startOrdering()
  const order = await signed()
  await report({ ...answering(order) })
  const second = await report({ ...answering(order), status: 'preliminary' })
  expect(await stateOf(order.id)).toBe('partial')
  await client.diagnosticReport.update({ ...at(second), content: labReport(answering(order)) })
  expect(await stateOf(order.id)).toBe('final')
  const tasks = await client.task.list({ patientId })
  for (const [index, task] of tasks.entries()) {
    await client.task.review({ ...at(task), action: 'no-action' })
    expect(await stateOf(order.id)).toBe(index === 0 ? 'final' : 'reviewed')
  }
})

test('a correction after the review asks for another one', async () => {
  const { client, patientId, signed, report, stateOf } = await startOrdering()
  const order = await signed()
  const first = await report(answering(order))
  const [task] = await client.task.list({ patientId })
  if (task) await client.task.review({ ...at(task), action: 'no-action' })
  expect(await stateOf(order.id)).toBe('reviewed')
  await client.diagnosticReport.update({
    ...at(first),
    content: labReport({ ...answering(order), status: 'corrected' }),
  })
  expect(await stateOf(order.id)).toBe('final')
  expect((await client.task.list({ patientId })).map(({ status }) => status).sort()).toEqual(['completed', 'requested'])
})

test('to whom the practice orders: those it knows, and those it named', async () => {
  const { client, draft } = await startOrdering()
  await draft({ performer: [{ display: 'Valley Laboratory' }] })
  await draft({ performer: [{ display: 'Valley Laboratory' }] })
  const names = await client.serviceRequest.performers()
  expect(names.filter((name) => name === 'Valley Laboratory')).toHaveLength(1)
  expect(names).not.toContain('Hill Street Practice')
})

test('a report that is replaced from an outside record still answers its order', async () => {
  const { client, patientId, signed, report, stateOf } = await startOrdering()
  const order = await signed(undefined, '2026-01-01')
  const own = await report({ ...answering(order), status: 'partial' })
  const subject = { reference: 'urn:uuid:6f0d3b1c-0000-4000-8000-000000000001' }
  const bundle = {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      {
        fullUrl: subject.reference,
        resource: { resourceType: 'Patient', name: [{ family: 'Smith', given: ['Eve'] }], birthDate: '1980-08-14' },
      },
      {
        fullUrl: 'urn:uuid:6f0d3b1c-0000-4000-8000-000000000002',
        resource: {
          resourceType: 'DiagnosticReport',
          status: 'final',
          subject,
          category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'LAB' }] }],
          code: own.code,
          effectiveDateTime: own.effectiveDateTime,
          conclusion: 'Within limits',
        },
      },
    ],
  }
  const file = new File([JSON.stringify(bundle)], 'lab.json', { type: 'application/fhir+json' })
  const job = await finished(client, (await client.importing.upload({ file })).jobId)
  const { importDocumentId } = stagedIn(job)
  await client.importing.confirmPatient({ importDocumentId, patientId })
  const { rows } = await client.importing.review({ importDocumentId })
  const item = rows.find((one) => one.item.resourceType === 'DiagnosticReport')?.item
  if (!item) throw new Error('The report was not read')
  await client.importing.decide({
    importDocumentId,
    decisions: [{ importItemId: item.id, action: 'replace', chartRowId: own.id, versionId: own.versionId }],
  })
  expect(await client.diagnosticReport.get({ id: own.id })).toMatchObject({
    status: 'final',
    conclusion: 'Within limits',
    ...answering(order),
  })
  expect(await stateOf(order.id)).toBe('final')
  expect((await client.inBasket.list()).map(({ kind }) => kind)).not.toContain('overdue')
})
