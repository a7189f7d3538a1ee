/** The referral loop on the real service: what leaves, what is kept of it, every step and every refusal, and the answer. */
import { expect, test } from 'vitest'
import { sha256 } from '../../db/queries/file-content.ts'
import { storeFileText } from '../../db/queries/file-text.ts'
import { referralCode } from '../../domain/clinical/referral-code.ts'
import { importOutcome } from '../../domain/contract/importing.ts'
import { addDays, localDate } from '../../domain/format/date.ts'
import { wordsOfFile } from '../../electron/service/documents/words-of-file.ts'
import { partsOf } from '../../exchange/parts.ts'
import { fileText, openPacket } from '../exchange/packet/opened.ts'
import { makePdf } from '../pdf.ts'
import { finished, startPractice } from './harness.ts'
import { at } from './ordering.ts'
import { startReferring } from './referring.ts'

const refused = (message: RegExp) => ({ code: 'BAD_REQUEST', message: expect.stringMatching(message) })

test('release: packet, disclosure, referral and order move together, and the same bytes come out again', async () => {
  const { client, patientId, drafted, order, send, stateOf } = await startReferring()
  const signed = await order()
  const draft = await drafted({ serviceRequest: { reference: `ServiceRequest/${signed.id}` } })
  expect(draft).toMatchObject({ status: 'draft', requester: { display: 'Dr. Ann Lee, MD' } })

  const { referral, disclosure, file } = await send(draft)
  expect(referral).toMatchObject({
    status: 'sent',
    recipient: { display: 'Dr. Erik Lindqvist' },
    replyDue: addDays(localDate(), 14),
    statusHistory: [{ status: 'sent' }],
    versionId: 2,
  })
  const sent = new Uint8Array(await file.arrayBuffer())
  expect(file.name).toMatch(/^packet-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.zip$/)
  expect(disclosure).toMatchObject({ referralId: draft.id, purpose: 'treatment', bytes: sent.length })

  const again = await client.disclosure.file({ id: disclosure.id })
  expect(new Uint8Array(await again.arrayBuffer())).toEqual(sent)
  const [document] = await client.documentReference.list({ patientId })
  expect(referral.packet?.reference).toBe(`DocumentReference/${document?.id}`)
  const kept = await client.documentReference.content({ id: document?.id ?? '', hash: disclosure.digest })
  expect(new Uint8Array(await kept.arrayBuffer())).toEqual(sent)

  expect(await stateOf(signed.id)).toBe('sent')
  const waiting = await client.serviceRequest.get({ id: signed.id })
  expect(waiting).toMatchObject({
    resultDue: referral.replyDue,
    sent: [{ how: 'electronic', to: 'Dr. Erik Lindqvist' }],
  })
  expect(await client.disclosure.list({ patientId })).toHaveLength(1)
})

test('the packet carries the code: for people in INDEX.HTM, for record systems with the order', async () => {
  const { drafted, order, send } = await startReferring()
  const signed = await order()
  const draft = await drafted({ serviceRequest: { reference: `ServiceRequest/${signed.id}` } })
  const { file } = await send(draft)
  const files = await openPacket(new Uint8Array(await file.arrayBuffer()))
  const code = referralCode(draft.id)
  const index = fileText(files, 'INDEX.HTM')
  expect(index).toContain(`Referral ${code}`)
  expect(index).toContain('Return your report with this code')
  expect(index).toContain('<svg')
  expect(index).toContain('Anticoagulation?')
  const note = fileText(files, 'IHE_XDM/SUBSET01/DOC00001.XML')
  expect(note).toContain(`extension="${code}"`)
  expect(note).toContain(signed.id)
  expect(note).toContain(`Referral code: ${code}`)
  expect(fileText(files, 'IHE_XDM/SUBSET01/DOC00002.JSN')).toContain(`"value": "${code}"`)
  expect(fileText(files, 'IHE_XDM/SUBSET01/DOC00003.HTM')).toContain(`Referral ${code}`)
})

test('a packet that was sent is not packed into the next one', async () => {
  const { client, patientId, drafted, send } = await startReferring()
  await send(await drafted())
  const { leftOut } = await client.exporting.preview({ patientId, format: 'fhir' })
  expect(leftOut).toContainEqual({ what: 'Packets that were sent before', count: 1 })
})

test('a chart that changed after the preview does not leave, and nothing says that it did', async () => {
  const { client, patientId, drafted, packet } = await startReferring()
  const draft = await drafted()
  const { stamp } = await client.exporting.preview({ patientId, format: 'packet', packet: packet.packet })
  const released = client.referral.release({ ...at(draft), packet, shown: stamp })
  await expect(released).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await client.referral.get({ id: draft.id })).toEqual(draft)
  expect(await client.disclosure.list({ patientId })).toEqual([])
  expect(await client.documentReference.list({ patientId })).toEqual([])
})

test('a referral leaves once; sent, what it asks for stands', async () => {
  const { client, drafted, send, packet } = await startReferring()
  const draft = await drafted()
  const { referral } = await send(draft)
  await expect(send(draft)).rejects.toMatchObject(refused(/sent already/))
  await expect(
    client.referral.update({ ...at(referral), content: { reason: 'Something else' } }),
  ).rejects.toMatchObject(refused(/sent already/))
  expect(packet.recipient.reference).toBeDefined()
  expect(await client.disclosure.list({})).toHaveLength(1)
})

test('only a signed referral order of the same chart is referred, and only once', async () => {
  const { client, drafted, draft: lab, order } = await startReferring()
  const unsigned = await lab()
  const refer = (id: string) => drafted({ serviceRequest: { reference: `ServiceRequest/${id}` } })
  await expect(refer(unsigned.id)).rejects.toMatchObject(refused(/no referral order/))
  const signed = await order()
  const first = await refer(signed.id)
  await expect(refer(signed.id)).rejects.toMatchObject(refused(/has a referral already/))
  await client.referral.enteredInError({ ...at(first), reason: 'Wrong recipient' })
  await refer(signed.id)
})

test('each step is kept with its date, who and note; what cannot follow is refused', async () => {
  const { client, drafted, send } = await startReferring()
  const { referral } = await send(await drafted())
  await expect(client.referral.step({ ...at(referral), status: 'completed' })).rejects.toMatchObject(
    refused(/cannot follow/),
  )
  await expect(client.referral.step({ ...at(referral), status: 'sent' })).rejects.toMatchObject(
    refused(/cannot follow/),
  )
  const scheduled = await client.referral.step({
    ...at(referral),
    status: 'scheduled',
    scheduledFor: '2027-01-05T09:00',
    note: 'Called the office',
  })
  expect(scheduled).toMatchObject({
    status: 'scheduled',
    scheduledFor: '2027-01-05T09:00',
    statusHistory: [{ status: 'sent' }, { status: 'scheduled', note: 'Called the office', by: scheduled.updatedBy }],
  })
  await expect(client.referral.step({ ...at(referral), status: 'acknowledged' })).rejects.toMatchObject(
    refused(/cannot follow/),
  )
  await expect(client.referral.step({ ...at(referral), status: 'no-show' })).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(
    client.referral.step({ ...at(scheduled), status: 'no-show', date: addDays(localDate(), 1) }),
  ).rejects.toMatchObject(refused(/not happened yet/))
  const missed = await client.referral.step({ ...at(scheduled), status: 'no-show' })
  const back = await client.referral.takeBack({ ...at(missed), reason: 'It was another patient' })
  expect(back).toMatchObject({ status: 'scheduled', scheduledFor: '2027-01-05T09:00' })
  expect(back.statusHistory).toHaveLength(2)
  const history = await client.referral.history({ id: referral.id })
  expect(history.map(({ body }) => body.status)).toEqual(['draft', 'sent', 'scheduled', 'no-show', 'scheduled'])
  expect(history[3]?.superseded?.reason).toBe('It was another patient')
})

test('declined closes the order with the reason; taken back, both wait again', async () => {
  const { client, drafted, order, send, stateOf } = await startReferring()
  const signed = await order()
  const { referral } = await send(await drafted({ serviceRequest: { reference: `ServiceRequest/${signed.id}` } }))
  const declined = await client.referral.step({ ...at(referral), status: 'declined', note: 'No new patients' })
  expect(await stateOf(signed.id)).toBe('closed')
  expect((await client.serviceRequest.get({ id: signed.id })).note?.at(-1)?.text).toBe(
    'The referral is closed: No new patients',
  )
  await client.referral.takeBack({ ...at(declined), reason: 'Misread the fax' })
  expect(await stateOf(signed.id)).toBe('sent')
})

test('an overdue referral is in its clinician’s in-basket, once, and leads the worklist', async () => {
  const { client, service, drafted, order, send, colleague } = await startReferring()
  const signed = await order()
  const { referral } = await send(await drafted({ serviceRequest: { reference: `ServiceRequest/${signed.id}` } }))
  await send(await drafted({ service: 'Dermatology' }))
  expect((await client.inBasket.list()).map(({ kind }) => kind)).toEqual([])
  await expect(client.referral.setDue({ ...at(referral), replyDue: addDays(localDate(), -1) })).rejects.toMatchObject(
    refused(/today or a day to come/),
  )
  // Nothing lets anybody choose a day that is over: it passes.
  const { practice } = service.contextOf(service.connect())
  for (const table of ['referral', 'service_request']) {
    const column = table === 'referral' ? 'reply_due' : 'result_due'
    const id = table === 'referral' ? referral.id : signed.id
    practice.db.run(`update ${table} set ${column} = '${addDays(localDate(), -1)}' where id = '${id}'`)
  }
  expect(await client.inBasket.list()).toMatchObject([
    { kind: 'referral', what: 'Cardiology: Dr. Erik Lindqvist', urgency: 'urgent', referral: { id: referral.id } },
  ])
  expect(await colleague('Dr. Other').inBasket.list()).toEqual([])
  const [first, second] = await client.referral.worklist()
  expect(first).toMatchObject({ overdue: true, daysWaiting: 0, referral: { id: referral.id } })
  expect(second).toMatchObject({ overdue: false, referral: { service: 'Dermatology' } })
})

/** A letter as a PDF: dropped on the window, its words read as the background reader does. */
async function dropped({ client, service, patientId }: Awaited<ReturnType<typeof startReferring>>, text: string) {
  const bytes = makePdf({ pages: [text] })
  const file = new File([bytes], 'letter.pdf', { type: 'application/pdf' })
  const job = await finished(client, (await client.importing.upload({ file })).jobId)
  const { practice } = service.contextOf(service.connect())
  storeFileText(practice.db, sha256(bytes), await wordsOfFile(bytes, 'application/pdf'))
  const [document] = importOutcome.parse(job.result).documents
  const importDocumentId = document?.importDocumentId ?? ''
  return {
    importDocumentId,
    reply: { reference: `ImportDocument/${importDocumentId}` },
    confirm: (id = patientId) => client.importing.confirmPatient({ importDocumentId, patientId: id }),
  }
}

test('a letter that carries the code is recognised, attached once its patient is confirmed, and closes the loop', async () => {
  const desk = await startReferring()
  const { client, drafted, order, send, stateOf } = desk
  const signed = await order()
  const { referral } = await send(await drafted({ serviceRequest: { reference: `ServiceRequest/${signed.id}` } }))
  await send(await drafted({ service: 'Dermatology' }))
  const letter = await dropped(desk, `Dear Dr. Lee,\nyour ref. ${referralCode(referral.id).toLowerCase()}: apixaban.`)
  expect(await client.referral.recognise({ importDocumentId: letter.importDocumentId })).toMatchObject([
    { by: 'code', referral: { id: referral.id } },
  ])
  const attach = { ...at(referral), reply: letter.reply, close: true }
  await expect(client.referral.attachReply(attach)).rejects.toMatchObject(refused(/confirm whose record/))
  await letter.confirm()
  const closed = await client.referral.attachReply(attach)
  expect(closed).toMatchObject({ status: 'completed', reply: { reference: letter.reply.reference } })
  expect(closed.statusHistory?.map(({ status }) => status)).toEqual(['sent', 'consulted', 'completed'])
  expect(await stateOf(signed.id)).toBe('closed')
  expect(await client.referral.recognise({ importDocumentId: letter.importDocumentId })).toEqual([])
  const reopened = await client.referral.takeBack({ ...at(closed), reason: 'More questions' })
  expect(reopened).toMatchObject({ status: 'consulted', reply: { reference: letter.reply.reference } })
})

test('a letter of somebody else is not attached', async () => {
  const desk = await startReferring()
  const { client, drafted, send } = desk
  const { referral } = await send(await drafted())
  const letter = await dropped(desk, 'Some letter without a code')
  expect(await client.referral.recognise({ importDocumentId: letter.importDocumentId })).toEqual([])
  const other = await client.patient.create({ content: { resourceType: 'Patient', name: [{ family: 'Other' }] } })
  await letter.confirm(other.id)
  await expect(
    client.referral.attachReply({ ...at(referral), reply: letter.reply, close: false }),
  ).rejects.toMatchObject(refused(/another patient/))
})

test('the consultant’s own note, written in another practice from our packet, names the referral', async () => {
  const { client, drafted, order, send } = await startReferring()
  const signed = await order()
  const { referral, file } = await send(await drafted({ serviceRequest: { reference: `ServiceRequest/${signed.id}` } }))

  const { client: consultant } = await startPractice()
  const job = await finished(consultant, (await consultant.importing.upload({ file })).jobId)
  const [note] = importOutcome.parse(job.result).documents
  const importDocumentId = note?.importDocumentId ?? ''
  const { id: patientId } = await consultant.importing.confirmPatient({ importDocumentId })
  const { rows } = await consultant.importing.review({ importDocumentId })
  const decisions = rows.map(({ item }) => ({ importItemId: item.id, action: 'add' as const }))
  await consultant.importing.decide({ importDocumentId, decisions })
  const [received] = await consultant.serviceRequest.list({ patientId })
  expect(received?.id).not.toBe(signed.id)
  const answer = await consultant.exporting.create({
    patientId,
    format: 'consultation-note',
    purpose: { order: received?.id ?? '', recipient: { organization: 'Hill Street Practice' } },
  })
  const text = await answer.text()
  const fulfilled = text.slice(text.indexOf('<inFulfillmentOf'), text.indexOf('</inFulfillmentOf>'))
  expect(fulfilled).toContain(referralCode(referral.id))

  const back = await finished(client, (await client.importing.upload({ file: answer })).jobId)
  const [reply] = importOutcome.parse(back.result).documents
  expect(await client.referral.recognise({ importDocumentId: reply?.importDocumentId ?? '' })).toMatchObject([
    { by: 'code', referral: { id: referral.id } },
  ])
})

test('our own packet, taken in again, is no answer', async () => {
  const { client, drafted, send } = await startReferring()
  const { file } = await send(await drafted())
  const { parts } = await partsOf(new Uint8Array(await file.arrayBuffer()), 'packet.zip')
  expect(parts.length).toBeGreaterThan(1)
  const job = await finished(client, (await client.importing.upload({ file })).jobId)
  for (const { importDocumentId } of importOutcome.parse(job.result).documents)
    expect(await client.referral.recognise({ importDocumentId })).toEqual([])
})
