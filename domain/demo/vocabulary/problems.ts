/** Problems of the demo charts: SNOMED CT as recorded, ICD-10-CM beside it. */
import { type Concept, icd10, snomed } from '../concept.ts'

export interface Problem {
  concept: Concept
  icd10: Concept
}

const problem = (code: string, display: string, icdCode: string, icdDisplay: string): Problem => ({
  concept: snomed(code, display),
  icd10: icd10(icdCode, icdDisplay),
})

export const problems = {
  hypertension: problem('59621000', 'Essential hypertension', 'I10', 'Essential (primary) hypertension'),
  type2Diabetes: problem(
    '44054006',
    'Type 2 diabetes mellitus',
    'E11.9',
    'Type 2 diabetes mellitus without complications',
  ),
  prediabetes: problem('714628002', 'Prediabetes', 'R73.03', 'Prediabetes'),
  hyperlipidemia: problem('55822004', 'Hyperlipidemia', 'E78.5', 'Hyperlipidemia, unspecified'),
  obesity: problem('414916001', 'Obesity', 'E66.9', 'Obesity, unspecified'),
  asthma: problem('426979002', 'Mild persistent asthma', 'J45.30', 'Mild persistent asthma, uncomplicated'),
  asthmaExacerbation: problem(
    '281239006',
    'Exacerbation of asthma',
    'J45.901',
    'Unspecified asthma with (acute) exacerbation',
  ),
  allergicRhinitis: problem('61582004', 'Allergic rhinitis', 'J30.9', 'Allergic rhinitis, unspecified'),
  eczema: problem('24079001', 'Atopic dermatitis', 'L20.9', 'Atopic dermatitis, unspecified'),
  copd: problem(
    '13645005',
    'Chronic obstructive pulmonary disease',
    'J44.9',
    'Chronic obstructive pulmonary disease, unspecified',
  ),
  copdExacerbation: problem(
    '195951007',
    'Acute exacerbation of chronic obstructive airways disease',
    'J44.1',
    'Chronic obstructive pulmonary disease with (acute) exacerbation',
  ),
  nicotineDependence: problem(
    '56294008',
    'Nicotine dependence',
    'F17.210',
    'Nicotine dependence, cigarettes, uncomplicated',
  ),
  heartFailure: problem(
    '703272007',
    'Heart failure with reduced ejection fraction',
    'I50.22',
    'Chronic systolic (congestive) heart failure',
  ),
  chronicKidneyDisease3: problem(
    '433144002',
    'Chronic kidney disease stage 3',
    'N18.30',
    'Chronic kidney disease, stage 3 unspecified',
  ),
  coronaryDisease: problem(
    '53741008',
    'Coronary arteriosclerosis',
    'I25.10',
    'Atherosclerotic heart disease of native coronary artery without angina pectoris',
  ),
  atrialFibrillation: problem('49436004', 'Atrial fibrillation', 'I48.91', 'Unspecified atrial fibrillation'),
  gout: problem('90560007', 'Gout', 'M10.9', 'Gout, unspecified'),
  hypothyroidism: problem('40930008', 'Hypothyroidism', 'E03.9', 'Hypothyroidism, unspecified'),
  depression: problem(
    '15639000',
    'Moderate major depression, single episode',
    'F32.1',
    'Major depressive disorder, single episode, moderate',
  ),
  anxiety: problem('21897009', 'Generalized anxiety disorder', 'F41.1', 'Generalized anxiety disorder'),
  insomnia: problem('193462001', 'Insomnia', 'G47.00', 'Insomnia, unspecified'),
  pregnancy: problem(
    '72892002',
    'Normal pregnancy',
    'Z34.90',
    'Encounter for supervision of normal pregnancy, unspecified, unspecified trimester',
  ),
  breastCancer: problem(
    '254837009',
    'Malignant neoplasm of breast',
    'C50.919',
    'Malignant neoplasm of unspecified site of unspecified female breast',
  ),
  breastCancerHistory: problem(
    '429087003',
    'History of malignant neoplasm of breast',
    'Z85.3',
    'Personal history of malignant neoplasm of breast',
  ),
  prostateCancer: problem('399068003', 'Malignant tumor of prostate', 'C61', 'Malignant neoplasm of prostate'),
  prostateCancerHistory: problem(
    '428262008',
    'History of malignant neoplasm of prostate',
    'Z85.46',
    'Personal history of malignant neoplasm of prostate',
  ),
  lungCancer: problem(
    '254637007',
    'Non-small cell lung cancer',
    'C34.90',
    'Malignant neoplasm of unspecified part of unspecified bronchus or lung',
  ),
  reflux: problem(
    '235595009',
    'Gastroesophageal reflux disease',
    'K21.9',
    'Gastro-esophageal reflux disease without esophagitis',
  ),
  kneeArthritis: problem('239873007', 'Osteoarthritis of knee', 'M17.9', 'Osteoarthritis of knee, unspecified'),
  osteoporosis: problem(
    '64859006',
    'Osteoporosis',
    'M81.0',
    'Age-related osteoporosis without current pathological fracture',
  ),
  migraine: problem(
    '37796009',
    'Migraine',
    'G43.909',
    'Migraine, unspecified, not intractable, without status migrainosus',
  ),
  ironDeficiency: problem('87522002', 'Iron deficiency anemia', 'D50.9', 'Iron deficiency anemia, unspecified'),
  coldVirus: problem(
    '54150009',
    'Upper respiratory infection',
    'J06.9',
    'Acute upper respiratory infection, unspecified',
  ),
  sinusitis: problem('15805002', 'Acute sinusitis', 'J01.90', 'Acute sinusitis, unspecified'),
  urinaryInfection: problem(
    '68566005',
    'Urinary tract infectious disease',
    'N39.0',
    'Urinary tract infection, site not specified',
  ),
  otitisMedia: problem('3110003', 'Acute otitis media', 'H66.90', 'Otitis media, unspecified, unspecified ear'),
  ankleSprain: problem(
    '44465007',
    'Sprain of ankle',
    'S93.409A',
    'Sprain of unspecified ligament of unspecified ankle, initial encounter',
  ),
  backPain: problem('279039007', 'Low back pain', 'M54.50', 'Low back pain, unspecified'),
}
