/** What somebody takes, carries, lacks or weighs. Columns and sources: ../problems.ts. */
export const status = `
Long-term current use of anticoagulant|Z79.01|Long term (current) use of anticoagulants|||warfarin blood-thinner doac eliquis xarelto
Long-term current use of antiplatelet|Z79.02|Long term (current) use of antithrombotics/antiplatelets|||clopidogrel plavix
Long-term current use of aspirin|Z79.82|Long term (current) use of aspirin
Long-term current use of insulin|Z79.4|Long term (current) use of insulin
Long-term current use of oral diabetes medicine|Z79.84|Long term (current) use of oral hypoglycemic drugs|||metformin hypoglycemic
Long-term current use of injectable diabetes medicine, not insulin|Z79.85|Long-term (current) use of injectable non-insulin antidiabetic drugs|||glp-1
Long-term current use of opioid|Z79.891|Long term (current) use of opiate analgesic|||narcotic pain-contract
Long-term current use of anti-inflammatory (NSAID)|Z79.1|Long term (current) use of non-steroidal anti-inflammatories (NSAID)
Long-term current use of systemic steroid|Z79.52|Long term (current) use of systemic steroids|||prednisone
Long-term current use of inhaled steroid|Z79.51|Long term (current) use of inhaled steroids
Long-term current use of bisphosphonate|Z79.83|Long term (current) use of bisphosphonates
Hormone replacement therapy|Z79.890|=|||hrt estrogen
Long-term current use of hormonal contraceptive|Z79.3|Long term (current) use of hormonal contraceptives|||birth-control
Long-term current use of antibiotic|Z79.2|Long term (current) use of antibiotics
Long-term current use of selective estrogen receptor modulator|Z79.810|Long term (current) use of selective estrogen receptor modulators (SERMs)|||tamoxifen
Long-term current use of aromatase inhibitor|Z79.811|Long term (current) use of aromatase inhibitors|||anastrozole
Long-term current use of other medicine|Z79.899|Other long term (current) drug therapy|||high-risk-medication drug-therapy
BMI 19.9 or less, adult|Z68.1|Body mass index [BMI] 19.9 or less, adult|||body-mass-index
BMI 20.0-20.9, adult|Z68.20|Body mass index [BMI] 20.0-20.9, adult|||body-mass-index
BMI 21.0-21.9, adult|Z68.21|Body mass index [BMI] 21.0-21.9, adult|||body-mass-index
BMI 22.0-22.9, adult|Z68.22|Body mass index [BMI] 22.0-22.9, adult|||body-mass-index
BMI 23.0-23.9, adult|Z68.23|Body mass index [BMI] 23.0-23.9, adult|||body-mass-index
BMI 24.0-24.9, adult|Z68.24|Body mass index [BMI] 24.0-24.9, adult|||body-mass-index
BMI 25.0-25.9, adult|Z68.25|Body mass index [BMI] 25.0-25.9, adult|||body-mass-index-overweight
BMI 26.0-26.9, adult|Z68.26|Body mass index [BMI] 26.0-26.9, adult|||body-mass-index-overweight
BMI 27.0-27.9, adult|Z68.27|Body mass index [BMI] 27.0-27.9, adult|||body-mass-index-overweight
BMI 28.0-28.9, adult|Z68.28|Body mass index [BMI] 28.0-28.9, adult|||body-mass-index-overweight
BMI 29.0-29.9, adult|Z68.29|Body mass index [BMI] 29.0-29.9, adult|||body-mass-index-overweight
BMI 30.0-30.9, adult|Z68.30|Body mass index [BMI] 30.0-30.9, adult|||body-mass-index-obesity
BMI 31.0-31.9, adult|Z68.31|Body mass index [BMI] 31.0-31.9, adult|||body-mass-index-obesity
BMI 32.0-32.9, adult|Z68.32|Body mass index [BMI] 32.0-32.9, adult|||body-mass-index-obesity
BMI 33.0-33.9, adult|Z68.33|Body mass index [BMI] 33.0-33.9, adult|||body-mass-index-obesity
BMI 34.0-34.9, adult|Z68.34|Body mass index [BMI] 34.0-34.9, adult|||body-mass-index-obesity
BMI 35.0-35.9, adult|Z68.35|Body mass index [BMI] 35.0-35.9, adult|||body-mass-index-obesity
BMI 36.0-36.9, adult|Z68.36|Body mass index [BMI] 36.0-36.9, adult|||body-mass-index-obesity
BMI 37.0-37.9, adult|Z68.37|Body mass index [BMI] 37.0-37.9, adult|||body-mass-index-obesity
BMI 38.0-38.9, adult|Z68.38|Body mass index [BMI] 38.0-38.9, adult|||body-mass-index-obesity
BMI 39.0-39.9, adult|Z68.39|Body mass index [BMI] 39.0-39.9, adult|||body-mass-index-obesity
BMI 40.0-44.9, adult|Z68.41|Body mass index [BMI] 40.0-44.9, adult|||body-mass-index-obesity
BMI 45.0-49.9, adult|Z68.42|Body mass index [BMI] 45.0-49.9, adult|||body-mass-index-obesity
BMI 50.0-59.9, adult|Z68.43|Body mass index [BMI] 50.0-59.9, adult|||body-mass-index-obesity
BMI 60.0-69.9, adult|Z68.44|Body mass index [BMI] 60.0-69.9, adult|||body-mass-index-obesity
BMI 70 or greater, adult|Z68.45|Body mass index [BMI] 70 or greater, adult|||body-mass-index-obesity
BMI less than 5th percentile for age, child|Z68.51|Body mass index [BMI] pediatric, less than 5th percentile for age|||body-mass-index-underweight
BMI 5th to less than 85th percentile for age, child|Z68.52|Body mass index [BMI] pediatric, 5th percentile to less than 85th percentile for age|||body-mass-index
BMI 85th to less than 95th percentile for age, child|Z68.53|Body mass index [BMI] pediatric, 85th percentile to less than 95th percentile for age|||body-mass-index-overweight
Presence of cardiac pacemaker|Z95.0|=|441509002|Cardiac pacemaker in situ
Implantable cardioverter-defibrillator in place|Z95.810|Presence of automatic (implantable) cardiac defibrillator|||icd aicd
History of coronary artery bypass graft|Z95.1|Presence of aortocoronary bypass graft|399261000|History of coronary artery bypass grafting|cabg
Coronary stent in place|Z95.5|Presence of coronary angioplasty implant and graft|||angioplasty pci
Coronary angioplasty status|Z98.61|=|||pci
Prosthetic heart valve|Z95.2|Presence of prosthetic heart valve|||mechanical-valve
Bioprosthetic heart valve|Z95.3|Presence of xenogenic heart valve|||tissue-valve
Artificial knee joint, right|Z96.651|Presence of right artificial knee joint|||knee-replacement tka
Artificial knee joint, left|Z96.652|Presence of left artificial knee joint|||knee-replacement tka
Artificial knee joint, both sides|Z96.653|Presence of artificial knee joint, bilateral|||knee-replacement tka bilateral
Artificial hip joint, right|Z96.641|Presence of right artificial hip joint|||hip-replacement tha
Artificial hip joint, left|Z96.642|Presence of left artificial hip joint|||hip-replacement tha
Artificial hip joint, both sides|Z96.643|Presence of artificial hip joint, bilateral|||hip-replacement tha bilateral
Artificial shoulder joint, right|Z96.611|Presence of right artificial shoulder joint|||shoulder-replacement
Artificial shoulder joint, left|Z96.612|Presence of left artificial shoulder joint|||shoulder-replacement
Intraocular lens in place|Z96.1|Presence of intraocular lens|||pseudophakia cataract-surgery
Ear tubes in place|Z96.22|Myringotomy tube(s) status|||myringotomy tympanostomy
Arthrodesis status|Z98.1|=|||spinal-fusion
Bariatric surgery status|Z98.84|=|||gastric-bypass sleeve
Postprocedural state, other|Z98.890|Other specified postprocedural states|||surgery
History of uterine scar from surgery|Z98.891|History of uterine scar from previous surgery|||c-section-cesarean
Breast implant status|Z98.82|=
Absence of part of digestive tract|Z90.49|Acquired absence of other specified parts of digestive tract|||cholecystectomy-appendectomy-colectomy-gallbladder-removed
Absence of cervix and uterus|Z90.710|Acquired absence of both cervix and uterus|||hysterectomy
Absence of uterus with cervix remaining|Z90.711|Acquired absence of uterus with remaining cervical stump|||hysterectomy
Absence of breast|Z90.10|Acquired absence of unspecified breast and nipple|||mastectomy
Absence of breast, right|Z90.11|Acquired absence of right breast and nipple|||mastectomy
Absence of breast, left|Z90.12|Acquired absence of left breast and nipple|||mastectomy
Absence of breast, both sides|Z90.13|Acquired absence of bilateral breasts and nipples|||mastectomy bilateral
Absence of kidney|Z90.5|Acquired absence of kidney|||nephrectomy-solitary
Absence of ovary, one side|Z90.721|Acquired absence of ovaries, unilateral|||oophorectomy
Absence of ovaries, both sides|Z90.722|Acquired absence of ovaries, bilateral|||oophorectomy
Absence of spleen|Z90.81|Acquired absence of spleen|||splenectomy-asplenia
Absence of other organ|Z90.89|Acquired absence of other organs|||tonsillectomy
Absence of lung part|Z90.2|Acquired absence of lung [part of]|||lobectomy
Below knee amputation status, right|Z89.511|Acquired absence of right leg below knee|||bka
Below knee amputation status, left|Z89.512|Acquired absence of left leg below knee|||bka
Above knee amputation status, right|Z89.611|Acquired absence of right leg above knee|||aka
Above knee amputation status, left|Z89.612|Acquired absence of left leg above knee|||aka
Kidney transplant status|Z94.0|=
Heart transplant status|Z94.1|=
Liver transplant status|Z94.4|=
Stem cell transplant status|Z94.84|Stem cells transplant status|||bone-marrow
Dialysis status|Z99.2|Dependence on renal dialysis|||hemodialysis esrd
Oxygen dependence|Z99.81|Dependence on supplemental oxygen|||home-oxygen
Wheelchair dependence|Z99.3|Dependence on wheelchair
Dependence on device|Z99.89|Dependence on other enabling machines and devices|||cpap walker
Colostomy status|Z93.3|=
Ileostomy status|Z93.2|=
Gastrostomy status|Z93.1|=|||g-tube
Tracheostomy status|Z93.0|=
History of chemotherapy|Z92.21|Personal history of antineoplastic chemotherapy
History of radiation therapy|Z92.3|Personal history of irradiation
Glasses or contact lenses|Z97.3|Presence of spectacles and contact lenses
Hearing aid|Z97.4|Presence of external hearing-aid
Cochlear implant|Z96.21|Cochlear implant status
Underdosing because of cost|Z91.120|Patient's intentional underdosing of medication regimen due to financial hardship|||nonadherence medication
Lack of physical exercise|Z72.3|=|||sedentary
Unhealthy diet|Z72.4|Inappropriate diet and eating habits|||inappropriate-eating
High-risk heterosexual behavior|Z72.51|High risk heterosexual behavior|||unprotected-sex
High-risk homosexual behavior|Z72.52|High risk homosexual behavior|||unprotected-sex msm
High-risk bisexual behavior|Z72.53|High risk bisexual behavior|||unprotected-sex
Gambling and betting|Z72.6|=
Sleep deprivation|Z72.820|=
Poor sleep hygiene|Z72.821|Inadequate sleep hygiene
Burnout|Z73.0|Burn-out
Stress, not elsewhere classified|Z73.3|=
Limitation of activities due to disability|Z73.6|=
Reduced mobility|Z74.09|Other reduced mobility
Needs help with personal care|Z74.1|Need for assistance with personal care|||adl
Bed confinement|Z74.01|Bed confinement status|||bedbound
Needs help at home, no one able to give care|Z74.2|Need for assistance at home and no other household member able to render care
`
