/** The problems that family medicine meets most, by their texts, in about that order. They are offered before all others. */
export const mostCommon: readonly string[] = `
Essential hypertension
Type 2 diabetes mellitus
Hyperlipidemia
Mixed hyperlipidemia
Hypothyroidism
Gastroesophageal reflux disease
Annual physical exam, adult
Well child check
Depression
Generalized anxiety disorder
Anxiety disorder
Major depressive disorder, single episode
Major depressive disorder, recurrent
Low back pain
Acute upper respiratory infection
Acute sinusitis
Acute pharyngitis
Streptococcal pharyngitis
Acute bronchitis
Cough
Influenza
COVID-19
Pneumonia
Acute otitis media
Urinary tract infection
Acute cystitis
Allergic rhinitis
Asthma
Mild persistent asthma
Mild intermittent asthma
Chronic obstructive pulmonary disease
COPD with acute exacerbation
Obstructive sleep apnea
Obesity
Obesity, class 1
Obesity, class 2
Obesity, class 3
Morbid obesity
Overweight
Prediabetes
Vitamin D deficiency
Vitamin B12 deficiency
Iron deficiency anemia
Anemia
Coronary artery disease
Atrial fibrillation
Paroxysmal atrial fibrillation
Heart failure
Heart failure with reduced ejection fraction
Heart failure with preserved ejection fraction
Chronic kidney disease
Chronic kidney disease stage 3
Chronic kidney disease stage 3a
Chronic kidney disease stage 3b
Chronic kidney disease stage 4
Type 2 diabetes mellitus with hyperglycemia
Type 2 diabetes mellitus with diabetic neuropathy
Type 2 diabetes mellitus with diabetic chronic kidney disease
Type 1 diabetes mellitus
Osteoarthritis
Osteoarthritis of knee
Osteoarthritis of hip
Osteoporosis
Osteopenia
Gout
Knee pain
Shoulder pain
Neck pain
Back pain
Joint pain
Sciatica
Rheumatoid arthritis
Fibromyalgia
Migraine
Headache
Insomnia
Attention deficit hyperactivity disorder
Nicotine dependence, cigarettes
Former smoker
Alcohol dependence
Opioid dependence
Posttraumatic stress disorder
Bipolar disorder
Dementia
Fatigue
Chest pain
Dyspnea
Abdominal pain
Nausea and vomiting
Diarrhea
Constipation
Acute gastroenteritis
Fever
Rash
Edema
Vertigo
Syncope
Palpitations
Irritable bowel syndrome
Diverticulosis of colon
Diverticulitis of colon
Hemorrhoids
Fatty liver
Gallstones
Benign prostatic hyperplasia
Erectile dysfunction
Kidney stone
Hematuria
Menopausal symptoms
Abnormal uterine bleeding
Acute vaginitis
Vaginal candidiasis
Polycystic ovary syndrome
Supervision of normal pregnancy
Eczema
Atopic dermatitis
Contact dermatitis
Acne vulgaris
Psoriasis
Cellulitis
Skin abscess
Urticaria
Wart
Actinic keratosis
Seborrheic keratosis
Onychomycosis
Herpes zoster
Acute conjunctivitis
Impacted cerumen
Hearing loss
Ankle sprain, right, initial encounter
Ankle sprain, left, initial encounter
Low back strain, initial encounter
Neck strain, initial encounter
Head injury, initial encounter
Concussion without loss of consciousness, initial encounter
Peripheral neuropathy
Carpal tunnel syndrome
Immunization encounter
Screening for colon cancer
Screening mammogram
Screening for cervical cancer
Medication refill
Preoperative exam
Gynecological exam, routine
Transient ischemic attack
History of stroke
Breast cancer
Prostate cancer
Long-term current use of anticoagulant
Long-term current use of insulin
`
  .trim()
  .split('\n')
