/** Cancer and other growths. Columns and sources: ../problems.ts. */
export const neoplasms = `
Breast cancer|C50.919|Malignant neoplasm of unspecified site of unspecified female breast|254837009|Malignant neoplasm of breast
Breast cancer, right|C50.911|Malignant neoplasm of unspecified site of right female breast|||malignant ca
Breast cancer, left|C50.912|Malignant neoplasm of unspecified site of left female breast|||malignant ca
Prostate cancer|C61|Malignant neoplasm of prostate|399068003|Malignant tumor of prostate
Colon cancer|C18.9|Malignant neoplasm of colon, unspecified|363406005|Malignant neoplasm of colon
Rectal cancer|C20|Malignant neoplasm of rectum|||malignant ca
Rectosigmoid cancer|C19|Malignant neoplasm of rectosigmoid junction|||malignant ca
Lung cancer|C34.90|Malignant neoplasm of unspecified part of unspecified bronchus or lung|363358000|Malignant tumor of lung
Lung cancer, right|C34.91|Malignant neoplasm of unspecified part of right bronchus or lung|||malignant ca
Lung cancer, left|C34.92|Malignant neoplasm of unspecified part of left bronchus or lung|||malignant ca
Malignant melanoma of skin|C43.9|Malignant melanoma of skin, unspecified|93655004|=
Basal cell carcinoma of skin|C44.91|Basal cell carcinoma of skin, unspecified|254701007|=|bcc skin-cancer
Basal cell carcinoma of nose|C44.311|Basal cell carcinoma of skin of nose|||bcc skin-cancer
Basal cell carcinoma of face|C44.319|Basal cell carcinoma of skin of other parts of face|||bcc skin-cancer
Squamous cell carcinoma of skin|C44.92|Squamous cell carcinoma of skin, unspecified|||scc skin-cancer
Squamous cell carcinoma of face|C44.320|Squamous cell carcinoma of skin of unspecified parts of face|||scc skin-cancer
Skin cancer|C44.90|Unspecified malignant neoplasm of skin, unspecified|||malignant ca
Bladder cancer|C67.9|Malignant neoplasm of bladder, unspecified|||malignant ca
Kidney cancer|C64.9|Malignant neoplasm of unspecified kidney, except renal pelvis|||renal-cell malignant ca
Kidney cancer, right|C64.1|Malignant neoplasm of right kidney, except renal pelvis|||renal-cell malignant ca
Kidney cancer, left|C64.2|Malignant neoplasm of left kidney, except renal pelvis|||renal-cell malignant ca
Thyroid cancer|C73|Malignant neoplasm of thyroid gland|||malignant ca
Endometrial cancer|C54.1|Malignant neoplasm of endometrium|||malignant ca
Uterine cancer|C55|Malignant neoplasm of uterus, part unspecified|||malignant ca
Ovarian cancer|C56.9|Malignant neoplasm of unspecified ovary|||malignant ca
Cervical cancer|C53.9|Malignant neoplasm of cervix uteri, unspecified|||malignant ca
Testicular cancer|C62.90|Malignant neoplasm of unspecified testis, unspecified whether descended or undescended|||malignant ca
Pancreatic cancer|C25.9|Malignant neoplasm of pancreas, unspecified|||malignant ca
Stomach cancer|C16.9|Malignant neoplasm of stomach, unspecified|||gastric malignant ca
Esophageal cancer|C15.9|Malignant neoplasm of esophagus, unspecified|||malignant ca
Liver cell carcinoma|C22.0|=|||hepatocellular hcc
Liver cancer|C22.9|Malignant neoplasm of liver, not specified as primary or secondary|||malignant ca
Brain cancer|C71.9|Malignant neoplasm of brain, unspecified|||malignant ca
Head and neck cancer|C76.0|Malignant neoplasm of head, face and neck|||malignant ca
Laryngeal cancer|C32.9|Malignant neoplasm of larynx, unspecified|||malignant ca
Tongue cancer|C02.9|Malignant neoplasm of tongue, unspecified|||malignant ca
Multiple myeloma|C90.00|Multiple myeloma not having achieved remission
Multiple myeloma in remission|C90.01|=
Chronic lymphocytic leukemia|C91.10|Chronic lymphocytic leukemia of B-cell type not having achieved remission|||cll
Chronic myeloid leukemia|C92.10|Chronic myeloid leukemia, BCR/ABL-positive, not having achieved remission|||cml
Acute lymphoblastic leukemia|C91.00|Acute lymphoblastic leukemia not having achieved remission|||all
Acute myeloid leukemia|C92.00|Acute myeloblastic leukemia, not having achieved remission|||aml
Leukemia|C95.90|Leukemia, unspecified not having achieved remission
Hodgkin lymphoma|C81.90|Hodgkin lymphoma, unspecified, unspecified site
Non-Hodgkin lymphoma|C85.90|Non-Hodgkin lymphoma, unspecified, unspecified site|||nhl
Diffuse large B-cell lymphoma|C83.30|Diffuse large B-cell lymphoma, unspecified site|||dlbcl
Follicular lymphoma|C82.90|Follicular lymphoma, unspecified, unspecified site
Bone metastasis|C79.51|Secondary malignant neoplasm of bone|||secondary
Lung metastasis|C78.00|Secondary malignant neoplasm of unspecified lung|||secondary
Liver metastasis|C78.7|Secondary malignant neoplasm of liver and intrahepatic bile duct|||secondary
Brain metastasis|C79.31|Secondary malignant neoplasm of brain|||secondary
Lymph node metastasis|C77.9|Secondary and unspecified malignant neoplasm of lymph node, unspecified|||secondary
Metastatic cancer|C79.9|Secondary malignant neoplasm of unspecified site|||secondary malignant ca
Cancer|C80.1|Malignant (primary) neoplasm, unspecified|||malignant-neoplasm malignant ca
Ductal carcinoma in situ of breast|D05.10|Intraductal carcinoma in situ of unspecified breast|||dcis
Carcinoma in situ of cervix|D06.9|Carcinoma in situ of cervix, unspecified|||cin-3
Melanoma in situ|D03.9|Melanoma in situ, unspecified
Carcinoma in situ of skin|D04.9|Carcinoma in situ of skin, unspecified|||bowen
Benign neoplasm of colon|D12.6|Benign neoplasm of colon, unspecified|||adenoma tubular polyp
Benign neoplasm of breast|D24.9|Benign neoplasm of unspecified breast|||fibroadenoma
Benign neoplasm of ovary|D27.9|Benign neoplasm of unspecified ovary
Meningioma|D32.9|Benign neoplasm of meninges, unspecified|||benign
Acoustic neuroma|D33.3|Benign neoplasm of cranial nerves|||vestibular-schwannoma
Benign neoplasm of thyroid|D34|Benign neoplasm of thyroid gland
Benign neoplasm of adrenal gland|D35.00|Benign neoplasm of unspecified adrenal gland|||adenoma
Pituitary adenoma|D35.2|Benign neoplasm of pituitary gland|||prolactinoma
Hemangioma of liver|D18.03|Hemangioma of intra-abdominal structures
Neoplasm, unspecified|D49.9|Neoplasm of unspecified behavior of unspecified site|||tumor mass
Neurofibromatosis|Q85.00|Neurofibromatosis, unspecified
`
