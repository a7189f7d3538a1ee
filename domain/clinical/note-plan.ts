/** What a note plans, for the patient to take home: the sections under which clinicians write it. */
import { sectionsOf } from './note-sections.ts'

const planHeadings =
  /^((assessment|impression) (and|&) plan|a ?[/&] ?p|(treatment |care )?plan|follow[- ]?up|(patient )?instructions|(patient )?education)$/i

/** Without their headings; undefined where a note has no such section. */
export function planOf(text: string): string | undefined {
  const plans = sectionsOf(text)
    .filter(({ heading }) => planHeadings.test(heading.trim()))
    .map(({ heading, text: own }) => own.slice(heading.length).replace(/^\s*:?\s*/, ''))
    .filter((plan) => plan !== '')
  return plans.length > 0 ? plans.join('\n\n') : undefined
}
