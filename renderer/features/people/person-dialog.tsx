/** A new user, or what one is called and may do. */
import { Button, Checkbox, Group, PasswordInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../domain/contract/user.ts'
import { formatPersonName } from '../../../domain/format/name.ts'
import { type Role, role } from '../../../domain/resources/user.ts'
import { orpc } from '../../client.ts'
import { Dialog } from '../../components/dialog.tsx'
import { NewPassword } from '../../components/new-password.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { useSession } from '../../session.ts'
import { suggestedUserName } from '../first-run/answers.ts'
import { useThrottle } from '../sign-in/use-throttle.ts'

export function PersonDialog({ person, onClose }: { person?: Person; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog opened title={t(person ? 'people:edit' : 'people:add')} onClose={onClose} size="lg">
      <PersonForm person={person} onClose={onClose} />
    </Dialog>
  )
}

function PersonForm({ person, onClose }: { person: Person | undefined; onClose: () => void }) {
  const { t } = useTranslation()
  const { userName: self, practice } = useSession()
  const [displayName, setDisplayName] = useState(person?.displayName ?? '')
  const [typedUserName, setTypedUserName] = useState<string>()
  const [roles, setRoles] = useState<Role[]>(person?.roles ?? [])
  const [practitionerId, setPractitionerId] = useState<string | null>(person?.practitionerId ?? null)
  const [password, setPassword] = useState<string>()
  const [ownPassword, setOwnPassword] = useState('')
  const create = useMutation(orpc.user.create.mutationOptions({ onSuccess: onClose }))
  const update = useMutation(orpc.user.update.mutationOptions({ onSuccess: onClose }))
  const { error, isPending } = person ? update : create
  const waitSeconds = useThrottle(error)
  const userName = person?.userName ?? typedUserName ?? suggestedUserName(displayName)
  const ready =
    displayName.trim() !== '' &&
    userName.trim() !== '' &&
    roles.length > 0 &&
    ownPassword !== '' &&
    (person !== undefined || password !== undefined) &&
    waitSeconds === 0

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    const described = { displayName, roles, ...(practitionerId && { practitionerId }), ownPassword }
    if (person) update.mutate({ id: person.id, versionId: person.versionId, ...described })
    else if (password) create.mutate({ userName, password, ...described })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Group grow align="flex-start">
          <TextInput
            label={t('people:name')}
            description={t('people:nameHint')}
            required
            maxLength={200}
            data-autofocus
            value={displayName}
            onChange={(event) => setDisplayName(event.currentTarget.value)}
          />
          <TextInput
            label={t('people:userName')}
            description={t('people:userNameHint')}
            required
            maxLength={60}
            spellCheck={false}
            autoComplete="off"
            disabled={person !== undefined}
            value={userName}
            onChange={(event) => setTypedUserName(event.currentTarget.value)}
          />
        </Group>
        <RoleChoice roles={roles} onChange={setRoles} />
        <PractitionerChoice value={practitionerId} onChange={setPractitionerId} />
        {person ? null : (
          <>
            <Text size="sm">{t('people:firstPassword')}</Text>
            <NewPassword onChange={setPassword} near={[userName, displayName, practice]} />
          </>
        )}
        <PasswordInput
          label={t('people:own', { user: self })}
          description={t('people:ownHint')}
          required
          autoComplete="current-password"
          value={ownPassword}
          onChange={(event) => setOwnPassword(event.currentTarget.value)}
        />
        {error ? <ErrorNote error={error} kept={t('people:kept')} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={!ready} loading={isPending}>
            {t(person ? 'common:save' : 'people:create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function RoleChoice({ roles, onChange }: { roles: Role[]; onChange: (roles: Role[]) => void }) {
  const { t } = useTranslation()
  return (
    <Checkbox.Group
      label={t('people:roles')}
      description={t('people:rolesHint')}
      required
      value={roles}
      onChange={(values) => onChange(role.options.filter((one) => values.includes(one)))}
    >
      <Stack gap={6} mt={6}>
        {role.options.map((one) => (
          <Checkbox
            key={one}
            value={one}
            label={t(`people:role.${one}.name`)}
            description={t(`people:role.${one}.may`)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

interface PractitionerChoiceProps {
  value: string | null
  onChange: (id: string | null) => void
}

/** So that orders, notes and care teams name the same person as the sign-in. */
function PractitionerChoice({ value, onChange }: PractitionerChoiceProps) {
  const { t } = useTranslation()
  const { data } = useQuery(orpc.practice.practitioners.queryOptions())
  return (
    <Select
      label={t('people:practitioner')}
      description={t('people:practitionerHint')}
      data={data?.map(({ id, name }) => ({ value: id, label: formatPersonName(name) })) ?? []}
      value={value}
      clearable
      searchable
      onChange={onChange}
    />
  )
}
