import { Autocomplete, Group, Select, Stack, Switch, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { localDate } from '../../../../../domain/format/date.ts'
import { conceptText, formatPersonName } from '../../../../../domain/format/name.ts'
import { careTeamContent } from '../../../../../domain/resources/care-team.ts'
import type {
  CareTeam,
  CareTeamContent,
  CareTeamParticipant,
  CodeableConcept,
  Practitioner,
} from '../../../../../domain/resources/index.ts'
import { careTeamRoles, isPrimaryCare, primaryCareRole } from '../../../../../domain/terminology/care-team-roles.ts'
import { termConcept } from '../../../../../domain/terminology/term.ts'
import { client, orpc } from '../../../../client.ts'
import { DateField } from '../../../../components/date-field.tsx'
import { Repeater } from '../../../../components/repeater.tsx'
import { firstNote, withNote } from '../../rows/notes.ts'
import { RowFormWorkspace } from '../../rows/row-form-workspace.tsx'
import { TermField } from '../../rows/term-field.tsx'
import { useRowForm } from '../../rows/use-row-form.ts'

/** `rest`: what the form does not show of a recorded member. */
interface MemberDraft {
  name: string
  role: CodeableConcept | undefined
  primary: boolean
  organization: string
  rest: CareTeamParticipant | undefined
}

interface Draft {
  name: string
  status: NonNullable<CareTeamContent['status']>
  since: string | undefined
  members: MemberDraft[]
  note: string
}

const otherRoles = (role: readonly CodeableConcept[] = []) => role.filter((one) => !isPrimaryCare([one]))

function toDraft(row: CareTeam | undefined): Draft {
  return {
    name: row?.name ?? '',
    status: row?.status ?? 'active',
    since: row ? row.period?.start?.slice(0, 10) : localDate(),
    members: (row?.participant ?? []).map((one) => ({
      name: one.member?.display ?? '',
      role: otherRoles(one.role)[0],
      primary: isPrimaryCare(one.role),
      organization: one.onBehalfOf?.display ?? '',
      rest: one,
    })),
    note: firstNote(row),
  }
}

function toContent(
  draft: Draft,
  row: CareTeam | undefined,
  directory: readonly Practitioner[],
  name: string,
): CareTeamContent {
  const members = draft.members.filter((one) => one.name.trim() || one.rest)
  const since = draft.since === toDraft(row).since ? row?.period?.start : draft.since
  const period = { ...row?.period, start: row ? since : draft.since }
  return {
    ...(row ? careTeamContent.parse(row) : { resourceType: 'CareTeam' }),
    status: draft.status,
    name: draft.name.trim() || name,
    period: period.start || period.end ? period : undefined,
    participant: members.length > 0 ? members.map((one) => participantOf(one, directory)) : undefined,
    note: withNote(row, draft.note),
  }
}

function participantOf(draft: MemberDraft, directory: readonly Practitioner[]): CareTeamParticipant {
  const { rest } = draft
  const [, ...further] = otherRoles(rest?.role)
  const role = [
    ...(draft.primary ? [(rest?.role ?? []).find((one) => isPrimaryCare([one])) ?? termConcept(primaryCareRole)] : []),
    ...(draft.role ? [draft.role] : []),
    ...further,
  ]
  const name = draft.name.trim()
  const organization = draft.organization.trim()
  const known = directory.find((one) => formatPersonName(one.name) === name)
  const member = name === rest?.member?.display ? rest.member : known ? refer(known) : { display: name }
  return {
    ...rest,
    role: role.length > 0 ? role : undefined,
    member: name ? member : rest?.member,
    onBehalfOf:
      organization === (rest?.onBehalfOf?.display ?? '')
        ? rest?.onBehalfOf
        : organization
          ? { display: organization }
          : undefined,
  }
}

const refer = (one: Practitioner) => ({
  reference: `Practitioner/${one.id}`,
  type: 'Practitioner',
  display: formatPersonName(one.name),
})

const roles = careTeamRoles.filter((term) => term !== primaryCareRole)
const statuses = ['active', 'suspended', 'inactive'] as const
const blank: MemberDraft = { name: '', role: undefined, primary: false, organization: '', rest: undefined }

export function CareTeamForm({ row }: { row?: CareTeam | undefined }) {
  const { t } = useTranslation()
  const { data: directory = [] } = useQuery(orpc.practice.practitioners.queryOptions())
  const form = useRowForm({
    api: client.careTeam,
    row,
    toDraft: (base: CareTeam | undefined) => (base ? toDraft(base) : { ...toDraft(undefined), members: [blank] }),
    toContent: (draft: Draft, base: CareTeam | undefined) =>
      toContent(draft, base, directory, t('history:careTeam.title')),
  })
  const { draft, set } = form
  return (
    <RowFormWorkspace
      title={t(row ? 'history:careTeam.edit' : 'history:careTeam.add')}
      form={form}
      saveDisabled={!draft.members.some((one) => one.name.trim())}
    >
      <Repeater
        items={draft.members}
        onChange={(members) => set({ members })}
        blank={blank}
        addLabel={t('history:careTeam.addMember')}
        removeLabel={(number) => t('history:careTeam.removeMember', { number })}
      >
        {(one, change, number) => (
          <Stack gap={4} flex={1}>
            <Group gap="xs" grow align="flex-end">
              <Autocomplete
                label={t('history:careTeam.member', { number })}
                data={[...new Set(directory.map((known) => formatPersonName(known.name)).filter(Boolean))]}
                value={one.name}
                onChange={(name) => change({ name, ...knownFacts(directory, name, one) })}
              />
              <TermField
                label={t('history:careTeam.role')}
                terms={roles}
                value={one.role}
                onChange={(role) => change({ role })}
              />
            </Group>
            <Group gap="xs" wrap="nowrap" align="center">
              <TextInput
                flex={1}
                aria-label={t('history:careTeam.organization', { number })}
                placeholder={t('history:careTeam.organizationHint')}
                value={one.organization}
                onChange={(event) => change({ organization: event.currentTarget.value })}
              />
              <Switch
                label={t('history:careTeam.pcp')}
                checked={one.primary}
                onChange={(event) => change({ primary: event.currentTarget.checked })}
              />
            </Group>
          </Stack>
        )}
      </Repeater>
      <Textarea
        label={t('history:careTeam.reach')}
        placeholder={t('history:careTeam.reachHint')}
        autosize
        minRows={2}
        value={draft.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <TextInput
        label={t('history:careTeam.name')}
        placeholder={t('history:careTeam.title')}
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <DateField
          label={t('history:careTeam.since')}
          precision="partial"
          past
          value={draft.since}
          onChange={(since) => set({ since })}
        />
        <Select
          label={t('chart:status')}
          data={statuses.map((value) => ({ value, label: t(`history:careTeam.status.${value}`) }))}
          value={draft.status}
          onChange={(value) => set({ status: value as Draft['status'] })}
        />
      </Group>
    </RowFormWorkspace>
  )
}

/** Somebody of the directory brings their specialty and organization, where none was typed. */
function knownFacts(directory: readonly Practitioner[], name: string, draft: MemberDraft): Partial<MemberDraft> {
  const known = directory.find((one) => formatPersonName(one.name) === name)
  const specialty = known?.specialty?.[0]
  return {
    ...(specialty && !conceptText(draft.role) && { role: specialty }),
    ...(known?.organization?.display && !draft.organization && { organization: known.organization.display }),
  }
}
