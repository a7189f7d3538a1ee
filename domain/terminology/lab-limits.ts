/**
 * Values that are acted on at once, and ranges of children, for the tests of labs.ts and in their units. A laboratory's own
 * words and ranges always come first; these are offered and flagged with when a result is typed in.
 *
 * Sources. Critical limits: means of US medical centers (Kost GJ. JAMA 1990;263:704-7) and, for children, of US children's
 * hospitals (Kost GJ. Pediatrics 1991;88:597-603). INR, neutrophils, digoxin, lithium: the limits on which the published lists of
 * US hospitals agree (Mayo Clinic, WakeMed, Houston Methodist). Creatinine of children: Don-Wauchope AC et al. (Clin Biochem
 * 2009;42:1658-61) show why it is far lower; the numbers are of hospitals that publish theirs by age. Ranges of children: blood
 * count (Dallman PR, in Rudolph: Pediatrics, 16th edition), white cells, electrolytes and creatinine by the enzymatic method as
 * pediatric textbooks print them (Nelson Textbook of Pediatrics, reference intervals); lead: CDC reference value of 2021.
 */
import { type Bounds, boundsOf } from './labs.ts'
import { tableRows } from './table.ts'

/** Below the first or above the second number: critical. `46-484`, `-5` (no lower limit). */
const critical = tableRows(
  ['code', 'text', 'limits'],
  `
2345-7|Glucose|46-484
2823-3|Potassium|2.8-6.2
2951-2|Sodium|120-158
2075-0|Chloride|75-126
2028-9|Carbon dioxide|11-40
3094-0|Urea nitrogen|-104
2160-0|Creatinine|-7.4
17861-6|Calcium|6.6-12.9
19123-9|Magnesium|1-4.9
2777-1|Phosphate|1.2-8.9
718-7|Hemoglobin|6.6-19.9
4544-3|Hematocrit|18-61
6690-2|White blood cells|2-37
777-3|Platelets|37-910
751-8|Neutrophils, absolute|0.5-
5902-2|Prothrombin time|-27
3173-2|aPTT|-68
6301-6|INR|-5
14334-7|Lithium|-1.5
10535-3|Digoxin|-2.5
`,
)

/** Children's hospitals have limits of their own for these. From and below, in years of age; the first four weeks apart. */
const criticalOfChildren = tableRows(
  ['code', 'text', 'from', 'below', 'limits'],
  `
2345-7|Glucose|0|0.077|32-328
2345-7|Glucose|0.077|18|46-445
2823-3|Potassium|0|0.077|2.8-7.8
2823-3|Potassium|0.077|18|2.8-6.4
2951-2|Sodium|0|18|121-156
17861-6|Calcium|0|18|6.5-12.7
2160-0|Creatinine|0|2|-2
2160-0|Creatinine|2|12|-2.5
2160-0|Creatinine|12|18|-3
718-7|Hemoglobin|0|18|6.9-20.8
4544-3|Hematocrit|0|18|20-62
6690-2|White blood cells|0|18|2.1-42.9
777-3|Platelets|0|18|53-916
`,
)

const criticalByCode: ReadonlyMap<string, Bounds> = new Map(
  critical.map(({ code, limits }) => [code, boundsOf(limits) ?? {}]),
)

/** `years` of age, where it is known; else an adult's. Undefined where no value of the test is critical by itself. */
export function criticalLimits(code: string | undefined, years?: number): Bounds | undefined {
  if (code === undefined) return undefined
  const child = years !== undefined && rowAt(criticalOfChildren, code, years)
  return child ? boundsOf(child.limits) : criticalByCode.get(code)
}

function rowAt<T extends { code: string; from: string; below: string }>(
  rows: readonly T[],
  code: string | undefined,
  years: number,
): T | undefined {
  return rows.find((one) => one.code === code && years >= Number(one.from) && years < Number(one.below))
}

/** From and below, in years of age. A second range, after the slash, is for boys. */
const children = tableRows(
  ['code', 'text', 'from', 'below', 'range'],
  `
718-7|Hemoglobin|0.5|2|10.5-13.5
718-7|Hemoglobin|2|6|11.5-13.5
718-7|Hemoglobin|6|12|11.5-15.5
718-7|Hemoglobin|12|18|12-16/13-16
4544-3|Hematocrit|0.5|2|33-39
4544-3|Hematocrit|2|6|34-40
4544-3|Hematocrit|6|12|35-45
4544-3|Hematocrit|12|18|36-46/37-49
787-2|MCV|0.5|2|70-86
787-2|MCV|2|6|75-87
787-2|MCV|6|12|77-95
787-2|MCV|12|18|78-102/78-98
6690-2|White blood cells|0.5|2|6-17.5
6690-2|White blood cells|2|6|5-15.5
6690-2|White blood cells|6|12|4.5-13.5
6690-2|White blood cells|12|18|4.5-13
2160-0|Creatinine|1|12|0.3-0.7
2160-0|Creatinine|12|18|0.5-1
4548-4|Hemoglobin A1c|1|18|-5.6
2345-7|Glucose|1|18|70-99
2951-2|Sodium|1|18|135-145
2823-3|Potassium|1|18|3.4-4.7
5671-3|Lead, blood|0|18|-3.5
`,
)

/** Undefined where a child of that age has no range here: then none is offered, and none of adults either. */
export function childRange(code: string | undefined, years: number, gender: string | undefined): Bounds | undefined {
  const row = rowAt(children, code, years)
  if (!row) return undefined
  const [girls = '', boys] = row.range.split('/')
  if (boys === undefined) return boundsOf(girls)
  if (gender === 'female' || gender === 'male') return boundsOf(gender === 'male' ? boys : girls)
  return undefined
}
