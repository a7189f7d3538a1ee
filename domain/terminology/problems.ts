/**
 * Problems a small practice meets most, with the words clinicians use for them.
 *
 * Sources: ICD-10-CM FY2022 (CMS, US government work), leaving out codes that later releases split or withdrew; SNOMED CT
 * 2025 (SNOMED International; US use under the UMLS Metathesaurus licence). A row without a code of one system is still
 * coded by the other.
 */
import type { Coding } from '../resources/index.ts'
import { ICD10CM, SNOMED } from './systems.ts'
import { tableRows } from './table.ts'
import type { Term } from './term.ts'

const rows = tableRows(
  ['text', 'icd10', 'icd10Title', 'snomed', 'snomedTerm', 'words'],
  `
Essential hypertension|I10|Essential (primary) hypertension|59621000|=|htn high blood pressure
White coat hypertension|R03.0|Elevated blood-pressure reading, without diagnosis of hypertension|||elevated bp
Hypertensive heart disease with heart failure|I11.0|=
Hypertensive chronic kidney disease|I12.9|Hypertensive chronic kidney disease with stage 1 through stage 4 chronic kidney disease, or unspecified chronic kidney disease
Pulmonary hypertension|I27.20|Pulmonary hypertension, unspecified|70995007|=
Hyperlipidemia|E78.5|Hyperlipidemia, unspecified|55822004|=|high cholesterol hld
Hypercholesterolemia|E78.00|Pure hypercholesterolemia, unspecified|13644009|=|high cholesterol
Mixed hyperlipidemia|E78.2|=|267434003|=
Hypertriglyceridemia|E78.1|Pure hyperglyceridemia|302870006|=
Familial hypercholesterolemia|E78.01|=|398036000|=
Coronary artery disease|I25.10|Atherosclerotic heart disease of native coronary artery without angina pectoris|53741008|Coronary arteriosclerosis|cad heart disease
Stable angina|||233819005|=
Unstable angina|I20.0|=|4557003|Preinfarction syndrome
History of myocardial infarction|I25.2|Old myocardial infarction|399211009|=|old mi heart attack
Acute myocardial infarction|I21.9|Acute myocardial infarction, unspecified|57054005|=|mi heart attack
Atrial fibrillation|I48.91|Unspecified atrial fibrillation|49436004|=|afib af
Paroxysmal atrial fibrillation|I48.0|=|282825002|=|afib paf
Chronic atrial fibrillation|I48.20|Chronic atrial fibrillation, unspecified|426749004|=|permanent afib
Atrial flutter|I48.92|Unspecified atrial flutter|5370000|=
Supraventricular tachycardia|||6456007|=|svt
Heart failure|I50.9|Heart failure, unspecified|84114007|=|chf
Congestive heart failure|I50.9|Heart failure, unspecified|42343007|=|chf
Heart failure with reduced ejection fraction|I50.20|Unspecified systolic (congestive) heart failure|703272007|=|hfref systolic chf
Heart failure with preserved ejection fraction|I50.30|Unspecified diastolic (congestive) heart failure|446221000|Heart failure with normal ejection fraction|hfpef diastolic chf
Aortic valve stenosis|I35.0|Nonrheumatic aortic (valve) stenosis|60573004|=|as
Mitral valve regurgitation|I34.0|Nonrheumatic mitral (valve) insufficiency|48724000|=
Mitral valve prolapse|I34.1|Nonrheumatic mitral (valve) prolapse|409712001|=|mvp
Abdominal aortic aneurysm|||233985008|=|aaa
Peripheral arterial disease|I73.9|Peripheral vascular disease, unspecified|399957001|Peripheral arterial occlusive disease|pad pvd claudication
Carotid artery stenosis|I65.29|Occlusion and stenosis of unspecified carotid artery|64586002|=
Varicose veins of lower extremity|I83.90|Asymptomatic varicose veins of unspecified lower extremity|72866009|=
Chronic venous insufficiency|I87.2|Venous insufficiency (chronic) (peripheral)|20696009|Peripheral venous insufficiency|stasis
Deep vein thrombosis of lower extremity|I82.409|Acute embolism and thrombosis of unspecified deep veins of unspecified lower extremity|404223003|Deep venous thrombosis of lower extremity|dvt clot
Pulmonary embolism|I26.99|Other pulmonary embolism without acute cor pulmonale|59282003|=|pe clot
History of stroke|Z86.73|Personal history of transient ischemic attack (TIA), and cerebral infarction without residual deficits|275526006|History of cerebrovascular accident|cva
Cerebral infarction|I63.9|Cerebral infarction, unspecified|432504007|=|stroke cva
Transient ischemic attack|G45.9|Transient cerebral ischemic attack, unspecified|266257000|=|tia
Orthostatic hypotension|I95.1|=|28651003|=
Syncope|R55|Syncope and collapse|271594007|=|fainting passed out
Palpitations|R00.2|=|80313002|=
Bradycardia|R00.1|Bradycardia, unspecified|48867003|=
Type 2 diabetes mellitus|E11.9|Type 2 diabetes mellitus without complications|44054006|Diabetes mellitus type 2|dm2 t2dm diabetes
Type 2 diabetes mellitus with hyperglycemia|E11.65|=
Type 2 diabetes mellitus with diabetic neuropathy|E11.40|Type 2 diabetes mellitus with diabetic neuropathy, unspecified
Type 2 diabetes mellitus with diabetic chronic kidney disease|E11.22|=
Type 2 diabetes mellitus with diabetic retinopathy|E11.319|Type 2 diabetes mellitus with unspecified diabetic retinopathy without macular edema
Type 1 diabetes mellitus|E10.9|Type 1 diabetes mellitus without complications|46635009|Diabetes mellitus type 1|dm1 t1dm diabetes
Prediabetes|R73.03|=|714628002|=|impaired glucose
Gestational diabetes mellitus|O24.410|Gestational diabetes mellitus in pregnancy, diet controlled|11687002|=|gdm
Hypoglycemia|E16.2|Hypoglycemia, unspecified|302866003|=|low sugar
Obesity|E66.9|Obesity, unspecified|414916001|=|overweight
Morbid obesity|E66.01|Morbid (severe) obesity due to excess calories|238136002|=|severe obesity class 3
Overweight|E66.3|=|238131007|=
Metabolic syndrome|||237602007|Metabolic syndrome X
Hypothyroidism|E03.9|Hypothyroidism, unspecified|40930008|=|underactive thyroid
Hashimoto thyroiditis|E06.3|Autoimmune thyroiditis|21983002|=|autoimmune
Hyperthyroidism|E05.90|Thyrotoxicosis, unspecified without thyrotoxic crisis or storm|34486009|=|overactive thyroid
Graves disease|E05.00|Thyrotoxicosis with diffuse goiter without thyrotoxic crisis or storm|353295004|Graves' disease
Thyroid nodule|E04.1|Nontoxic single thyroid nodule|237495005|=
Goiter|E04.9|Nontoxic goiter, unspecified|3716002|=
Hyperparathyroidism|E21.3|Hyperparathyroidism, unspecified|66999008|=
Vitamin D deficiency|E55.9|Vitamin D deficiency, unspecified|34713006|=
Vitamin B12 deficiency|E53.8|Deficiency of other specified B group vitamins|190634004|Cobalamin deficiency
Hypokalemia|E87.6|=|43339004|=|low potassium
Hyperkalemia|E87.5|=|14140009|=|high potassium
Hyponatremia|E87.1|Hypo-osmolality and hyponatremia|89627008|=|low sodium
Dehydration|E86.0|=|34095006|=
Gout|M10.9|Gout, unspecified|90560007|=|uric acid podagra
Polycystic ovary syndrome|E28.2|Polycystic ovarian syndrome|237055002|=|pcos
Male hypogonadism|E29.1|Testicular hypofunction|||low testosterone
Osteoporosis|M81.0|Age-related osteoporosis without current pathological fracture|64859006|=
Osteopenia|M85.80|Other specified disorders of bone density and structure, unspecified site|312894000|=
Asthma|J45.909|Unspecified asthma, uncomplicated|195967001|=
Mild persistent asthma|J45.30|Mild persistent asthma, uncomplicated|426979002|=
Moderate persistent asthma|J45.40|Moderate persistent asthma, uncomplicated|427295004|=
Exercise-induced bronchospasm|J45.990|Exercise induced bronchospasm|31387002|Exercise-induced asthma
Chronic obstructive pulmonary disease|J44.9|Chronic obstructive pulmonary disease, unspecified|13645005|Chronic obstructive lung disease|copd emphysema
COPD with acute exacerbation|J44.1|Chronic obstructive pulmonary disease with (acute) exacerbation|195951007|Acute exacerbation of chronic obstructive airways disease|copd flare
Emphysema|J43.9|Emphysema, unspecified|87433001|Pulmonary emphysema
Obstructive sleep apnea|G47.33|Obstructive sleep apnea (adult) (pediatric)|78275009|Obstructive sleep apnea syndrome|osa cpap
Acute bronchitis|J20.9|Acute bronchitis, unspecified|10509002|=|chest cold
Pneumonia|J18.9|Pneumonia, unspecified organism|233604007|=
Acute upper respiratory infection|J06.9|Acute upper respiratory infection, unspecified|54398005|=|uri cold
Acute sinusitis|J01.90|Acute sinusitis, unspecified|15805002|=|sinus infection
Chronic sinusitis|J32.9|Chronic sinusitis, unspecified|40055000|=
Acute pharyngitis|J02.9|Acute pharyngitis, unspecified|363746003|=|sore throat
Streptococcal pharyngitis|J02.0|=|43878008|Streptococcal sore throat|strep throat
Allergic rhinitis|J30.9|Allergic rhinitis, unspecified|61582004|=|hay fever seasonal allergies
Influenza|J11.1|Influenza due to unidentified influenza virus with other respiratory manifestations|6142004|=|flu
COVID-19|U07.1|=|840539006|Disease caused by severe acute respiratory syndrome coronavirus 2|covid sars-cov-2
Post-COVID condition|U09.9|Post COVID-19 condition, unspecified|1119303003|Post-acute coronavirus disease 19|long covid
Cough|R05.9|Cough, unspecified|49727002|=
Dyspnea|R06.00|Dyspnea, unspecified|267036007|=|shortness of breath sob
Pulmonary nodule|R91.1|Solitary pulmonary nodule|427359005|Solitary nodule of lung|spn
Latent tuberculosis infection|Z22.7|Latent tuberculosis|11999007|Inactive tuberculosis|ltbi tb
Gastroesophageal reflux disease|K21.9|Gastro-esophageal reflux disease without esophagitis|235595009|=|gerd heartburn
Barrett esophagus|K22.70|Barrett's esophagus without dysplasia|302914006|Barrett's esophagus
Gastritis|K29.70|Gastritis, unspecified, without bleeding|4556007|=
Peptic ulcer|K27.9|Peptic ulcer, site unspecified, unspecified as acute or chronic, without hemorrhage or perforation|13200003|=|pud
Helicobacter pylori infection|B96.81|Helicobacter pylori [H. pylori] as the cause of diseases classified elsewhere|||h pylori
Dyspepsia|K30|Functional dyspepsia|162031009|Indigestion
Irritable bowel syndrome|K58.9|Irritable bowel syndrome without diarrhea|10743008|=|ibs
Crohn disease|K50.90|Crohn's disease, unspecified, without complications|34000006|Crohn's disease|ibd
Ulcerative colitis|K51.90|Ulcerative colitis, unspecified, without complications|64766004|=|ibd
Celiac disease|K90.0|=|396331005|=|gluten
Constipation|K59.00|Constipation, unspecified|14760008|=
Diarrhea|R19.7|Diarrhea, unspecified|62315008|=
Acute gastroenteritis|K52.9|Noninfective gastroenteritis and colitis, unspecified|25374005|Gastroenteritis|stomach flu
Diverticulosis of colon|K57.30|Diverticulosis of large intestine without perforation or abscess without bleeding|397881000|Diverticulosis
Diverticulitis of colon|K57.32|Diverticulitis of large intestine without perforation or abscess without bleeding|307496006|Diverticulitis
Hemorrhoids|K64.9|Unspecified hemorrhoids|70153002|=|piles
Colon polyp|K63.5|Polyp of colon|68496003|Polyp of colon
Gallstones|K80.20|Calculus of gallbladder without cholecystitis without obstruction|235919008|Gallstone|cholelithiasis
Fatty liver|K76.0|Fatty (change of) liver, not elsewhere classified|197321007|Steatosis of liver|nafld masld
Cirrhosis of liver|K74.60|Unspecified cirrhosis of liver|19943007|=
Chronic hepatitis C|B18.2|Chronic viral hepatitis C|128302006|=|hcv
Chronic hepatitis B|B18.1|Chronic viral hepatitis B without delta-agent|61977001|Chronic type B viral hepatitis|hbv
Inguinal hernia|K40.90|Unilateral inguinal hernia, without obstruction or gangrene, not specified as recurrent|396232000|=
Hiatal hernia|K44.9|Diaphragmatic hernia without obstruction or gangrene|84089009|=
Abdominal pain|R10.9|Unspecified abdominal pain|21522001|=
Nausea and vomiting|R11.2|Nausea with vomiting, unspecified|16932000|=
Dysphagia|R13.10|Dysphagia, unspecified|40739000|=|trouble swallowing
Chronic kidney disease stage 3|N18.30|Chronic kidney disease, stage 3 unspecified|433144002|=|ckd
Chronic kidney disease stage 3a|N18.31|Chronic kidney disease, stage 3a|700378005|Chronic kidney disease stage 3A|ckd
Chronic kidney disease stage 3b|N18.32|Chronic kidney disease, stage 3b|700379002|Chronic kidney disease stage 3B|ckd
Chronic kidney disease stage 4|N18.4|Chronic kidney disease, stage 4 (severe)|431857002|=|ckd
Chronic kidney disease|N18.9|Chronic kidney disease, unspecified|709044004|=|ckd
End-stage renal disease|N18.6|End stage renal disease|46177005|=|esrd dialysis
Acute kidney injury|N17.9|Acute kidney failure, unspecified|14669001|Acute renal failure syndrome|aki
Kidney stone|N20.0|Calculus of kidney|95570007|=|nephrolithiasis renal calculus
Urinary tract infection|N39.0|Urinary tract infection, site not specified|68566005|Urinary tract infectious disease|uti bladder infection
Acute cystitis|N30.00|Acute cystitis without hematuria|68226007|=|bladder infection
Pyelonephritis|N12|Tubulo-interstitial nephritis, not specified as acute or chronic|45816000|=|kidney infection
Hematuria|R31.9|Hematuria, unspecified|34436003|Blood in urine
Proteinuria|R80.9|Proteinuria, unspecified|29738008|=|albuminuria
Urinary incontinence|R32|Unspecified urinary incontinence|165232002|=
Overactive bladder|N32.81|=|||oab
Benign prostatic hyperplasia|N40.0|Benign prostatic hyperplasia without lower urinary tract symptoms|266569009|=|bph enlarged prostate
BPH with lower urinary tract symptoms|N40.1|Benign prostatic hyperplasia with lower urinary tract symptoms
Elevated prostate specific antigen|R97.20|Elevated prostate specific antigen [PSA]|396152005|Raised prostate specific antigen|psa
Erectile dysfunction|N52.9|Male erectile dysfunction, unspecified|860914002|=|ed impotence
Iron deficiency anemia|D50.9|Iron deficiency anemia, unspecified|87522002|=|ida
Anemia|D64.9|Anemia, unspecified|271737000|=
Anemia in chronic kidney disease|D63.1|=
Thrombocytopenia|D69.6|Thrombocytopenia, unspecified|302215000|Thrombocytopenic disorder|low platelets
Sickle cell trait|D57.3|Sickle-cell trait|16402000|=
Factor V Leiden|D68.51|Activated protein C resistance|||thrombophilia
Monoclonal gammopathy|D47.2|=|277577000|Monoclonal gammopathy of undetermined significance|mgus
Breast cancer|C50.919|Malignant neoplasm of unspecified site of unspecified female breast|254837009|Malignant neoplasm of breast
Prostate cancer|C61|Malignant neoplasm of prostate|399068003|Malignant tumor of prostate
Colon cancer|C18.9|Malignant neoplasm of colon, unspecified|363406005|Malignant neoplasm of colon
Lung cancer|C34.90|Malignant neoplasm of unspecified part of unspecified bronchus or lung|363358000|Malignant tumor of lung
Malignant melanoma of skin|C43.9|Malignant melanoma of skin, unspecified|93655004|=
Basal cell carcinoma of skin|C44.91|Basal cell carcinoma of skin, unspecified|254701007|=|bcc
History of breast cancer|Z85.3|Personal history of malignant neoplasm of breast|429087003|History of malignant neoplasm of breast
Major depressive disorder, single episode|F32.9|Major depressive disorder, single episode, unspecified|36923009|Major depression, single episode|mdd
Major depressive disorder, recurrent|F33.9|Major depressive disorder, recurrent, unspecified|66344007|Recurrent major depression|mdd
Depression|F32.A|Depression, unspecified|35489007|Depressive disorder
Generalized anxiety disorder|F41.1|=|21897009|=|gad
Anxiety disorder|F41.9|Anxiety disorder, unspecified|197480006|=
Panic disorder|F41.0|Panic disorder [episodic paroxysmal anxiety]|371631005|=
Bipolar disorder|F31.9|Bipolar disorder, unspecified|13746004|=|manic
Posttraumatic stress disorder|F43.10|Post-traumatic stress disorder, unspecified|47505003|=|ptsd
Attention deficit hyperactivity disorder|F90.9|Attention-deficit hyperactivity disorder, unspecified type|406506008|=|adhd add
Obsessive-compulsive disorder|F42.9|Obsessive-compulsive disorder, unspecified|191736004|=|ocd
Schizophrenia|F20.9|Schizophrenia, unspecified|58214004|=
Autism spectrum disorder|F84.0|Autistic disorder|35919005|Pervasive developmental disorder|asd
Insomnia|G47.00|Insomnia, unspecified|193462001|=|sleep
Alcohol use disorder, mild|F10.10|Alcohol abuse, uncomplicated|||alcohol abuse
Alcohol dependence|F10.20|Alcohol dependence, uncomplicated|66590003|=|alcoholism aud
Opioid dependence|F11.20|Opioid dependence, uncomplicated|75544000|=|oud
Nicotine dependence, cigarettes|F17.210|Nicotine dependence, cigarettes, uncomplicated|56294008|Nicotine dependence|tobacco smoker smoking
Former smoker|Z87.891|Personal history of nicotine dependence|8517006|Ex-smoker|tobacco
Dementia|F03.90|Unspecified dementia without behavioral disturbance|52448006|=
Alzheimer disease|G30.9|Alzheimer's disease, unspecified|26929004|Alzheimer's disease
Mild cognitive impairment|G31.84|Mild cognitive impairment, so stated|386805003|Mild cognitive disorder|mci memory
Migraine|G43.909|Migraine, unspecified, not intractable, without status migrainosus|37796009|=|headache
Migraine with aura|G43.109|Migraine with aura, not intractable, without status migrainosus|4473006|=
Tension-type headache|G44.209|Tension-type headache, unspecified, not intractable|398057008|=
Headache|R51.9|Headache, unspecified|25064002|=
Epilepsy|G40.909|Epilepsy, unspecified, not intractable, without status epilepticus|84757009|=|seizure
Seizure|R56.9|Unspecified convulsions|91175000|=|convulsion
Parkinson disease|||49049000|Parkinson's disease
Multiple sclerosis|||24700007|=|ms
Essential tremor|G25.0|=|609558009|=
Restless legs syndrome|G25.81|=|32914008|Restless legs|rls
Peripheral neuropathy|G62.9|Polyneuropathy, unspecified|42658009|Peripheral nerve disease
Carpal tunnel syndrome|G56.00|Carpal tunnel syndrome, unspecified upper limb|57406009|=|cts
Sciatica|M54.30|Sciatica, unspecified side|23056005|=
Vertigo|R42|Dizziness and giddiness|399153001|=|dizziness
Benign paroxysmal positional vertigo|H81.10|Benign paroxysmal vertigo, unspecified ear|111541001|=|bppv
Osteoarthritis|M19.90|Unspecified osteoarthritis, unspecified site|396275006|=|oa djd arthritis
Osteoarthritis of knee|M17.9|Osteoarthritis of knee, unspecified|239873007|=|oa djd
Osteoarthritis of hip|M16.9|Osteoarthritis of hip, unspecified|239872002|=|oa djd
Rheumatoid arthritis|M06.9|Rheumatoid arthritis, unspecified|69896004|=|ra
Psoriatic arthritis|L40.50|Arthropathic psoriasis, unspecified|33339001|Psoriasis with arthropathy
Systemic lupus erythematosus|M32.9|Systemic lupus erythematosus, unspecified|55464009|=|sle
Polymyalgia rheumatica|M35.3|=|65323003|=|pmr
Fibromyalgia|M79.7|=|203082005|=
Low back pain|M54.50|Low back pain, unspecified|279039007|=|lumbago
Neck pain|M54.2|Cervicalgia|81680005|=|cervicalgia
Lumbar spinal stenosis|M48.061|Spinal stenosis, lumbar region without neurogenic claudication|18347007|Spinal stenosis of lumbar region
Degeneration of lumbar intervertebral disc|||26538006|=|ddd
Knee pain|M25.569|Pain in unspecified knee|30989003|=
Shoulder pain|M25.519|Pain in unspecified shoulder|45326000|=
Rotator cuff syndrome|M75.100|Unspecified rotator cuff tear or rupture of unspecified shoulder, not specified as traumatic
Lateral epicondylitis|M77.10|Lateral epicondylitis, unspecified elbow|202855006|=|tennis elbow
Plantar fasciitis|M72.2|Plantar fascial fibromatosis|202882003|=|heel pain
Eczema|L30.9|Dermatitis, unspecified|43116000|=|dermatitis
Atopic dermatitis|L20.9|Atopic dermatitis, unspecified|24079001|=|eczema
Psoriasis|L40.9|Psoriasis, unspecified|9014002|=
Acne vulgaris|L70.0|=|88616000|=
Rosacea|L71.9|Rosacea, unspecified|398909004|=
Actinic keratosis|L57.0|=|201101007|=
Seborrheic keratosis|L82.1|Other seborrheic keratosis|25499005|=
Cellulitis|L03.90|Cellulitis, unspecified|128045006|=
Urticaria|L50.9|Urticaria, unspecified|126485001|=|hives
Onychomycosis|B35.1|Tinea unguium|414941008|=|nail fungus
Herpes zoster|B02.9|Zoster without complications|4740000|=|shingles
Herpes simplex|B00.9|Herpesviral infection, unspecified|88594005|=|hsv cold sore
HIV disease|B20|Human immunodeficiency virus [HIV] disease|86406008|Human immunodeficiency virus infection|hiv aids
Glaucoma|H40.9|Unspecified glaucoma|23986001|=
Cataract|H26.9|Unspecified cataract|193570009|=
Age-related macular degeneration|H35.30|Unspecified macular degeneration|267718000|=|amd
Acute conjunctivitis|H10.30|Unspecified acute conjunctivitis, unspecified eye|||pink eye
Acute otitis media|H66.90|Otitis media, unspecified, unspecified ear|3110003|=|ear infection aom
Otitis externa|H60.90|Unspecified otitis externa, unspecified ear|3135009|=|swimmers ear
Sensorineural hearing loss|H90.5|Unspecified sensorineural hearing loss|60700002|=
Tinnitus|H93.19|Tinnitus, unspecified ear|60862001|=|ringing ears
Endometriosis|N80.9|Endometriosis, unspecified|129103003|=
Uterine leiomyoma|D25.9|Leiomyoma of uterus, unspecified|95315005|=|fibroids
Menorrhagia|N92.0|Excessive and frequent menstruation with regular cycle|386692008|=|heavy periods
Menopausal symptoms|N95.1|Menopausal and female climacteric states|||hot flashes menopause
Pregnancy|Z33.1|Pregnant state, incidental|77386006|=
Vaginal candidiasis|||72934000|Candidiasis of vagina|yeast infection
Chest pain|R07.9|Chest pain, unspecified|29857009|=
Fatigue|R53.83|Other fatigue|84229001|=|tired
Fever|R50.9|Fever, unspecified|386661006|=
Edema|R60.9|Edema, unspecified|267038008|=|swelling
Rash|R21|Rash and other nonspecific skin eruption|271807003|Eruption of skin
Unintentional weight loss|R63.4|Abnormal weight loss
Chronic pain syndrome|G89.4|=|373621006|=
Long-term current use of anticoagulant|Z79.01|Long term (current) use of anticoagulants|||warfarin blood thinner
Long-term current use of insulin|Z79.4|Long term (current) use of insulin
Presence of cardiac pacemaker|Z95.0|=|441509002|Cardiac pacemaker in situ
History of coronary artery bypass graft|Z95.1|Presence of aortocoronary bypass graft|399261000|History of coronary artery bypass grafting|cabg
`,
)

/** `=` in a title: the same as the text. */
export const problems: readonly Term[] = rows.map(({ text, icd10, icd10Title, snomed, snomedTerm, words }) => {
  const same = (title: string) => (title === '=' ? text : title)
  const coding: Coding[] = []
  if (snomed) coding.push({ system: SNOMED, code: snomed, display: same(snomedTerm) })
  if (icd10) coding.push({ system: ICD10CM, code: icd10, display: same(icd10Title) })
  return { text, coding, words }
})
