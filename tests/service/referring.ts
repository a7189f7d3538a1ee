/** A practice with a patient, an outside cardiologist, and a referral on its way, as the screens make them. */
import { exportRequestOf } from '../../domain/clinical/referral-packet.ts'
import type { ReferralDraft, ReferralPacket } from '../../domain/contract/referral.ts'
import { recipientOf } from '../../domain/format/directory.ts'
import type { Referral } from '../../domain/resources/index.ts'
import { orderCategory } from '../../domain/terminology/orders.ts'
import { at, startOrdering } from './ordering.ts'

export async function startReferring() {
  const desk = await startOrdering()
  const { client, patientId } = desk
  await client.condition.create({
    patientId,
    content: {
      resourceType: 'Condition',
      category: 'problem-list-item',
      clinicalStatus: 'active',
      code: { text: 'Atrial fibrillation' },
    },
  })
  const office = await client.directory.create({
    content: {
      resourceType: 'Practitioner',
      name: [{ prefix: ['Dr.'], given: ['Erik'], family: 'Lindqvist' }],
      telecom: [{ system: 'fax', value: '207-555-0114' }],
    },
  })
  const recipient = recipientOf(office)
  const packet: ReferralPacket = { recipient, packet: { formats: ['referral-note', 'fhir', 'html'] } }
  const asked: ReferralDraft = {
    recipient: { reference: `Practitioner/${office.row.id}`, display: 'Dr. Erik Lindqvist' },
    service: 'Cardiology',
    reason: 'New atrial fibrillation',
    question: 'Anticoagulation?',
    urgency: 'urgent',
  }
  const drafted = (more: Partial<ReferralDraft> = {}) =>
    client.referral.create({ patientId, content: { ...asked, ...more } })
  /** A signed order for the same. */
  const order = async () => {
    const content = { category: [orderCategory('referral')], code: { text: 'Cardiology' } }
    const drawn = await desk.draft({ ...content, priority: 'urgent' })
    return client.serviceRequest.sign(at(drawn))
  }
  /** Previewed as the screen does, then sent. */
  const send = async (referral: Referral, more: Partial<ReferralPacket> = {}) => {
    const going = { ...packet, ...more }
    const { stamp } = await client.exporting.preview(exportRequestOf(referral, going))
    return client.referral.release({ ...at(referral), packet: going, shown: stamp })
  }
  return { ...desk, recipient, packet, drafted, order, send }
}
