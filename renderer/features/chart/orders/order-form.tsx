/** An order is written as a draft, then signed. From its signature on nobody changes it. */
import { Autocomplete, Checkbox, Group, SegmentedControl, Select, TagsInput, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { conceptText } from '../../../../domain/format/name.ts'
import type { ServiceRequest } from '../../../../domain/resources/index.ts'
import { type OrderDetail, type OrderKind, orderables, orderKinds } from '../../../../domain/terminology/orders.ts'
import { orpc } from '../../../client.ts'
import { useCommand } from '../../../commands/use-command.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { HotkeyHint } from '../../../components/hotkey-hint.tsx'
import { MayButton, useMay } from '../../../components/may.tsx'
import { PatientIdentity } from '../../../components/patient-identity.tsx'
import { ErrorNote } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import { Choice } from '../rows/choice.tsx'
import { RowFormWorkspace } from '../rows/row-form-workspace.tsx'
import { TermField } from '../rows/term-field.tsx'
import { useRowForm } from '../rows/use-row-form.ts'
import { useDuringVisit } from '../visits/use-open-visit.ts'
import { EarlierNote } from './earlier-note.tsx'
import { copiedDraft, dueOf, type OrderDraft, orderApi, toContent, toDraft } from './order-draft.ts'
import { SignOrdersDialog } from './sign-orders-dialog.tsx'

const priorities = ['routine', 'urgent', 'asap', 'stat'] as const

export interface OrderFormProps {
  row?: ServiceRequest | undefined
  /** Ordered again: what this order asked for. */
  like?: ServiceRequest | undefined
}

export function OrderForm({ row, like }: OrderFormProps) {
  const { t } = useTranslation()
  const { who, summary, close } = useChart()
  const duringVisit = useDuringVisit()
  const form = useRowForm({
    api: orderApi,
    row,
    toDraft: (base) => (like && !base ? copiedDraft(like) : toDraft(base)),
    toContent: (draft: OrderDraft, base) => {
      const content = toContent(draft, base, summary.problems)
      return base ? content : duringVisit(content)
    },
  })
  const { draft, set } = form
  const signs = useMay('sign-orders')
  const [saved, setSaved] = useState<ServiceRequest>()
  const [error, setError] = useState<unknown>()

  const ready = draft.code !== undefined && form.conflict === undefined
  /** What is signed is what was saved. */
  const sign = async () => {
    setError(undefined)
    try {
      setSaved(form.row && !form.dirty ? form.row : await form.save())
    } catch (failure) {
      setError(failure)
    }
  }
  useCommand('form.sign', () => void sign(), signs && ready && saved === undefined)

  return (
    <RowFormWorkspace
      title={t(row ? 'orders:edit' : 'orders:add')}
      // Whoever orders reads for whom (NISTIR 7804-1).
      hint={<PatientIdentity patient={who} />}
      form={form}
      asksWhy={false}
      saveLabel={t('orders:saveDraft')}
      saveDisabled={!draft.code}
      actions={
        <MayButton
          needs="sign-orders"
          color="teal.9"
          disabled={!ready}
          onClick={() => void sign()}
          rightSection={<HotkeyHint id="form.sign" />}
        >
          {t('orders:sign')}
        </MayButton>
      }
    >
      <Choice
        label={t('orders:kind')}
        value={draft.kind}
        onChange={(kind) => set({ kind, details: [], ...(kind !== draft.kind && { code: undefined }) })}
        options={orderKinds.map((value) => ({ value, label: t(`orders:kinds.${value}`) }))}
      />
      <TermField
        key={draft.kind}
        label={t(`orders:what.${draft.kind}`)}
        required
        data-autofocus
        terms={orderables[draft.kind]}
        value={draft.code}
        onChange={(code) => set({ code })}
      />
      <EarlierNote code={draft.code} except={[row?.id, saved?.id]} />
      <TagsInput
        label={t('orders:reason')}
        description={t('orders:reasonHint')}
        data={[...new Set(summary.problems.map(({ code }) => conceptText(code)))]}
        value={draft.reasons}
        onChange={(reasons) => set({ reasons })}
        acceptValueOnBlur
        maxLength={250}
        size="xs"
        styles={{ inputField: { outline: 'none' } }}
      />
      <Group grow align="flex-start">
        <Select
          label={t('orders:priority')}
          data={priorities.map((value) => ({ value, label: t(`orders:priorities.${value}`) }))}
          value={draft.priority}
          onChange={(value) => set({ priority: value as OrderDraft['priority'] })}
        />
        <DateField
          label={t('orders:due')}
          description={t('orders:dueHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={dueOf(draft)}
          onChange={(resultDue) => set({ resultDue })}
        />
      </Group>
      <Details draft={draft} set={set} />
      <Performer value={draft.performer} onChange={(performer) => set({ performer })} />
      <Textarea
        label={t(draft.kind === 'referral' ? 'orders:questionReferral' : 'orders:question')}
        autosize
        minRows={2}
        value={draft.question}
        onChange={(event) => set({ question: event.currentTarget.value })}
      />
      {error ? <ErrorNote error={error} kept={t('common:keptTyped')} /> : null}
      {saved ? <SignOrdersDialog orders={[saved]} onClose={close} /> : null}
    </RowFormWorkspace>
  )
}

interface DetailsProps {
  draft: OrderDraft
  set: (patch: Partial<OrderDraft>) => void
}

const sides: readonly OrderDetail[] = ['left', 'right', 'bilateral']
const contrasts: readonly OrderDetail[] = ['withContrast', 'withoutContrast']
const asked: Readonly<Record<OrderKind, readonly (readonly OrderDetail[])[]>> = {
  laboratory: [['fasting']],
  imaging: [contrasts, sides],
  procedure: [sides],
  referral: [],
}

/** Each group: one of them, or nothing said. */
function Details({ draft, set }: DetailsProps) {
  const { t } = useTranslation()
  const groups = asked[draft.kind]
  const choose = (group: readonly OrderDetail[], chosen: OrderDetail | undefined) =>
    set({ details: [...draft.details.filter((one) => !group.includes(one)), ...(chosen ? [chosen] : [])] })
  return groups.map((group) => {
    const [first] = group
    const value = group.find((one) => draft.details.includes(one))
    if (first === undefined) return null
    return group.length === 1 ? (
      <Checkbox
        key={first}
        label={t(`orders:details.${first}`)}
        checked={value !== undefined}
        onChange={(event) => choose(group, event.currentTarget.checked ? first : undefined)}
      />
    ) : (
      <SegmentedControl
        key={first}
        aria-label={t(group === sides ? 'orders:side' : 'orders:contrast')}
        data={[
          { value: '', label: t(group === sides ? 'orders:noSide' : 'orders:noContrast') },
          ...group.map((one) => ({ value: one, label: t(`orders:details.${one}`) })),
        ]}
        value={value ?? ''}
        onChange={(next) =>
          choose(
            group,
            group.find((one) => one === next),
          )
        }
      />
    )
  })
}

function Performer({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation()
  const { data = [] } = useQuery(orpc.serviceRequest.performers.queryOptions())
  return (
    <Autocomplete
      label={t('orders:performer')}
      placeholder={t('orders:performerHint')}
      data={data}
      limit={12}
      maxLength={200}
      value={value}
      onChange={onChange}
      size="xs"
    />
  )
}
