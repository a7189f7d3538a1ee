/**
 * Laboratory tests a small practice orders most: LOINC code, UCUM unit, and the reference range a US laboratory commonly prints
 * for adults. A result's own range always comes first (domain/clinical/result-flag.ts); these are offered when a result is typed in.
 *
 * Sources: LOINC 2.78 (copyright Regenstrief Institute, Inc. and the LOINC Committee, available at no cost under the licence
 * at https://loinc.org/license). Ranges: as US laboratories commonly print them for adults; lipids, glucose and A1c: desirable
 * values of NCEP ATP III and the ADA; lead: CDC reference value of 2021.
 */
import { LOINC } from './systems.ts'
import { tableRows } from './table.ts'
import type { Term } from './term.ts'

export interface Bounds {
  readonly low?: number
  readonly high?: number
}

export interface LabTerm extends Term {
  /** UCUM; absent for results in words such as "Negative". */
  readonly unit?: string
  readonly range?: { readonly female?: Bounds; readonly male?: Bounds }
}

/** Range: `70-99`, `-5.6` (no lower limit), `60-` (no upper), `12-15.5/13.5-17.5` (women/men). */
const rows = tableRows(
  ['code', 'text', 'display', 'unit', 'range', 'words'],
  `
2345-7|Glucose|Glucose [Mass/volume] in Serum or Plasma|mg/dL|70-99|sugar fasting bmp cmp
4548-4|Hemoglobin A1c|Hemoglobin A1c/Hemoglobin.total in Blood|%|-5.6|a1c hba1c glycated
3094-0|Urea nitrogen (BUN)|Urea nitrogen [Mass/volume] in Serum or Plasma|mg/dL|7-20|bun bmp cmp
2160-0|Creatinine|Creatinine [Mass/volume] in Serum or Plasma|mg/dL|0.59-1.04/0.74-1.35|bmp cmp kidney
98979-8|eGFR (CKD-EPI 2021)|Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI 2021)|mL/min/{1.73_m2}|60-|gfr kidney
2951-2|Sodium|Sodium [Moles/volume] in Serum or Plasma|mmol/L|135-145|na bmp cmp electrolytes
2823-3|Potassium|Potassium [Moles/volume] in Serum or Plasma|mmol/L|3.5-5.1|k bmp cmp electrolytes
2075-0|Chloride|Chloride [Moles/volume] in Serum or Plasma|mmol/L|98-107|cl bmp cmp electrolytes
2028-9|Carbon dioxide, total (CO2)|Carbon dioxide, total [Moles/volume] in Serum or Plasma|mmol/L|22-29|bicarbonate bmp cmp
33037-3|Anion gap|Anion gap in Serum or Plasma|mmol/L|8-16
17861-6|Calcium|Calcium [Mass/volume] in Serum or Plasma|mg/dL|8.6-10.2|ca bmp cmp
2777-1|Phosphate|Phosphate [Mass/volume] in Serum or Plasma|mg/dL|2.5-4.5|phosphorus
19123-9|Magnesium|Magnesium [Mass/volume] in Serum or Plasma|mg/dL|1.7-2.2|mg
2885-2|Total protein|Protein [Mass/volume] in Serum or Plasma|g/dL|6-8.3|cmp
1751-7|Albumin|Albumin [Mass/volume] in Serum or Plasma|g/dL|3.5-5|cmp liver
1975-2|Bilirubin, total|Bilirubin.total [Mass/volume] in Serum or Plasma|mg/dL|0.1-1.2|cmp liver
1968-7|Bilirubin, direct|Bilirubin.direct [Mass/volume] in Serum or Plasma|mg/dL|0-0.3|liver
6768-6|Alkaline phosphatase (ALP)|Alkaline phosphatase [Enzymatic activity/volume] in Serum or Plasma|U/L|40-129|cmp liver
1742-6|ALT (SGPT)|Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma|U/L|7-56|cmp liver
1920-8|AST (SGOT)|Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma|U/L|10-40|cmp liver
2324-2|GGT|Gamma glutamyl transferase [Enzymatic activity/volume] in Serum or Plasma|U/L|5-36/8-61|liver
2532-0|LDH|Lactate dehydrogenase [Enzymatic activity/volume] in Serum or Plasma|U/L|140-280
1798-8|Amylase|Amylase [Enzymatic activity/volume] in Serum or Plasma|U/L|30-110|pancreas
3040-3|Lipase|Lipase [Enzymatic activity/volume] in Serum or Plasma|U/L|10-140|pancreas
3084-1|Uric acid|Urate [Mass/volume] in Serum or Plasma|mg/dL|2.4-6/3.4-7|gout urate
2093-3|Cholesterol, total|Cholesterol [Mass/volume] in Serum or Plasma|mg/dL|-200|lipid
2571-8|Triglycerides|Triglyceride [Mass/volume] in Serum or Plasma|mg/dL|-150|lipid
2085-9|HDL cholesterol|Cholesterol in HDL [Mass/volume] in Serum or Plasma|mg/dL|50-/40-|lipid
13457-7|LDL cholesterol, calculated|Cholesterol in LDL [Mass/volume] in Serum or Plasma by calculation|mg/dL|-100|lipid
18262-6|LDL cholesterol, direct|Cholesterol in LDL [Mass/volume] in Serum or Plasma by Direct assay|mg/dL|-100|lipid
43396-1|Non-HDL cholesterol|Cholesterol non HDL [Mass/volume] in Serum or Plasma|mg/dL|-130|lipid
6690-2|White blood cells (WBC)|Leukocytes [#/volume] in Blood by Automated count|10*3/uL|4-11|cbc leukocytes
789-8|Red blood cells (RBC)|Erythrocytes [#/volume] in Blood by Automated count|10*6/uL|3.9-5.1/4.3-5.7|cbc erythrocytes
718-7|Hemoglobin|Hemoglobin [Mass/volume] in Blood|g/dL|12-15.5/13.5-17.5|hgb hb cbc
4544-3|Hematocrit|Hematocrit [Volume Fraction] of Blood by Automated count|%|36-46/41-53|hct cbc
787-2|MCV|MCV [Entitic volume] by Automated count|fL|80-100|cbc
785-6|MCH|MCH [Entitic mass] by Automated count|pg|27-33|cbc
786-4|MCHC|MCHC [Mass/volume] by Automated count|g/dL|32-36|cbc
788-0|RDW|Erythrocyte distribution width [Ratio] by Automated count|%|11.5-14.5|cbc
777-3|Platelets|Platelets [#/volume] in Blood by Automated count|10*3/uL|150-400|plt cbc
770-8|Neutrophils %|Neutrophils/100 leukocytes in Blood by Automated count|%|40-70|cbc diff
736-9|Lymphocytes %|Lymphocytes/100 leukocytes in Blood by Automated count|%|20-45|cbc diff
5905-5|Monocytes %|Monocytes/100 leukocytes in Blood by Automated count|%|2-10|cbc diff
713-8|Eosinophils %|Eosinophils/100 leukocytes in Blood by Automated count|%|0-6|cbc diff
706-2|Basophils %|Basophils/100 leukocytes in Blood by Automated count|%|0-2|cbc diff
751-8|Neutrophils, absolute|Neutrophils [#/volume] in Blood by Automated count|10*3/uL|1.8-7.7|anc cbc diff
731-0|Lymphocytes, absolute|Lymphocytes [#/volume] in Blood by Automated count|10*3/uL|1-4.8|cbc diff
711-2|Eosinophils, absolute|Eosinophils [#/volume] in Blood by Automated count|10*3/uL|0-0.5|cbc diff
4537-7|Sedimentation rate (ESR)|Erythrocyte sedimentation rate by Westergren method|mm/h|0-20/0-15|sed rate esr
1988-5|C-reactive protein (CRP)|C reactive protein [Mass/volume] in Serum or Plasma|mg/L|-10|crp
30522-7|C-reactive protein, high sensitivity|C reactive protein [Mass/volume] in Serum or Plasma by High sensitivity method|mg/L|-3|hscrp
3016-3|TSH|Thyrotropin [Units/volume] in Serum or Plasma|m[IU]/L|0.4-4|thyroid thyrotropin
3024-7|Thyroxine (T4), free|Thyroxine (T4) free [Mass/volume] in Serum or Plasma|ng/dL|0.8-1.8|ft4 thyroid
3053-6|Triiodothyronine (T3)|Triiodothyronine (T3) [Mass/volume] in Serum or Plasma|ng/dL|80-200|t3 thyroid
3051-0|Triiodothyronine (T3), free|Triiodothyronine (T3) Free [Mass/volume] in Serum or Plasma|pg/mL|2.3-4.2|ft3 thyroid
2498-4|Iron|Iron [Mass/volume] in Serum or Plasma|ug/dL|60-170|fe
2500-7|Iron binding capacity (TIBC)|Iron binding capacity [Mass/volume] in Serum or Plasma|ug/dL|240-450|tibc
2502-3|Transferrin saturation|Iron saturation [Mass Fraction] in Serum or Plasma|%|20-50|iron sat
2276-4|Ferritin|Ferritin [Mass/volume] in Serum or Plasma|ng/mL|11-307/24-336|iron
2132-9|Vitamin B12|Cobalamin (Vitamin B12) [Mass/volume] in Serum or Plasma|pg/mL|200-900|cobalamin
2284-8|Folate|Folate [Mass/volume] in Serum or Plasma|ng/mL|4-|folic acid
62292-8|Vitamin D, 25-hydroxy|25-Hydroxyvitamin D3+25-Hydroxyvitamin D2 [Mass/volume] in Serum or Plasma|ng/mL|30-100|vit d
2857-1|PSA|Prostate specific Ag [Mass/volume] in Serum or Plasma|ng/mL|-4|prostate
2986-8|Testosterone, total|Testosterone [Mass/volume] in Serum or Plasma|ng/dL|/300-1000
2731-8|Parathyroid hormone (PTH)|Parathyrin.intact [Mass/volume] in Serum or Plasma|pg/mL|10-65|pth
6301-6|INR|INR in Platelet poor plasma by Coagulation assay|{INR}|0.8-1.1|warfarin pt coag
5902-2|Prothrombin time (PT)|=|s|11-13.5|coag
3173-2|aPTT|aPTT in Blood by Coagulation assay|s|25-35|ptt coag
48065-7|D-dimer (FEU)|Fibrin D-dimer FEU [Mass/volume] in Platelet poor plasma|ng/mL{FEU}|-500|clot
42637-9|BNP|Natriuretic peptide B [Mass/volume] in Blood|pg/mL|-100|heart failure
33762-6|NT-proBNP|Natriuretic peptide.B prohormone N-Terminal [Mass/volume] in Serum or Plasma|pg/mL|-125|heart failure
6598-7|Troponin T|Troponin T.cardiac [Mass/volume] in Serum or Plasma|ng/mL|-0.01|heart
10839-9|Troponin I|Troponin I.cardiac [Mass/volume] in Serum or Plasma|ng/mL|-0.04|heart
2157-6|Creatine kinase (CK)|Creatine kinase [Enzymatic activity/volume] in Serum or Plasma|U/L|26-192/39-308|cpk
14959-1|Microalbumin/creatinine ratio, urine|Microalbumin/Creatinine [Mass Ratio] in Urine|mg/g{creat}|-30|acr uacr albumin
2161-8|Creatinine, urine|Creatinine [Mass/volume] in Urine|mg/dL
14957-5|Albumin, urine|Microalbumin [Mass/volume] in Urine|mg/L||microalbumin
5811-5|Specific gravity, urine|Specific gravity of Urine by Test strip|1|1.005-1.03|ua urinalysis
5803-2|pH, urine|pH of Urine by Test strip|[pH]|4.5-8|ua urinalysis
5804-0|Protein, urine dipstick|Protein [Mass/volume] in Urine by Test strip|mg/dL||ua urinalysis
5792-7|Glucose, urine dipstick|Glucose [Mass/volume] in Urine by Test strip|mg/dL||ua urinalysis
5797-6|Ketones, urine dipstick|Ketones [Mass/volume] in Urine by Test strip|mg/dL||ua urinalysis
5794-3|Hemoglobin, urine dipstick|Hemoglobin [Presence] in Urine by Test strip|||ua urinalysis blood
5802-4|Nitrite, urine dipstick|Nitrite [Presence] in Urine by Test strip|||ua urinalysis
5799-2|Leukocyte esterase, urine dipstick|Leukocyte esterase [Presence] in Urine by Test strip|||ua urinalysis
630-4|Bacteria culture, urine|Bacteria identified in Urine by Culture|||uc
2106-3|hCG, urine (pregnancy test)|Choriogonadotropin (pregnancy test) [Presence] in Urine|||pregnancy ucg
19080-1|hCG, serum|Choriogonadotropin [Units/volume] in Serum or Plasma|m[IU]/mL|-5|pregnancy beta
11268-0|Streptococcus A, throat culture|Streptococcus pyogenes [Presence] in Throat by Organism specific culture|||strep
78012-2|Streptococcus A antigen, rapid|Streptococcus pyogenes Ag [Presence] in Throat by Rapid immunoassay|||strep rapid
80382-5|Influenza A antigen, rapid|Influenza virus A Ag [Presence] in Nasopharynx by Rapid immunoassay|||flu rapid
80383-3|Influenza B antigen, rapid|Influenza virus B Ag [Presence] in Nasopharynx by Rapid immunoassay|||flu rapid
94500-6|SARS-CoV-2 RNA, respiratory|SARS-CoV-2 (COVID-19) RNA [Presence] in Respiratory specimen by NAA with probe detection|||covid pcr
94558-4|SARS-CoV-2 antigen, rapid|SARS-CoV-2 (COVID-19) Ag [Presence] in Respiratory specimen by Rapid immunoassay|||covid rapid
5195-3|Hepatitis B surface antigen|Hepatitis B virus surface Ag [Presence] in Serum|||hbsag
16935-9|Hepatitis B surface antibody|Hepatitis B virus surface Ab [Units/volume] in Serum|m[IU]/mL|10-|hbsab titer
16128-1|Hepatitis C antibody|Hepatitis C virus Ab [Presence] in Serum|||hcv
56888-1|HIV 1 and 2 antigen and antibody|HIV 1+2 Ab+HIV1 p24 Ag [Presence] in Serum or Plasma by Immunoassay|||hiv screen
21613-5|Chlamydia trachomatis DNA|Chlamydia trachomatis DNA [Presence] in Specimen by NAA with probe detection|||sti
24111-7|Neisseria gonorrhoeae DNA|Neisseria gonorrhoeae DNA [Presence] in Specimen by NAA with probe detection|||sti gc
20507-0|Syphilis, RPR|Reagin Ab [Presence] in Serum by RPR|||rpr sti
11572-5|Rheumatoid factor|Rheumatoid factor [Units/volume] in Serum or Plasma|[IU]/mL|-14|rf
5048-4|Antinuclear antibody (ANA) titer|Nuclear Ab [Titer] in Serum by Immunofluorescence|{titer}||ana
29771-3|Occult blood, stool, immunologic|Hemoglobin.gastrointestinal.lower [Presence] in Stool by Immunoassay|||fit ifob colon
10524-7|Pap smear cytology|Microscopic observation [Identifier] in Cervix by Cyto stain|||cervical
21440-3|HPV, high risk|Human papilloma virus 16+18+31+33+35+45+51+52+56 DNA [Presence] in Cervix by Probe|||cervical
14334-7|Lithium|Lithium [Moles/volume] in Serum or Plasma|mmol/L|0.6-1.2|level
3432-2|Carbamazepine|carBAMazepine [Mass/volume] in Serum or Plasma|ug/mL|4-12|level
10535-3|Digoxin|Digoxin [Mass/volume] in Serum or Plasma|ng/mL|0.5-2|level
5671-3|Lead, blood|Lead [Mass/volume] in Blood|ug/dL|-3.5|pb child
`,
)

export const labs: readonly LabTerm[] = rows.map(({ code, text, display, unit, range, words }) => {
  const [women = '', men = women] = range.split('/')
  const [female, male] = [boundsOf(women), boundsOf(men)]
  return {
    text,
    coding: [{ system: LOINC, code, display: display === '=' ? text : display }],
    unit: unit || undefined,
    range: female || male ? { female, male } : undefined,
    words,
  }
})

/** `70-99`, `-5.6` (no lower limit), `60-` (no upper). */
export function boundsOf(text: string): Bounds | undefined {
  const [low = '', high = ''] = text.split('-')
  if (!low && !high) return undefined
  return { ...(low && { low: Number(low) }), ...(high && { high: Number(high) }) }
}

/** The adult range for a patient: of their sex; where that is not known, only one that is the same for both. */
export function adultRange({ range }: LabTerm, gender: string | undefined): Bounds | undefined {
  if (gender === 'female' || gender === 'male') return range?.[gender]
  const { female, male } = range ?? {}
  return female?.low === male?.low && female?.high === male?.high ? female : undefined
}

export interface LabPanel extends Term {
  /** LOINC codes of its tests in the order in which laboratories print them; all are in `labs`. */
  readonly members: readonly string[]
}

const cbc = '6690-2 789-8 718-7 4544-3 787-2 785-6 786-4 788-0 777-3'
const bmp = '2345-7 3094-0 2160-0 98979-8 2951-2 2823-3 2075-0 2028-9 17861-6'
const liver = '2885-2 1751-7 1975-2 6768-6 1742-6 1920-8'

const panels = tableRows(
  ['code', 'text', 'display', 'words', 'members'],
  `
57021-8|CBC with automated differential (panel)|CBC W Auto Differential panel - Blood|blood count|${cbc} 770-8 736-9 5905-5 713-8 706-2 751-8 731-0 711-2
58410-2|CBC panel|CBC panel - Blood by Automated count|blood count|${cbc}
51990-0|Basic metabolic panel|Basic metabolic panel - Blood|bmp|${bmp}
24323-8|Comprehensive metabolic panel|Comprehensive metabolic 2000 panel - Serum or Plasma|cmp|${bmp} ${liver}
24331-1|Lipid panel|Lipid 1996 panel - Serum or Plasma|cholesterol|2093-3 2571-8 2085-9 13457-7 43396-1
24356-8|Urinalysis complete panel|Urinalysis complete panel - Urine|ua|5811-5 5803-2 5804-0 5792-7 5797-6 5794-3 5802-4 5799-2
24325-3|Hepatic function panel|Hepatic function 2000 panel - Serum or Plasma|liver lft|2885-2 1751-7 1975-2 1968-7 6768-6 1742-6 1920-8
34528-0|PT and INR (panel)|PT panel - Platelet poor plasma by Coagulation assay|coag prothrombin warfarin|5902-2 6301-6
50190-8|Iron studies (panel)|Iron and Iron binding capacity panel - Serum or Plasma|tibc|2498-4 2500-7 2502-3
`,
)

/** What a report is called that groups results. */
export const labPanels: readonly LabPanel[] = panels.map(({ code, text, display, words, members }) => ({
  text,
  coding: [{ system: LOINC, code, display }],
  words,
  members: members.split(' '),
}))

const labByCode: ReadonlyMap<string | undefined, LabTerm> = new Map(labs.map((lab) => [lab.coding[0]?.code, lab]))

/** The tests of a panel, as they are printed. */
export function testsOf(panel: LabPanel): LabTerm[] {
  return panel.members.flatMap((code) => labByCode.get(code) ?? [])
}
