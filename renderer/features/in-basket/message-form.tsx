/** A message about this patient, or something to do, into somebody's in-basket; also into one's own. */
import { Group, Select, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client, orpc } from '../../client.ts'
import { DateField } from '../../components/date-field.tsx'
import { FormWorkspace } from '../../components/form-workspace.tsx'
import { PatientIdentity } from '../../components/patient-identity.tsx'
import { useChart, useEntryDirty } from '../chart/chart-context.tsx'
import { Choice } from '../chart/rows/choice.tsx'

type Priority = 'routine' | 'urgent'

export function MessageForm() {
  const { t } = useTranslation()
  const { patientId, who, close } = useChart()
  const { data: owners = [] } = useQuery(orpc.task.owners.queryOptions())
  const [chosen, setChosen] = useState<string>()
  const [text, setText] = useState('')
  const [priority, setPriority] = useState<Priority>('routine')
  const [dueDate, setDueDate] = useState<string>()
  const to = chosen ?? owners.find(({ self }) => self)?.reference
  const dirty = text.trim() !== ''
  useEntryDirty(dirty)
  const send = async () => {
    if (!to) return
    await client.task.send({ patientId, to, text: text.trim(), priority, ...(dueDate && { dueDate }) })
    close()
  }
  return (
    <FormWorkspace
      title={t('in-basket:newMessage')}
      hint={<PatientIdentity patient={who} />}
      patient={who}
      dirty={dirty}
      onSave={send}
      onClose={close}
      saveLabel={t('in-basket:send')}
      saveDisabled={!dirty || !to}
    >
      <Textarea
        label={t('in-basket:text')}
        required
        data-autofocus
        autosize
        minRows={4}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Select
        label={t('in-basket:to')}
        required
        data={owners.map(({ reference, display, self }) => ({
          value: reference,
          label: self ? t('in-basket:myself', { name: display }) : display,
        }))}
        value={to ?? null}
        onChange={(next) => setChosen(next ?? undefined)}
      />
      <Group grow align="flex-start">
        <Choice
          label={t('orders:priority')}
          value={priority}
          options={[
            { value: 'routine', label: t('orders:priorities.routine') },
            { value: 'urgent', label: t('orders:priorities.urgent') },
          ]}
          onChange={setPriority}
        />
        <DateField label={t('in-basket:dueBy')} value={dueDate} onChange={setDueDate} />
      </Group>
    </FormWorkspace>
  )
}
