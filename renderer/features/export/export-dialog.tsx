import { Alert, Button, Group, NativeSelect, PasswordInput, Radio, Stack, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ExportFileFormat, exportFileFormat, packetPassword } from '../../../domain/contract/exporting.ts'
import { formatBytes } from '../../../domain/format/bytes.ts'
import { localDate } from '../../../domain/format/date.ts'
import { client, orpc } from '../../client.ts'
import { Dialog } from '../../components/dialog.tsx'
import { type IdentifiedPatient, PatientIdentity } from '../../components/patient-identity.tsx'
import { ErrorNote, Loaded } from '../../components/states.tsx'
import { usePlatform } from '../../platform.ts'
import styles from './export.module.css'
import { ExportPreviewList } from './export-preview-list.tsx'
import { hasPurpose, noPurpose, PurposeFields, purposeOf } from './purpose-fields.tsx'

export interface ExportDialogProps {
  opened: boolean
  patientId: string
  patient: IdentifiedPatient
  onClose: () => void
}

/** What leaves the practice: whose, as what, exactly which items, and what stays. */
export function ExportDialog({ opened, patientId, patient, onClose }: ExportDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog opened={opened} title={t('export:title')} onClose={onClose} size="xl">
      <ExportBody patientId={patientId} patient={patient} onClose={onClose} />
    </Dialog>
  )
}

/** Months of results, vitals, visits and notes that leave; `0`: all. */
const windows = ['0', '3', '12', '36'] as const

/** `YYYY-MM-DD`, so many months before today. */
function monthsAgo(count: number): string {
  const day = new Date()
  day.setMonth(day.getMonth() - count)
  return localDate(day)
}

function ExportBody({ patientId, patient, onClose }: Omit<ExportDialogProps, 'opened'>) {
  const { t } = useTranslation()
  const { saveFile } = usePlatform()
  const [format, setFormat] = useState<ExportFileFormat>('ccd')
  const [months, setMonths] = useState<(typeof windows)[number]>('0')
  const [purpose, setPurpose] = useState(noPurpose)
  const [password, setPassword] = useState('')
  const locks = format === 'packet' && password !== ''
  const tooShort = locks && !packetPassword.safeParse(password).success
  const request = { patientId, format, ...(months !== '0' && { scope: { since: monthsAgo(Number(months)) } }) }
  // Made anew each time the dialog opens: what is shown is what the chart holds now.
  const preview = useQuery({ ...orpc.exporting.preview.queryOptions({ input: request }), gcTime: 0 })
  const save = useMutation({
    mutationFn: async () => {
      const why = hasPurpose(format) ? purposeOf(purpose) : undefined
      const file = await client.exporting.create({
        ...request,
        ...(why && { purpose: why }),
        ...(locks && { password }),
      })
      return saveFile(file)
    },
  })
  return (
    <Stack gap="sm">
      <PatientIdentity patient={patient} />
      <Radio.Group
        label={t('export:format')}
        value={format}
        onChange={(value) => {
          setFormat(exportFileFormat.parse(value))
          save.reset()
        }}
      >
        <Stack gap="xs" mt={4}>
          {exportFileFormat.options.map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`export:formats.${value}.name`)}
              description={t(`export:formats.${value}.hint`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {hasPurpose(format) ? <PurposeFields draft={purpose} onChange={setPurpose} /> : null}
      {format === 'packet' ? (
        <PasswordInput
          label={t('export:password.label')}
          description={t('export:password.hint')}
          autoComplete="new-password"
          value={password}
          error={tooShort ? t('export:password.short') : undefined}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
      ) : null}
      <NativeSelect
        label={t('export:window.label')}
        description={t('export:window.hint')}
        value={months}
        data={windows.map((value) => ({ value, label: t(`export:window.months.${value}`) }))}
        onChange={({ currentTarget }) => {
          setMonths(windows.find((value) => value === currentTarget.value) ?? '0')
          save.reset()
        }}
      />
      <Loaded query={preview}>
        {(data) => (
          <>
            <ExportPreviewList preview={data} />
            <Text size="sm" c="dimmed">
              {t('export:size', { size: formatBytes(data.bytes ?? 0) })}
            </Text>
          </>
        )}
      </Loaded>
      <Text size="sm">{t('export:disclosure')}</Text>
      <Stack gap="xs" className={styles.foot}>
        {save.isError ? <ErrorNote error={save.error} kept={t('export:nothingLeft')} /> : null}
        {save.isSuccess ? (
          <Alert role="status" color="teal" variant="light" p="sm" icon={<IconCheck aria-hidden />}>
            {t(`export:ended.${save.data}`)}
          </Alert>
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {save.data === 'saved' ? t('common:close') : t('common:cancel')}
          </Button>
          <Button
            loading={save.isPending}
            disabled={!preview.data || tooShort}
            onClick={() => save.mutate()}
            data-autofocus
          >
            {t('export:save')}
          </Button>
        </Group>
      </Stack>
    </Stack>
  )
}
