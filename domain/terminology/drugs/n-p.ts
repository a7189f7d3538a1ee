/** Drugs, N to P. Columns and sources: ../drugs.ts. */
export const drugsNP = `
311892|nabumetone 500 MG Oral Tablet|relafen
311893|nabumetone 750 MG Oral Tablet|relafen
198006|nadolol 20 MG Oral Tablet|corgard
198007|nadolol 40 MG Oral Tablet|corgard
1725059|naloxone hydrochloride 40 MG/ML Nasal Spray|narcan
1483744|naltrexone hydrochloride 50 MG Oral Tablet|revia vivitrol
198013|naproxen 250 MG Oral Tablet|naprosyn aleve
198012|naproxen 375 MG Oral Tablet|naprosyn
198014|naproxen 500 MG Oral Tablet|naprosyn aleve
849574|naproxen sodium 220 MG Oral Tablet|aleve anaprox
849398|naproxen sodium 275 MG Oral Tablet|aleve anaprox
849431|naproxen sodium 550 MG Oral Tablet|aleve anaprox
751618|nebivolol 2.5 MG Oral Tablet|bystolic
387013|nebivolol 5 MG Oral Tablet|bystolic
751612|nebivolol 10 MG Oral Tablet|bystolic
827073|nebivolol 20 MG Oral Tablet|bystolic
1098141|24 HR niacin 500 MG Extended Release Oral Tablet|niaspan
1098134|24 HR niacin 1000 MG Extended Release Oral Tablet|niaspan
314119|nicotine 2 MG Chewing Gum|nicorette
311975|nicotine 4 MG Chewing Gum|nicorette
359817|nicotine 2 MG Oral Lozenge|nicorette commit
359818|nicotine 4 MG Oral Lozenge|nicorette commit
198031|24 HR nicotine 0.292 MG/HR Transdermal System|nicoderm patch|7 mg/24 hours
198029|24 HR nicotine 0.583 MG/HR Transdermal System|nicoderm patch|14 mg/24 hours
198030|24 HR nicotine 0.875 MG/HR Transdermal System|nicoderm patch|21 mg/24 hours
198034|24 HR nifedipine 30 MG Extended Release Oral Tablet|procardia xl adalat
198035|24 HR nifedipine 60 MG Extended Release Oral Tablet|procardia xl adalat
198036|24 HR nifedipine 90 MG Extended Release Oral Tablet|procardia xl adalat
311995|nitrofurantoin, macrocrystals 50 MG Oral Capsule|macrodantin
1648759|nitrofurantoin, macrocrystals 100 MG Oral Capsule|macrodantin
1648755|nitrofurantoin, macrocrystals 25 MG / nitrofurantoin, monohydrate 75 MG Oral Capsule|macrobid
198038|nitroglycerin 0.3 MG Sublingual Tablet|nitrostat
198039|nitroglycerin 0.4 MG Sublingual Tablet|nitrostat
198042|norethindrone 0.35 MG Oral Tablet|micronor
1000405|norethindrone acetate 5 MG Oral Tablet|aygestin
198045|nortriptyline 10 MG Oral Capsule|pamelor
317136|nortriptyline 25 MG Oral Capsule|pamelor
198046|nortriptyline 50 MG Oral Capsule|pamelor
198047|nortriptyline 75 MG Oral Capsule|pamelor
312055|nystatin 100000 UNT/ML Oral Suspension|mycostatin thrush
543546|nystatin 100000 UNT/ML Topical Cream|mycostatin
884308|nystatin 100 UNT/MG Topical Ointment|mycostatin
646456|nystatin 100 UNT/MG Topical Powder|mycostatin
1053753|nystatin 100000 UNT/ML / triamcinolone acetonide 1 MG/ML Topical Cream|mycolog
312075|ofloxacin 3 MG/ML Ophthalmic Solution|ocuflox eye-drops 0.3%
242446|ofloxacin 3 MG/ML Otic Solution|floxin otic ear drops 0.3%
200034|olanzapine 2.5 MG Oral Tablet|zyprexa
312078|olanzapine 5 MG Oral Tablet|zyprexa
312079|olanzapine 7.5 MG Oral Tablet|zyprexa
314154|olanzapine 10 MG Oral Tablet|zyprexa
312077|olanzapine 15 MG Oral Tablet|zyprexa
283639|olanzapine 20 MG Oral Tablet|zyprexa
349373|olmesartan medoxomil 5 MG Oral Tablet|benicar
349401|olmesartan medoxomil 20 MG Oral Tablet|benicar
349405|olmesartan medoxomil 40 MG Oral Tablet|benicar
1111339|olopatadine 1 MG/ML Ophthalmic Solution|patanol eye-drops 0.1%
1111343|olopatadine 2 MG/ML Ophthalmic Solution|pataday eye drops 0.2%
577208|omega-3 acid ethyl esters (USP) 1000 MG Oral Capsule|lovaza fish-oil
199119|omeprazole 10 MG Delayed Release Oral Capsule|prilosec
198051|omeprazole 20 MG Delayed Release Oral Capsule|prilosec
200329|omeprazole 40 MG Delayed Release Oral Capsule|prilosec
402014|omeprazole 20 MG Delayed Release Oral Tablet|prilosec otc
104894|ondansetron 4 MG Disintegrating Oral Tablet|zofran odt
312087|ondansetron 8 MG Disintegrating Oral Tablet|zofran odt
198052|ondansetron 4 MG Oral Tablet|zofran
312086|ondansetron 8 MG Oral Tablet|zofran
312085|ondansetron 0.8 MG/ML Oral Solution|zofran
728109|oseltamivir 30 MG Oral Capsule|tamiflu
728113|oseltamivir 45 MG Oral Capsule|tamiflu
312122|oseltamivir 75 MG Oral Capsule|tamiflu
1115698|oseltamivir 6 MG/ML Oral Suspension|tamiflu
312136|oxcarbazepine 150 MG Oral Tablet|trileptal
312137|oxcarbazepine 300 MG Oral Tablet|trileptal
312138|oxcarbazepine 600 MG Oral Tablet|trileptal
863664|oxybutynin chloride 5 MG Oral Tablet|ditropan
863636|24 HR oxybutynin chloride 5 MG Extended Release Oral Tablet|ditropan xl
863619|24 HR oxybutynin chloride 10 MG Extended Release Oral Tablet|ditropan xl
863628|24 HR oxybutynin chloride 15 MG Extended Release Oral Tablet|ditropan xl
1049621|oxycodone hydrochloride 5 MG Oral Tablet|roxicodone
1049683|oxycodone hydrochloride 10 MG Oral Tablet|roxicodone
1049611|oxycodone hydrochloride 15 MG Oral Tablet|roxicodone
1049686|oxycodone hydrochloride 20 MG Oral Tablet|roxicodone
1049618|oxycodone hydrochloride 30 MG Oral Tablet|roxicodone
1860157|Abuse-Deterrent 12 HR oxycodone hydrochloride 10 MG Extended Release Oral Tablet|oxycontin
1860154|Abuse-Deterrent 12 HR oxycodone hydrochloride 15 MG Extended Release Oral Tablet|oxycontin
1860129|Abuse-Deterrent 12 HR oxycodone hydrochloride 20 MG Extended Release Oral Tablet|oxycontin
1860151|Abuse-Deterrent 12 HR oxycodone hydrochloride 30 MG Extended Release Oral Tablet|oxycontin
251872|pantoprazole 20 MG Delayed Release Oral Tablet|protonix
314200|pantoprazole 40 MG Delayed Release Oral Tablet|protonix
1738483|paroxetine hydrochloride 10 MG Oral Tablet|paxil
1738495|paroxetine hydrochloride 20 MG Oral Tablet|paxil
1738503|paroxetine hydrochloride 30 MG Oral Tablet|paxil
1738511|paroxetine hydrochloride 40 MG Oral Tablet|paxil
731567|2 ML penicillin G benzathine 600000 UNT/ML Prefilled Syringe|bicillin la shot
834061|penicillin V potassium 250 MG Oral Tablet|veetids
834102|penicillin V potassium 500 MG Oral Tablet|veetids
834040|penicillin V potassium 50 MG/ML Oral Solution|veetids
250387|permethrin 10 MG/ML Medicated Shampoo|nix lice 1%
106387|permethrin 50 MG/ML Topical Cream|elimite scabies 5%
1094107|phenazopyridine hydrochloride 100 MG Oral Tablet|pyridium
1094104|phenazopyridine hydrochloride 200 MG Oral Tablet|pyridium
968766|phentermine hydrochloride 15 MG Oral Capsule|adipex
900038|phentermine hydrochloride 30 MG Oral Capsule|adipex
803348|phentermine hydrochloride 37.5 MG Oral Capsule|adipex
803353|phentermine hydrochloride 37.5 MG Oral Tablet|adipex
855671|phenytoin sodium 100 MG Extended Release Oral Capsule|dilantin
317573|pioglitazone 15 MG Oral Tablet|actos
312440|pioglitazone 30 MG Oral Tablet|actos
312441|pioglitazone 45 MG Oral Tablet|actos
861643|pitavastatin calcium 1 MG Oral Tablet|livalo
861648|pitavastatin calcium 2 MG Oral Tablet|livalo
861652|pitavastatin calcium 4 MG Oral Tablet|livalo
876193|polyethylene glycol 3350 17000 MG Powder for Oral Solution|miralax
244967|polymyxin B 10000 UNT/ML / trimethoprim 1 MG/ML Ophthalmic Solution|polytrim eye drops
315183|potassium chloride 8 MEQ Extended Release Oral Capsule|micro-k
312504|potassium chloride 10 MEQ Extended Release Oral Capsule|micro-k
312529|potassium chloride 8 MEQ Extended Release Oral Tablet|klor-con
628953|potassium chloride 10 MEQ Extended Release Oral Tablet|klor-con k-dur
198116|potassium chloride 20 MEQ Extended Release Oral Tablet|klor-con k-dur
859033|pramipexole dihydrochloride 0.125 MG Oral Tablet|mirapex
859040|pramipexole dihydrochloride 0.25 MG Oral Tablet|mirapex
859044|pramipexole dihydrochloride 0.5 MG Oral Tablet|mirapex
859052|pramipexole dihydrochloride 1 MG Oral Tablet|mirapex
855818|prasugrel 5 MG Oral Tablet|effient
855812|prasugrel 10 MG Oral Tablet|effient
904458|pravastatin sodium 10 MG Oral Tablet|pravachol
904467|pravastatin sodium 20 MG Oral Tablet|pravachol
904475|pravastatin sodium 40 MG Oral Tablet|pravachol
904481|pravastatin sodium 80 MG Oral Tablet|pravachol
312593|prazosin 1 MG Oral Capsule|minipress
312594|prazosin 2 MG Oral Capsule|minipress
198141|prazosin 5 MG Oral Capsule|minipress
283077|prednisolone 3 MG/ML Oral Solution|orapred prelone
249066|prednisolone 5 MG/ML Oral Solution
1376336|prednisolone acetate 10 MG/ML Ophthalmic Suspension|pred forte eye-drops 1%
198144|prednisone 1 MG Oral Tablet|deltasone
198146|prednisone 2.5 MG Oral Tablet|deltasone
312617|prednisone 5 MG Oral Tablet|deltasone
198145|prednisone 10 MG Oral Tablet|deltasone
312615|prednisone 20 MG Oral Tablet|deltasone
198148|prednisone 50 MG Oral Tablet|deltasone
483442|pregabalin 25 MG Oral Capsule|lyrica
483448|pregabalin 50 MG Oral Capsule|lyrica
483450|pregabalin 75 MG Oral Capsule|lyrica
483438|pregabalin 100 MG Oral Capsule|lyrica
483440|pregabalin 150 MG Oral Capsule|lyrica
483446|pregabalin 200 MG Oral Capsule|lyrica
577127|pregabalin 225 MG Oral Capsule|lyrica
483444|pregabalin 300 MG Oral Capsule|lyrica
198150|primidone 50 MG Oral Tablet|mysoline
96304|primidone 250 MG Oral Tablet|mysoline
198152|probenecid 500 MG Oral Tablet
312635|prochlorperazine 5 MG Oral Tablet|compazine
198365|prochlorperazine 10 MG Oral Tablet|compazine
260243|progesterone 100 MG Oral Capsule|prometrium
312641|progesterone 200 MG Oral Capsule|prometrium
992438|promethazine hydrochloride 12.5 MG Oral Tablet|phenergan
992447|promethazine hydrochloride 25 MG Oral Tablet|phenergan
992475|promethazine hydrochloride 50 MG Oral Tablet|phenergan
992454|promethazine hydrochloride 25 MG Rectal Suppository|phenergan
861424|propafenone hydrochloride 150 MG Oral Tablet|rythmol
861427|propafenone hydrochloride 225 MG Oral Tablet|rythmol
856448|propranolol hydrochloride 10 MG Oral Tablet|inderal
856457|propranolol hydrochloride 20 MG Oral Tablet|inderal
856519|propranolol hydrochloride 40 MG Oral Tablet|inderal
856556|propranolol hydrochloride 60 MG Oral Tablet|inderal
856578|propranolol hydrochloride 80 MG Oral Tablet|inderal
856535|24 HR propranolol hydrochloride 60 MG Extended Release Oral Capsule|inderal la
856569|24 HR propranolol hydrochloride 80 MG Extended Release Oral Capsule|inderal la
856460|24 HR propranolol hydrochloride 120 MG Extended Release Oral Capsule|inderal la
198175|propylthiouracil 50 MG Oral Tablet|ptu
1049160|pseudoephedrine hydrochloride 30 MG Oral Tablet|sudafed
1049154|12 HR pseudoephedrine hydrochloride 120 MG Extended Release Oral Tablet|sudafed
903857|pyridostigmine bromide 60 MG Oral Tablet|mestinon
1100457|pyridoxine hydrochloride 25 MG Oral Tablet|vitamin b6
`
