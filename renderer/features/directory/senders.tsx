/** Who wrote an outside document and who keeps it, each on the way into the directory: imports never add to it by themselves. */
import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { directoryName, npiOf } from '../../../domain/format/directory.ts'
import type { Reference } from '../../../domain/resources/index.ts'
import { orpc } from '../../client.ts'
import { keyed } from '../../components/keyed.ts'
import { useMay } from '../../components/may.tsx'
import { contentOf, draftOfSender, type EntryDraft } from './entry-draft.ts'
import { EntryFormDialog } from './entry-form.tsx'
import styles from './senders.module.css'

export interface SendersProps {
  author?: readonly Reference[] | undefined
  authorOrganization?: Reference | undefined
  custodian?: Reference | undefined
}

type Part = 'author' | 'authorOrganization' | 'custodian'

export function Senders({ author = [], authorOrganization, custodian }: SendersProps) {
  const { t } = useTranslation()
  const named: { part: Part; party: Reference }[] = [
    ...author.map((party) => ({ part: 'author' as const, party })),
    ...(authorOrganization ? [{ part: 'authorOrganization' as const, party: asOrganization(authorOrganization) }] : []),
    ...(custodian ? [{ part: 'custodian' as const, party: asOrganization(custodian) }] : []),
  ].filter(({ party }) => party.display)
  const parties = named.filter(({ party }, at) => named.findIndex((one) => isSame(one.party, party)) === at)
  if (parties.length === 0) return null
  return (
    <dl className={styles.senders}>
      {keyed(parties, ({ party }) => party.display ?? '').map(({ key, item: { part, party } }) => (
        <div key={key}>
          <dt>{t(`directory:senders.${part}`)}</dt>
          <dd>
            <Sender party={party} organization={authorOrganization} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const asOrganization = (party: Reference): Reference => ({ ...party, type: 'Organization' })

/** One organization is often author, employer and custodian in one. */
const isSame = (a: Reference, b: Reference): boolean => a.type === b.type && a.display === b.display

function Sender({ party, organization }: { party: Reference; organization: Reference | undefined }) {
  const { t } = useTranslation()
  const mayAdd = useMay('register-patients')
  const [adding, setAdding] = useState(false)
  const draft = draftOfSender(party, organization)
  const known = useIsKnown(draft)
  const { name } = draft
  return (
    <>
      {name}
      {draft.kind === 'Practitioner' && draft.organization ? `, ${draft.organization.display}` : ''}{' '}
      {known === true ? (
        <Text span size="sm" c="dimmed">
          ({t('directory:senders.known')})
        </Text>
      ) : null}
      {known === false && mayAdd ? (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('directory:senders.addOf', { name })}
          onClick={() => setAdding(true)}
        >
          {t('directory:senders.add')}
        </Button>
      ) : null}
      <EntryFormDialog
        opened={adding}
        draft={draft}
        onSaved={() => setAdding(false)}
        onClose={() => setAdding(false)}
      />
    </>
  )
}

/** The same NPI, or the same name to the letter; who is only similar is shown in the form. Undefined until that is known. */
function useIsKnown(draft: EntryDraft): boolean | undefined {
  const content = contentOf(draft)
  const { data } = useQuery(orpc.directory.similar.queryOptions({ input: { content } }))
  const npi = npiOf(content)
  return data?.some(
    ({ row }) => (npi !== undefined && npiOf(row) === npi) || directoryName(row) === directoryName(content),
  )
}
