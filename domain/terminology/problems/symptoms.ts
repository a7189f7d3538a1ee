/** Symptoms and abnormal findings that no other list has. Columns and sources: ../problems.ts. */
export const symptoms = `
Chest pain|R07.9|Chest pain, unspecified|29857009|=
Chest wall pain|R07.89|Other chest pain|||musculoskeletal
Precordial pain|R07.2|=|||chest
Chest pain on breathing|R07.1|=|||pleuritic
Fatigue|R53.83|Other fatigue|84229001|=|tired tiredness
Weakness|R53.1|=
Malaise|R53.81|Other malaise|||debility deconditioning
Chronic fatigue|R53.82|Chronic fatigue, unspecified
Fever|R50.9|Fever, unspecified|386661006|=
Postprocedural fever|R50.82|=
Chills|R68.83|Chills (without fever)
Edema|R60.9|Edema, unspecified|267038008|=|swelling
Unintentional weight loss|R63.4|Abnormal weight loss
Palpitations|R00.2|=|80313002|=
Bradycardia|R00.1|Bradycardia, unspecified|48867003|=|slow-heart-rate
Tachycardia|R00.0|Tachycardia, unspecified|||fast-heart-rate
Heart murmur|R01.1|Cardiac murmur, unspecified
Abnormal electrocardiogram|R94.31|Abnormal electrocardiogram [ECG] [EKG]|||ekg ecg
Abnormal heart imaging|R93.1|Abnormal findings on diagnostic imaging of heart and coronary circulation|||echo
Headache with orthostatic component|R51.0|Headache with orthostatic component, not elsewhere classified
Throat pain|R07.0|Pain in throat|||sore-throat
Jaw pain|R68.84|=
Chest congestion|R09.89|Other specified symptoms and signs involving the circulatory and respiratory systems
Pain|R52|Pain, unspecified
Muscle twitching|R25.3|Fasciculation|||fasciculation
Loss of height|R29.890|=
Nervousness|R45.0|=
Hypothermia|R68.0|Hypothermia, not associated with low environmental temperature
Fussy infant|R68.12|Fussy infant (baby)|||irritable-baby
Excessive crying of infant|R68.11|Excessive crying of infant (baby)|||colic baby
Apparent life threatening event in infant|R68.13|Apparent life threatening event in infant (ALTE)|||alte brue
Excessive thirst|R63.1|Polydipsia|||polydipsia
Excessive eating|R63.2|Polyphagia|||polyphagia
Underweight|R63.6|=
Feeding difficulties|R63.30|Feeding difficulties, unspecified
Pediatric feeding disorder, acute|R63.31|=
Pediatric feeding disorder, chronic|R63.32|=
Failure to thrive, child|R62.51|Failure to thrive (child)|||ftt poor-weight-gain
Failure to thrive, adult|R62.7|Adult failure to thrive
Lack of expected development in childhood|R62.50|Unspecified lack of expected normal physiological development in childhood|||delayed-milestones
Delayed milestone in childhood|R62.0|=
Short stature, child|R62.52|Short stature (child)
Elevated lactate dehydrogenase|R74.02|Elevation of levels of lactic acid dehydrogenase [LDH]|||ldh
Abnormal blood chemistry finding|R79.9|Abnormal finding of blood chemistry, unspecified
Abnormal abdominal imaging|R93.5|Abnormal findings on diagnostic imaging of other abdominal regions, including retroperitoneum
Abnormal musculoskeletal imaging|R93.7|Abnormal findings on diagnostic imaging of other parts of musculoskeletal system
Abnormal liver or biliary imaging|R93.2|Abnormal findings on diagnostic imaging of liver and biliary tract
Abnormal digestive tract imaging|R93.3|Abnormal findings on diagnostic imaging of other parts of digestive tract
Elevated carcinoembryonic antigen|R97.0|Elevated carcinoembryonic antigen [CEA]|||cea
Elevated CA-125|R97.1|Elevated cancer antigen 125 [CA 125]|||cancer-antigen
Abnormal liver function test|R94.5|Abnormal results of liver function studies|||lft
Abnormal pulmonary function test|R94.2|Abnormal results of pulmonary function studies|||pft
Low blood pressure reading|R03.1|Nonspecific low blood-pressure reading
Abnormal sputum|R09.3|=
Hyperactive bowel sounds|R19.12|=
Bad breath|R19.6|Halitosis|||halitosis
Head lump|R22.0|Localized swelling, mass and lump, head|||swelling mass
Trunk lump|R22.2|Localized swelling, mass and lump, trunk|||swelling mass
Arm lump, right|R22.31|Localized swelling, mass and lump, right upper limb|||swelling mass
Arm lump, left|R22.32|Localized swelling, mass and lump, left upper limb|||swelling mass
Leg lump, right|R22.41|Localized swelling, mass and lump, right lower limb|||swelling mass
Leg lump, left|R22.42|Localized swelling, mass and lump, left lower limb|||swelling mass
Cyanosis|R23.0|=
Pallor|R23.1|=|||pale
Flushing|R23.2|=|||hot-flash
Somnolence|R40.0|=|||drowsiness
Auditory hallucinations|R44.0|=
Shock|R57.9|Shock, unspecified
Feared complaint, no diagnosis made|Z71.1|Person with feared health complaint in whom no diagnosis is made|||worried-well
Flank pain|||||side-pain
Pelvic and perineal pain
Positive antinuclear antibody|||||ana
`
