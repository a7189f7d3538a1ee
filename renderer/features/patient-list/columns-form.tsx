import { Alert, Button, NativeSelect, Radio, Stack, Table, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type DateOrder,
  type ListField,
  type ListMapping,
  type ListPreview,
  listFields,
} from '../../../domain/contract/patient-list.ts'
import { keyed } from '../../components/keyed.ts'
import { Section } from '../../components/page.tsx'

export interface ColumnsFormProps {
  fileName: string
  preview: ListPreview
  busy: boolean
  /** What was found out with other columns no longer holds. */
  onChange: () => void
  onCheck: (mapping: ListMapping) => void
}

const dateOrders = ['month-first', 'day-first'] as const

/** What each column is: recognised by its name, changed by hand. */
export function ColumnsForm({ fileName, preview, busy, onChange, onCheck }: ColumnsFormProps) {
  const { t } = useTranslation()
  const [fields, setFields] = useState(preview.columns.map(({ field }) => field ?? null))
  const [source, setSource] = useState('')
  const [order, setOrder] = useState<DateOrder | undefined>(
    preview.dateOrder.certain ? preview.dateOrder.order : undefined,
  )
  const named = fields.includes('family') || fields.includes('fullName')
  const dated = fields.includes('birthDate')
  const ready = named && source.trim() !== '' && (!dated || order !== undefined)
  const setField = (column: number, field: ListField | null) => {
    // One column for each field: the other one that had it is left out.
    setFields(fields.map((other, at) => (at === column ? field : field !== null && other === field ? null : other)))
    onChange()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) onCheck({ fields, dateOrder: order ?? 'month-first', source: source.trim() })
  }
  return (
    <Section title={t('patient-list:columns')} hint={t('patient-list:file', { file: fileName, rows: preview.rows })}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm" align="flex-start">
          {preview.notices.map((notice) => (
            <Alert key={notice} color="blue" variant="light" p="xs" w="100%">
              {notice}
            </Alert>
          ))}
          <TextInput
            label={t('patient-list:source')}
            description={t('patient-list:sourceHint')}
            value={source}
            maxLength={100}
            required
            onChange={(event) => {
              setSource(event.currentTarget.value)
              onChange()
            }}
          />
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('patient-list:column')}</Table.Th>
                <Table.Th>{t('patient-list:samples')}</Table.Th>
                <Table.Th>{t('patient-list:field')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {keyed(preview.columns, ({ header }) => header).map(({ key, item }, column) => (
                <Table.Tr key={key}>
                  <Table.Th scope="row" fw={600}>
                    {item.header}
                  </Table.Th>
                  <Table.Td c="dimmed">{item.samples.join(' · ')}</Table.Td>
                  <Table.Td>
                    <NativeSelect
                      aria-label={t('patient-list:fieldOf', { column: item.header })}
                      value={fields[column] ?? ''}
                      onChange={(event) => {
                        const value = event.currentTarget.value
                        setField(column, listFields.find((field) => field === value) ?? null)
                      }}
                      data={[
                        { value: '', label: t('patient-list:leftOut') },
                        ...listFields.map((value) => ({ value, label: t(`patient-list:fields.${value}`) })),
                      ]}
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {dated ? (
            <Radio.Group
              label={t('patient-list:dates')}
              description={preview.dateOrder.certain ? undefined : t('patient-list:datesUnsure')}
              value={order ?? ''}
              onChange={(value) => {
                setOrder(dateOrders.find((one) => one === value))
                onChange()
              }}
            >
              <Stack gap={6} mt={6}>
                {dateOrders.map((value) => (
                  <Radio key={value} value={value} label={t(`patient-list:dateOrder.${value}`)} />
                ))}
              </Stack>
            </Radio.Group>
          ) : null}
          {named ? null : (
            <Text size="sm" c="var(--mantine-color-error)">
              {t('patient-list:needsName')}
            </Text>
          )}
          <Button type="submit" loading={busy} disabled={!ready}>
            {t('patient-list:check')}
          </Button>
          <Text size="xs" c="dimmed">
            {t('patient-list:checkHint')}
          </Text>
        </Stack>
      </form>
    </Section>
  )
}
