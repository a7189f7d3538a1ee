import { Alert, Autocomplete, Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormWorkspace } from '../../../components/form-workspace.tsx'
import { useChart } from '../chart-context.tsx'
import { ChangeList } from './change-list.tsx'
import type { RowForm } from './use-row-form.ts'

export interface RowFormWorkspaceProps<Draft, Row> {
  title: string
  hint?: ReactNode
  form: RowForm<Draft, Row>
  /** Runs after the row was saved, before the form closes. */
  onSaved?: (row: Row) => void | Promise<void>
  saveDisabled?: boolean
  saveLabel?: string
  /** False where nobody has to know why: the row is a draft, or the form asks by itself. */
  asksWhy?: boolean
  actions?: ReactNode
  children: ReactNode
}

const reasons = ['mistyped', 'told', 'found'] as const

/** A form about one row in the workspace; says so when the row changed meanwhile, and offers both ways out. */
export function RowFormWorkspace<Draft extends object, Row>(props: RowFormWorkspaceProps<Draft, Row>) {
  const { title, hint, form, onSaved, saveDisabled, saveLabel, asksWhy = true, actions, children } = props
  const { t } = useTranslation()
  const { who, close } = useChart()
  const [why, setWhy] = useState('')
  const save = async () => {
    const saved = await form.save(why.trim() || undefined)
    if (saved === undefined) return
    await onSaved?.(saved)
    close()
  }
  return (
    <FormWorkspace
      title={title}
      hint={hint}
      patient={who}
      dirty={form.dirty}
      onSave={save}
      onClose={close}
      saveDisabled={saveDisabled || form.conflict !== undefined}
      saveLabel={saveLabel}
      actions={actions}
    >
      <ConflictNote form={form} />
      {children}
      {asksWhy && form.row && form.dirty ? (
        <Autocomplete
          label={t('chart:change.why')}
          placeholder={t('common:optional')}
          maxLength={500}
          data={reasons.map((one) => t(`chart:change.reasons.${one}`))}
          value={why}
          onChange={setWhy}
        />
      ) : null}
    </FormWorkspace>
  )
}

function ConflictNote<Draft, Row>({ form }: { form: RowForm<Draft, Row> }) {
  const { t } = useTranslation()
  if (!form.conflict) return null
  return (
    <Alert
      role="alert"
      color="yellow"
      icon={<IconArrowsExchange aria-hidden />}
      title={t('chart:conflict.title')}
      p="sm"
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('chart:conflict.body')}</Text>
        <ChangeList changes={form.conflict.changes} />
        <Group gap="xs">
          <Button variant="default" onClick={form.takeTheirs}>
            {t('chart:conflict.takeTheirs')}
          </Button>
          <Button variant="default" onClick={form.keepMine}>
            {t('chart:conflict.keepMine')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
