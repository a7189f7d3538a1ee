/** What somebody had, or runs in the family, or is allergic to. Columns and sources: ../problems.ts. */
export const history = `
History of stroke|Z86.73|Personal history of transient ischemic attack (TIA), and cerebral infarction without residual deficits|275526006|History of cerebrovascular accident|cva tia
History of breast cancer|Z85.3|Personal history of malignant neoplasm of breast|429087003|History of malignant neoplasm of breast
History of colon cancer|Z85.038|Personal history of other malignant neoplasm of large intestine
History of prostate cancer|Z85.46|Personal history of malignant neoplasm of prostate
History of lung cancer|Z85.118|Personal history of other malignant neoplasm of bronchus and lung
History of melanoma|Z85.820|Personal history of malignant melanoma of skin|||skin-cancer
History of skin cancer|Z85.828|Personal history of other malignant neoplasm of skin|||bcc-scc
History of bladder cancer|Z85.51|Personal history of malignant neoplasm of bladder
History of kidney cancer|Z85.528|Personal history of other malignant neoplasm of kidney
History of thyroid cancer|Z85.850|Personal history of malignant neoplasm of thyroid
History of cervical cancer|Z85.41|Personal history of malignant neoplasm of cervix uteri
History of uterine cancer|Z85.42|Personal history of malignant neoplasm of other parts of uterus|||endometrial
History of ovarian cancer|Z85.43|Personal history of malignant neoplasm of ovary
History of testicular cancer|Z85.47|Personal history of malignant neoplasm of testis
History of rectal cancer|Z85.048|Personal history of other malignant neoplasm of rectum, rectosigmoid junction, and anus
History of Hodgkin lymphoma|Z85.71|Personal history of Hodgkin lymphoma
History of non-Hodgkin lymphoma|Z85.72|Personal history of non-Hodgkin lymphomas
History of leukemia|Z85.6|Personal history of leukemia
History of cancer|Z85.9|Personal history of malignant neoplasm, unspecified
History of colon polyps|Z86.0100|Personal history of colon polyps, unspecified|||colonic-polyps-adenoma
History of deep vein thrombosis|Z86.718|Personal history of other venous thrombosis and embolism|||dvt-blood-clot
History of pulmonary embolism|Z86.711|Personal history of pulmonary embolism|||pe-blood-clot
History of sudden cardiac arrest|Z86.74|Personal history of sudden cardiac arrest
History of circulatory disease|Z86.79|Personal history of other diseases of the circulatory system|||arrhythmia
History of endocrine or metabolic disease|Z86.39|Personal history of other endocrine, nutritional and metabolic disease
History of mental disorder|Z86.59|Personal history of other mental and behavioral disorders
History of blood disease|Z86.2|Personal history of diseases of the blood and blood-forming organs and certain disorders involving the immune mechanism|||anemia
History of central nervous system infection|Z86.61|Personal history of infections of the central nervous system|||meningitis
History of tuberculosis|Z86.11|Personal history of tuberculosis|||tb
History of MRSA infection|Z86.14|Personal history of Methicillin resistant Staphylococcus aureus infection
History of infectious disease|Z86.19|Personal history of other infectious and parasitic diseases
History of latent tuberculosis infection|Z86.15|Personal history of latent tuberculosis infection|||ltbi
History of recurrent pneumonia|Z87.01|Personal history of pneumonia (recurrent)
History of respiratory disease|Z87.09|Personal history of other diseases of the respiratory system|||asthma
History of peptic ulcer|Z87.11|Personal history of peptic ulcer disease
History of digestive disease|Z87.19|Personal history of other diseases of the digestive system
History of urinary tract infections|Z87.440|Personal history of urinary (tract) infections|||uti
History of kidney stones|Z87.442|Personal history of urinary calculi|||nephrolithiasis
History of urinary disease|Z87.448|Personal history of other diseases of urinary system
History of female genital disease|Z87.42|Personal history of other diseases of the female genital tract|||abnormal-pap
History of cervical dysplasia|Z87.410|Personal history of cervical dysplasia|||abnormal-pap
History of preterm labor|Z87.51|Personal history of pre-term labor
History of pregnancy complications|Z87.59|Personal history of other complications of pregnancy, childbirth and the puerperium|||preeclampsia
History of musculoskeletal disease|Z87.39|Personal history of other diseases of the musculoskeletal system and connective tissue|||gout
History of osteoporosis fracture|Z87.310|Personal history of (healed) osteoporosis fracture|||healed
History of fracture|Z87.81|Personal history of (healed) traumatic fracture|||healed
History of traumatic brain injury|Z87.820|Personal history of traumatic brain injury|||concussion-tbi
History of injury|Z87.828|Personal history of other (healed) physical injury and trauma
History of other condition|Z87.898|Personal history of other specified conditions
History of anaphylaxis|Z87.892|Personal history of anaphylaxis
History of corrected congenital heart defect|Z87.74|Personal history of (corrected) congenital malformations of heart and circulatory system
History of falling|Z91.81|=|||falls-fall-risk
History of adult abuse|Z91.410|Personal history of adult physical and sexual abuse|||physical-sexual-domestic-violence
History of childhood abuse, physical or sexual|Z62.810|Personal history of physical and sexual abuse in childhood
History of childhood psychological abuse|Z62.811|Personal history of psychological abuse in childhood
Peanut allergy status|Z91.010|Allergy to peanuts|||food
Seafood allergy status|Z91.013|Allergy to seafood|||shellfish
Food allergy status, other|Z91.018|Allergy to other foods|||nut
Bee allergy status|Z91.030|=|||sting-insect
Latex allergy status|Z91.040|=
Contrast dye allergy status|Z91.041|Radiographic dye allergy status|||radiographic
Environmental allergy status|Z91.09|Other allergy status, other than to drugs and biological substances
Penicillin allergy status|Z88.0|Allergy status to penicillin|||pcn
Antibiotic allergy status, other|Z88.1|Allergy status to other antibiotic agents
Sulfonamide allergy status|Z88.2|Allergy status to sulfonamides|||sulfa
Narcotic allergy status|Z88.5|Allergy status to narcotic agent|||opioid
Analgesic allergy status|Z88.6|Allergy status to analgesic agent|||nsaid
Drug allergy status, other|Z88.8|Allergy status to other drugs, medicaments and biological substances
Drug allergy status|Z88.9|Allergy status to unspecified drugs, medicaments and biological substances
Family history of colon cancer|Z80.0|Family history of malignant neoplasm of digestive organs|||digestive-organ-cancer-fh
Family history of breast cancer|Z80.3|Family history of malignant neoplasm of breast|||fh
Family history of ovarian cancer|Z80.41|Family history of malignant neoplasm of ovary|||fh
Family history of prostate cancer|Z80.42|Family history of malignant neoplasm of prostate|||fh
Family history of lung cancer|Z80.1|Family history of malignant neoplasm of trachea, bronchus and lung|||fh
Family history of cancer|Z80.9|Family history of malignant neoplasm, unspecified|||fh
Family history of leukemia|Z80.6|=|||fh
Family history of colon polyps|Z83.719|Family history of colon polyps, unspecified|||colonic-polyps-fh
Family history of heart disease|Z82.49|Family history of ischemic heart disease and other diseases of the circulatory system|||ischemic-coronary-hypertension-fh
Family history of sudden cardiac death|Z82.41|=|||fh
Family history of stroke|Z82.3|=|||cva-fh
Family history of diabetes|Z83.3|Family history of diabetes mellitus|||fh
Family history of familial hypercholesterolemia|Z83.42|=|||fh
Family history of endocrine or metabolic disease|Z83.49|Family history of other endocrine, nutritional and metabolic diseases|||fh
Family history of hyperlipidemia|Z83.438|Family history of other disorder of lipoprotein metabolism and other lipidemia|||cholesterol-fh
Family history of epilepsy or nervous system disease|Z82.0|Family history of epilepsy and other diseases of the nervous system|||fh
Family history of asthma or chronic lung disease|Z82.5|Family history of asthma and other chronic lower respiratory diseases|||copd-fh
Family history of osteoporosis|Z82.62|=|||fh
Family history of arthritis|Z82.61|=|||fh
Family history of congenital condition|Z82.79|Family history of other congenital malformations, deformations and chromosomal abnormalities|||fh
Family history of mental disorder|Z81.8|Family history of other mental and behavioral disorders|||depression-bipolar-fh
Family history of alcohol abuse|Z81.1|Family history of alcohol abuse and dependence|||alcoholism-fh
Family history of substance abuse|Z81.4|Family history of other substance abuse and dependence|||fh
Family history of blood disease|Z83.2|Family history of diseases of the blood and blood-forming organs and certain disorders involving the immune mechanism|||clotting-fh
Family history of glaucoma|Z83.511|=|||fh
Family history of digestive disease|Z83.79|Family history of other diseases of the digestive system|||fh
Family history of carrier of genetic disease|Z84.81|=|||fh
Genetic susceptibility to breast cancer|Z15.01|Genetic susceptibility to malignant neoplasm of breast|||brca
Cystic fibrosis carrier|Z14.1|=
Family history of kidney disease|||||fh
`
