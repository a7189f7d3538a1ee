import { Alert, Group, Select, Text, Textarea, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { deviceFields, readUdi, type Udi, type UdiReading } from '../../../../../domain/clinical/udi.ts'
import { localDate } from '../../../../../domain/format/date.ts'
import { deviceContent } from '../../../../../domain/resources/device.ts'
import type { CodeableConcept, Device, DeviceContent } from '../../../../../domain/resources/index.ts'
import { implants } from '../../../../../domain/terminology/implants.ts'
import { client } from '../../../../client.ts'
import { DateField } from '../../../../components/date-field.tsx'
import { CommentField } from '../../rows/comment-field.tsx'
import { firstNote, withNote } from '../../rows/notes.ts'
import { RowFormWorkspace } from '../../rows/row-form-workspace.tsx'
import { TermField } from '../../rows/term-field.tsx'
import { useRowForm } from '../../rows/use-row-form.ts'

interface Draft {
  udi: string
  type: CodeableConcept | undefined
  implanted: string | undefined
  status: NonNullable<DeviceContent['status']>
  manufacturer: string
  model: string
  lot: string
  serial: string
  made: string | undefined
  expires: string | undefined
  note: string
}

/** The date part: a time of day on a label is not shown, and stays. */
const day = (date: string | undefined) => date?.slice(0, 10)

function toDraft(row: Device | undefined): Draft {
  return {
    udi: row?.udiCarrier?.carrierHRF ?? row?.udiCarrier?.deviceIdentifier ?? '',
    type: row?.type,
    implanted: day(row?.implantedDate),
    status: row?.status ?? 'active',
    manufacturer: row?.manufacturer ?? '',
    model: row?.modelNumber ?? '',
    lot: row?.lotNumber ?? '',
    serial: row?.serialNumber ?? '',
    made: day(row?.manufactureDate),
    expires: day(row?.expirationDate),
    note: firstNote(row),
  }
}

function toContent(draft: Draft, row: Device | undefined): DeviceContent {
  if (!draft.type) throw new Error('The form does not save without a device')
  const before = toDraft(row)
  const kept = (typed: string | undefined, shown: string | undefined, recorded: string | undefined) =>
    typed === shown ? recorded : typed
  return {
    ...(row ? deviceContent.parse(row) : { resourceType: 'Device' }),
    type: draft.type,
    status: draft.status,
    ...(draft.udi === before.udi ? {} : carrierOf(draft.udi)),
    implantedDate: kept(draft.implanted, before.implanted, row?.implantedDate),
    manufacturer: draft.manufacturer.trim() || undefined,
    modelNumber: draft.model.trim() || undefined,
    lotNumber: draft.lot.trim() || undefined,
    serialNumber: draft.serial.trim() || undefined,
    manufactureDate: kept(draft.made, before.made, row?.manufactureDate),
    expirationDate: kept(draft.expires, before.expires, row?.expirationDate),
    note: withNote(row, draft.note),
  }
}

/** A text that is no UDI is kept whole, as the human-readable form, without an issuer. */
function carrierOf(typed: string): Pick<DeviceContent, 'udiCarrier' | 'distinctIdentifier'> {
  const text = typed.trim()
  if (!text) return { udiCarrier: undefined, distinctIdentifier: undefined }
  const { udi } = readUdi(text, localDate())
  if (!udi) return { udiCarrier: { carrierHRF: text }, distinctIdentifier: undefined }
  const { udiCarrier, distinctIdentifier } = deviceFields(text, udi)
  return { udiCarrier, distinctIdentifier }
}

const labelFields = (udi: Udi | undefined) => ({
  lot: udi?.lotNumber ?? '',
  serial: udi?.serialNumber ?? '',
  made: udi?.manufactureDate,
  expires: udi?.expirationDate,
})

/**
 * What the label says goes into the fields; what it does not say stays as typed by hand. What the text before said goes: no
 * field keeps what belongs to another device.
 */
function withLabel(draft: Draft, text: string): Partial<Draft> {
  const says = labelFields(readUdi(text, localDate()).udi)
  const said = labelFields(readUdi(draft.udi, localDate()).udi)
  return {
    udi: text,
    lot: says.lot || (draft.lot === said.lot ? '' : draft.lot),
    serial: says.serial || (draft.serial === said.serial ? '' : draft.serial),
    made: says.made ?? (draft.made === said.made ? undefined : draft.made),
    expires: says.expires ?? (draft.expires === said.expires ? undefined : draft.expires),
  }
}

const statuses = ['active', 'inactive', 'unknown'] as const

export function DeviceForm({ row }: { row?: Device | undefined }) {
  const { t } = useTranslation()
  const form = useRowForm({ api: client.device, row, toDraft, toContent })
  const { draft, set } = form
  const reading = draft.udi.trim() ? readUdi(draft.udi, localDate()) : undefined
  return (
    <RowFormWorkspace
      title={t(row ? 'history:devices.edit' : 'history:devices.add')}
      form={form}
      saveDisabled={!draft.type}
    >
      <Textarea
        label={t('history:devices.udi')}
        description={t('history:devices.udiHint')}
        autosize
        minRows={2}
        maxLength={500}
        spellCheck={false}
        value={draft.udi}
        onChange={(event) => set(withLabel(draft, event.currentTarget.value))}
      />
      <Reading reading={reading} />
      <TermField
        label={t('history:devices.device')}
        required
        terms={implants}
        value={draft.type}
        onChange={(type) => set({ type })}
      />
      <Group grow align="flex-start">
        <DateField
          label={t('history:devices.implanted')}
          precision="partial"
          past
          value={draft.implanted}
          onChange={(implanted) => set({ implanted })}
        />
        <Select
          label={t('chart:status')}
          data={statuses.map((value) => ({ value, label: t(`history:devices.status.${value}`) }))}
          value={draft.status}
          onChange={(value) => set({ status: value as Draft['status'] })}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label={t('history:devices.manufacturer')}
          value={draft.manufacturer}
          onChange={(event) => set({ manufacturer: event.currentTarget.value })}
        />
        <TextInput
          label={t('history:devices.modelNumber')}
          value={draft.model}
          onChange={(event) => set({ model: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label={t('history:devices.serial')}
          value={draft.serial}
          onChange={(event) => set({ serial: event.currentTarget.value })}
        />
        <TextInput
          label={t('history:devices.lot')}
          value={draft.lot}
          onChange={(event) => set({ lot: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="flex-start">
        <DateField
          label={t('history:devices.made')}
          precision="partial"
          value={draft.made}
          onChange={(made) => set({ made })}
        />
        <DateField
          label={t('history:devices.expires')}
          precision="partial"
          value={draft.expires}
          onChange={(expires) => set({ expires })}
        />
      </Group>
      <CommentField value={draft.note} onChange={(note) => set({ note })} />
    </RowFormWorkspace>
  )
}

/** What was understood of the label, or why not. Text that is no UDI can be saved all the same. */
function Reading({ reading }: { reading: UdiReading | undefined }) {
  const { t } = useTranslation()
  if (!reading) return null
  const { udi, problem } = reading
  return (
    <Alert
      role="status"
      p="xs"
      color={problem ? 'yellow' : 'green'}
      icon={problem ? <IconAlertTriangle aria-hidden /> : <IconCircleCheck aria-hidden />}
    >
      {udi ? (
        <Text size="sm">
          {t('history:devices.read', {
            issuer: t(`history:devices.issuer.${udi.issuer}`),
            identifier: udi.deviceIdentifier,
          })}
        </Text>
      ) : null}
      {udi?.distinctIdentifier ? (
        <Text size="sm">{t('history:devices.donation', { number: udi.distinctIdentifier })}</Text>
      ) : null}
      {problem ? <Text size="sm">{t(`history:devices.problem.${problem}`)}</Text> : null}
    </Alert>
  )
}
