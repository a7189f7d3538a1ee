import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isNoKnownAllergy } from '../../../domain/clinical/allergy-state.ts'
import type { AllergyState as State } from '../../../domain/contract/chart.ts'
import { conceptText } from '../../../domain/format/name.ts'
import { shorten } from '../../../domain/format/shorten.ts'
import type { AllergyIntolerance } from '../../../domain/resources/index.ts'
import styles from './banner.module.css'
import { useChart } from './chart-context.tsx'

const icons = { known: IconAlertTriangle, 'no-known': IconCircleCheck, 'not-recorded': IconHelpCircle }

/** More would push the chart down; the count says that there are more, and the section has them all. */
const mostNamed = 6
/** Nor may one of them: outside records have whole sentences for names. */
const longestName = 100

/** Known, none known, or not recorded: one of the three, always, with the names of what is known. Opens the section. */
export function AllergyState() {
  const { t } = useTranslation()
  const { summary, goTo } = useChart()
  const state: State = summary.allergyState
  const Icon = icons[state]
  const known = summary.allergies.filter((allergy) => !isNoKnownAllergy(allergy))
  const more = known.length - mostNamed
  const assertions = noneWords(summary.allergies)
  // "No known drug allergy" leaves the rest of the question open: the banner says no more than was recorded.
  const open = state === 'not-recorded' && assertions ? 'only' : state
  return (
    <button type="button" className={styles.allergies} data-state={state} onClick={() => goTo('allergies')}>
      <Icon size={16} aria-hidden className={styles.stateIcon} />
      <span>{state === 'no-known' ? assertions : t(`chart:allergyState.${open}`, { assertions })}</span>
      {/* A space, for those who hear it as one sentence. */}{' '}
      {state === 'known' ? (
        <span>
          {known.slice(0, mostNamed).map(nameAndReaction).join(', ')}
          {more > 0 ? ` ${t('chart:allergyState.more', { count: more })}` : ''}
        </span>
      ) : null}
    </button>
  )
}

function noneWords(assertions: readonly AllergyIntolerance[]): string {
  const all = new Set(assertions.map((assertion) => shorten(conceptText(assertion.code), longestName)))
  return [...all].join(', ')
}

/** `Penicillins (anaphylaxis)`. */
function nameAndReaction(allergy: AllergyIntolerance): string {
  const name = shorten(conceptText(allergy.code), longestName)
  const reaction = allergy.reaction?.[0]?.manifestation[0]
  return reaction ? `${name} (${shorten(conceptText(reaction), longestName).toLowerCase()})` : name
}
