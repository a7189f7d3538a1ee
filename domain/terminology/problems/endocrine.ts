/** Diabetes, thyroid, weight, nutrition and metabolism. Columns and sources: ../problems.ts. */
export const endocrine = `
Type 2 diabetes mellitus|E11.9|Type 2 diabetes mellitus without complications|44054006|Diabetes mellitus type 2|dm2 t2dm dm niddm sugar
Type 2 diabetes mellitus with hyperglycemia|E11.65|=|||dm2 t2dm uncontrolled poorly-controlled
Type 2 diabetes mellitus with diabetic neuropathy|E11.40|Type 2 diabetes mellitus with diabetic neuropathy, unspecified|||dm2 t2dm
Type 2 diabetes mellitus with diabetic polyneuropathy|E11.42|=|||dm2 t2dm peripheral-neuropathy
Type 2 diabetes mellitus with diabetic chronic kidney disease|E11.22|=|||dm2 t2dm ckd
Type 2 diabetes mellitus with diabetic nephropathy|E11.21|=|||dm2 t2dm
Type 2 diabetes mellitus with other kidney complication|E11.29|Type 2 diabetes mellitus with other diabetic kidney complication|||dm2 t2dm microalbuminuria
Type 2 diabetes mellitus with diabetic retinopathy|E11.319|Type 2 diabetes mellitus with unspecified diabetic retinopathy without macular edema|||dm2 t2dm
Type 2 diabetes mellitus with mild nonproliferative retinopathy, right|E11.3291|Type 2 diabetes mellitus with mild nonproliferative diabetic retinopathy without macular edema, right eye|||dm2 t2dm npdr
Type 2 diabetes mellitus with mild nonproliferative retinopathy, left|E11.3292|Type 2 diabetes mellitus with mild nonproliferative diabetic retinopathy without macular edema, left eye|||dm2 t2dm npdr
Type 2 diabetes mellitus with mild nonproliferative retinopathy, both sides|E11.3293|Type 2 diabetes mellitus with mild nonproliferative diabetic retinopathy without macular edema, bilateral|||dm2 t2dm npdr bilateral
Type 2 diabetes mellitus with proliferative retinopathy, right|E11.3591|Type 2 diabetes mellitus with proliferative diabetic retinopathy without macular edema, right eye|||dm2 t2dm pdr
Type 2 diabetes mellitus with proliferative retinopathy, left|E11.3592|Type 2 diabetes mellitus with proliferative diabetic retinopathy without macular edema, left eye|||dm2 t2dm pdr
Type 2 diabetes mellitus with proliferative retinopathy, both sides|E11.3593|Type 2 diabetes mellitus with proliferative diabetic retinopathy without macular edema, bilateral|||dm2 t2dm pdr bilateral
Type 2 diabetes mellitus with diabetic cataract|E11.36|=|||dm2 t2dm
Type 2 diabetes mellitus with autonomic neuropathy|E11.43|Type 2 diabetes mellitus with diabetic autonomic (poly)neuropathy|||dm2 t2dm gastroparesis
Type 2 diabetes mellitus with peripheral angiopathy|E11.51|Type 2 diabetes mellitus with diabetic peripheral angiopathy without gangrene|||dm2 t2dm pad
Type 2 diabetes mellitus with peripheral angiopathy with gangrene|E11.52|Type 2 diabetes mellitus with diabetic peripheral angiopathy with gangrene|||dm2 t2dm
Type 2 diabetes mellitus with other circulatory complications|E11.59|=|||dm2 t2dm
Type 2 diabetes mellitus with foot ulcer|E11.621|=|||dm2 t2dm diabetic-foot
Type 2 diabetes mellitus with hypoglycemia|E11.649|Type 2 diabetes mellitus with hypoglycemia without coma|||dm2 t2dm low-sugar
Type 2 diabetes mellitus with other complication|E11.69|Type 2 diabetes mellitus with other specified complication|||dm2 t2dm
Type 2 diabetes mellitus in remission|E11.A|Type 2 diabetes mellitus without complications in remission|||dm2 t2dm
Type 2 diabetes mellitus with complications|E11.8|Type 2 diabetes mellitus with unspecified complications|||dm2 t2dm
Type 2 diabetes mellitus with hyperosmolarity|E11.00|Type 2 diabetes mellitus with hyperosmolarity without nonketotic hyperglycemic-hyperosmolar coma (NKHHC)|||dm2 t2dm hhs
Type 2 diabetes mellitus with ketoacidosis|E11.10|Type 2 diabetes mellitus with ketoacidosis without coma|||dm2 t2dm dka
Prediabetes|R73.03|=|714628002|=|impaired-glucose borderline-diabetes
Impaired fasting glucose|R73.01|=|||ifg prediabetes
Impaired glucose tolerance|R73.02|Impaired glucose tolerance (oral)|||igt prediabetes
Hyperglycemia|R73.9|Hyperglycemia, unspecified|||high-sugar elevated-glucose
Type 1 diabetes mellitus|E10.9|Type 1 diabetes mellitus without complications|46635009|Diabetes mellitus type 1|dm1 t1dm iddm juvenile-diabetes
Type 1 diabetes mellitus with hyperglycemia|E10.65|=|||dm1 t1dm uncontrolled
Type 1 diabetes mellitus with ketoacidosis|E10.10|Type 1 diabetes mellitus with ketoacidosis without coma|||dm1 t1dm dka
Type 1 diabetes mellitus with hypoglycemia|E10.649|Type 1 diabetes mellitus with hypoglycemia without coma|||dm1 t1dm low-sugar
Type 1 diabetes mellitus with diabetic chronic kidney disease|E10.22|=|||dm1 t1dm ckd
Type 1 diabetes mellitus with diabetic nephropathy|E10.21|=|||dm1 t1dm
Type 1 diabetes mellitus with diabetic neuropathy|E10.40|Type 1 diabetes mellitus with diabetic neuropathy, unspecified|||dm1 t1dm
Type 1 diabetes mellitus with diabetic polyneuropathy|E10.42|=|||dm1 t1dm
Type 1 diabetes mellitus with diabetic retinopathy|E10.319|Type 1 diabetes mellitus with unspecified diabetic retinopathy without macular edema|||dm1 t1dm
Type 1 diabetes mellitus with peripheral angiopathy|E10.51|Type 1 diabetes mellitus with diabetic peripheral angiopathy without gangrene|||dm1 t1dm pad
Type 1 diabetes mellitus with foot ulcer|E10.621|=|||dm1 t1dm
Type 1 diabetes mellitus with complications|E10.8|Type 1 diabetes mellitus with unspecified complications|||dm1 t1dm
Other specified diabetes mellitus|E13.9|Other specified diabetes mellitus without complications|||lada mody type-3c
Diabetes mellitus due to underlying condition|E08.9|Diabetes mellitus due to underlying condition without complications|||secondary pancreatic
Drug-induced diabetes mellitus|E09.9|Drug or chemical induced diabetes mellitus without complications|||steroid-induced
Hypoglycemia|E16.2|Hypoglycemia, unspecified|302866003|=|low-sugar low-blood-sugar
Hyperlipidemia|E78.5|Hyperlipidemia, unspecified|55822004|=|high-cholesterol hld cholesterol dyslipidemia
Mixed hyperlipidemia|E78.2|=|267434003|=|dyslipidemia cholesterol
Hypercholesterolemia|E78.00|Pure hypercholesterolemia, unspecified|13644009|=|high-cholesterol
Hypertriglyceridemia|E78.1|Pure hyperglyceridemia|302870006|=|triglycerides
Familial hypercholesterolemia|E78.019|Familial hypercholesterolemia, unspecified|398036000|=
Other hyperlipidemia|E78.49|=|||familial-combined
Low HDL cholesterol|E78.6|Lipoprotein deficiency|||lipoprotein-deficiency
Elevated lipoprotein(a)|E78.41|Elevated Lipoprotein(a)|||lp(a) lpa
Obesity|E66.9|Obesity, unspecified|414916001|=|overweight
Obesity, class 1|E66.811|=|||bmi-30-34
Obesity, class 2|E66.812|=|||bmi-35-39
Obesity, class 3|E66.813|=|||severe-obesity bmi-40
Morbid obesity|E66.01|Morbid (severe) obesity due to excess calories|238136002|=|severe-obesity-class-3
Obesity due to excess calories|E66.09|Other obesity due to excess calories
Drug-induced obesity|E66.1|=
Obesity hypoventilation syndrome|E66.2|Morbid (severe) obesity with alveolar hypoventilation|||ohs pickwickian morbid
Overweight|E66.3|=|238131007|=
Metabolic syndrome|E88.810|=|237602007|Metabolic syndrome X|insulin-resistance
Insulin resistance|E88.819|Insulin resistance, unspecified
Abnormal weight gain|R63.5|=
Hypothyroidism|E03.9|Hypothyroidism, unspecified|40930008|=|underactive-thyroid low-thyroid
Subclinical hypothyroidism|E02|Subclinical iodine-deficiency hypothyroidism
Hypothyroidism after thyroid surgery or ablation|E89.0|Postprocedural hypothyroidism|||postprocedural
Congenital hypothyroidism|E03.1|Congenital hypothyroidism without goiter
Drug-induced hypothyroidism|E03.2|Hypothyroidism due to medicaments and other exogenous substances|||amiodarone lithium
Hashimoto thyroiditis|E06.3|Autoimmune thyroiditis|21983002|=|autoimmune
Hyperthyroidism|E05.90|Thyrotoxicosis, unspecified without thyrotoxic crisis or storm|34486009|=|overactive-thyroid
Graves disease|E05.00|Thyrotoxicosis with diffuse goiter without thyrotoxic crisis or storm|353295004|Graves' disease
Toxic multinodular goiter|E05.20|Thyrotoxicosis with toxic multinodular goiter without thyrotoxic crisis or storm|||hyperthyroidism
Thyroid nodule|E04.1|Nontoxic single thyroid nodule|237495005|=
Multinodular goiter, nontoxic|E04.2|Nontoxic multinodular goiter|||thyroid-nodules
Goiter|E04.9|Nontoxic goiter, unspecified|3716002|=
Thyroiditis|E06.9|Thyroiditis, unspecified
Subacute thyroiditis|E06.1|=|||de-quervain
Abnormal thyroid function test|R94.6|Abnormal results of thyroid function studies|||abnormal-tsh
Vitamin D deficiency|E55.9|Vitamin D deficiency, unspecified|34713006|=|low-vitamin-d
Vitamin B12 deficiency|E53.8|Deficiency of other specified B group vitamins|190634004|Cobalamin deficiency|low-b12
Iron deficiency without anemia|E61.1|Iron deficiency|||low-iron low-ferritin
Protein-calorie malnutrition|E46|Unspecified protein-calorie malnutrition|||undernutrition
Moderate protein-calorie malnutrition|E44.0|=
Mild protein-calorie malnutrition|E44.1|=
Severe protein-calorie malnutrition|E43|Unspecified severe protein-calorie malnutrition
Cachexia|R64|=|||wasting
Hypokalemia|E87.6|=|43339004|=|low-potassium
Hyperkalemia|E87.5|=|14140009|=|high-potassium
Hyponatremia|E87.1|Hypo-osmolality and hyponatremia|89627008|=|low-sodium
Hypernatremia|E87.0|Hyperosmolality and hypernatremia|||high-sodium hyperosmolality
Hypomagnesemia|E83.42|=|||low-magnesium
Hypocalcemia|E83.51|=|||low-calcium
Hypercalcemia|E83.52|=|||high-calcium
Disorder of phosphorus metabolism|E83.39|Other disorders of phosphorus metabolism|||hypophosphatemia hyperphosphatemia
Fluid overload|E87.70|Fluid overload, unspecified|||volume-overload
Electrolyte imbalance|E87.8|Other disorders of electrolyte and fluid balance, not elsewhere classified
Dehydration|E86.0|=|34095006|=
Hypovolemia|E86.1|=|||volume-depletion
Gout|M10.9|Gout, unspecified|90560007|=|uric-acid podagra
Hyperuricemia without gout|E79.0|Hyperuricemia without signs of inflammatory arthritis and tophaceous disease|||high-uric-acid
Hyperparathyroidism|E21.3|Hyperparathyroidism, unspecified|66999008|=
Primary hyperparathyroidism|E21.0|=
Secondary hyperparathyroidism of renal origin|N25.81|=|||ckd esrd
Hypoparathyroidism|E20.9|Hypoparathyroidism, unspecified
Polycystic ovary syndrome|E28.2|Polycystic ovarian syndrome|237055002|=|pcos
Male hypogonadism|E29.1|Testicular hypofunction|||low-testosterone
Hyperprolactinemia|E22.1|=|||prolactin
Syndrome of inappropriate antidiuretic hormone|E22.2|Syndrome of inappropriate secretion of antidiuretic hormone|||siadh
Hypopituitarism|E23.0|=
Diabetes insipidus|E23.2|=
Cushing syndrome|E24.9|Cushing's syndrome, unspecified
Adrenal insufficiency|E27.40|Unspecified adrenocortical insufficiency
Primary adrenal insufficiency|E27.1|Primary adrenocortical insufficiency|||addison-disease
Hyperaldosteronism|E26.9|Hyperaldosteronism, unspecified|||conn
Adrenal nodule|E27.8|Other specified disorders of adrenal gland|||incidentaloma
Primary ovarian failure|E28.39|Other primary ovarian failure|||premature-ovarian-insufficiency poi
Premature menopause, asymptomatic|E28.319|Asymptomatic premature menopause
Delayed puberty|E30.0|=
Precocious puberty|E30.1|=|||early-puberty
Hereditary hemochromatosis|E83.110|=|||iron-overload
Wilson disease|E83.01|Wilson's disease|||copper
Cystic fibrosis|E84.9|Cystic fibrosis, unspecified|||cf
Amyloidosis|E85.9|Amyloidosis, unspecified
Classical phenylketonuria|E70.0|=|||pku
Lactose intolerance|E73.9|Lactose intolerance, unspecified|||dairy milk
Gilbert syndrome|E80.4|=|||bilirubin
Alpha-1 antitrypsin deficiency|E88.01|Alpha-1-antitrypsin deficiency|||aat
Gender dysphoria in adolescent or adult|F64.0|Transsexualism|||transgender transsexualism
Asymptomatic menopausal state|Z78.0|=|||postmenopausal
`
