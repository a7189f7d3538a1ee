/** Skin, hair and nails. Columns and sources: ../problems.ts. */
export const skin = `
Rash|R21|Rash and other nonspecific skin eruption|271807003|Eruption of skin
Eczema|L30.9|Dermatitis, unspecified|43116000|=|dermatitis
Atopic dermatitis|L20.9|Atopic dermatitis, unspecified|24079001|=|eczema
Infantile eczema|L20.83|Infantile (acute) (chronic) eczema|||atopic-dermatitis baby
Atopic dermatitis, other specified|L20.89|Other atopic dermatitis|||eczema
Nummular eczema|L30.0|Nummular dermatitis|||dermatitis
Dyshidrotic eczema|L30.1|Dyshidrosis [pompholyx]|||pompholyx
Contact dermatitis|L25.9|Unspecified contact dermatitis, unspecified cause
Irritant contact dermatitis|L24.9|Irritant contact dermatitis, unspecified cause
Allergic contact dermatitis|L23.9|Allergic contact dermatitis, unspecified cause
Contact dermatitis due to plants|L23.7|Allergic contact dermatitis due to plants, except food|||poison-ivy poison-oak
Diaper rash|L22|Diaper dermatitis|||diaper-dermatitis
Seborrheic dermatitis|L21.9|Seborrheic dermatitis, unspecified|||dandruff
Dandruff, seborrhea of scalp|L21.0|Seborrhea capitis|||cradle-cap
Intertrigo|L30.4|Erythema intertrigo|||erythema
Lichen simplex chronicus|L28.0|=|||neurodermatitis
Drug rash, generalized|L27.0|Generalized skin eruption due to drugs and medicaments taken internally|||drug-eruption
Psoriasis|L40.9|Psoriasis, unspecified|9014002|=
Plaque psoriasis|L40.0|Psoriasis vulgaris|||psoriasis-vulgaris
Guttate psoriasis|L40.4|=
Lichen planus|L43.9|Lichen planus, unspecified
Pityriasis rosea|L42|=
Acne vulgaris|L70.0|=|88616000|=
Acne|L70.9|Acne, unspecified
Rosacea|L71.9|Rosacea, unspecified|398909004|=
Perioral dermatitis|L71.0|=
Hidradenitis suppurativa|L73.2|=
Folliculitis|L73.9|Follicular disorder, unspecified|||follicular
Pseudofolliculitis barbae|L73.1|=|||razor-bumps
Urticaria|L50.9|Urticaria, unspecified|126485001|=|hives
Idiopathic urticaria|L50.1|=|||hives chronic
Chronic urticaria|L50.8|Other urticaria|||hives
Angioedema, initial encounter|T78.3XXA|Angioneurotic edema, initial encounter|||swelling
Allergic reaction, initial encounter|T78.40XA|Allergy, unspecified, initial encounter|||allergy
Anaphylaxis, initial encounter|T78.2XXA|Anaphylactic shock, unspecified, initial encounter|||anaphylactic-shock
Itching|L29.9|Pruritus, unspecified|||pruritus
Dry skin|L85.3|Xerosis cutis|||xerosis
Heat rash|L74.0|Miliaria rubra|||miliaria prickly-heat
Sunburn, first degree|L55.0|Sunburn of first degree
Sunburn|L55.9|Sunburn, unspecified
Sun-damaged skin|L57.8|Other skin changes due to chronic exposure to nonionizing radiation|||photoaging
Actinic keratosis|L57.0|=|201101007|=
Seborrheic keratosis|L82.1|Other seborrheic keratosis|25499005|=
Inflamed seborrheic keratosis|L82.0|=
Melanocytic nevus|D22.9|Melanocytic nevi, unspecified|||mole
Melanocytic nevus of face|D22.39|Melanocytic nevi of other parts of face|||mole
Melanocytic nevus of trunk|D22.5|Melanocytic nevi of trunk|||mole
Skin neoplasm of uncertain behavior|D48.5|Neoplasm of uncertain behavior of skin|||atypical-mole
Skin neoplasm, nature unspecified|D49.2|Neoplasm of unspecified behavior of bone, soft tissue, and skin|||lesion growth
Skin lesion|L98.9|Disorder of the skin and subcutaneous tissue, unspecified|||disorder-of-skin
Skin tag|L91.8|Other hypertrophic disorders of the skin|||acrochordon
Keloid|L91.0|Hypertrophic scar|||hypertrophic-scar
Scar|L90.5|Scar conditions and fibrosis of skin
Epidermal cyst|L72.0|=|||epidermoid sebaceous
Sebaceous cyst|L72.3|=
Pilar cyst|L72.11|=|||scalp
Lipoma|D17.9|Benign lipomatous neoplasm, unspecified
Hemangioma of skin|D18.01|Hemangioma of skin and subcutaneous tissue|||cherry-angioma
Pyogenic granuloma|L98.0|=
Granuloma annulare|L92.0|=
Vitiligo|L80|=
Melasma|L81.1|Chloasma|||chloasma
Postinflammatory hyperpigmentation|L81.0|=
Lentigo|L81.4|Other melanin hyperpigmentation|||sun-spots
Skin pigmentation disorder|L81.9|Disorder of pigmentation, unspecified
Acanthosis nigricans|L83|=
Hair loss|L65.9|Nonscarring hair loss, unspecified|||alopecia
Alopecia areata|L63.9|Alopecia areata, unspecified
Androgenic alopecia|L64.9|Androgenic alopecia, unspecified|||male-pattern-baldness
Hirsutism|L68.0|=
Ingrown toenail|L60.0|Ingrowing nail|||nail
Nail dystrophy|L60.3|=
Nail disorder|L60.9|Nail disorder, unspecified
Corn or callus|L84|Corns and callosities
Excessive sweating, focal|L74.519|Primary focal hyperhidrosis, unspecified|||hyperhidrosis
Excessive sweating|R61|Generalized hyperhidrosis|||hyperhidrosis night-sweats
Onychomycosis|B35.1|Tinea unguium|414941008|=|nail-fungus toenail-fungus
Athlete's foot|B35.3|Tinea pedis|||tinea-pedis
Ringworm of body|B35.4|Tinea corporis|||tinea-corporis
Jock itch|B35.6|Tinea cruris|||tinea-cruris
Ringworm of scalp|B35.0|Tinea barbae and tinea capitis|||tinea-capitis
Tinea versicolor|B36.0|Pityriasis versicolor|||pityriasis
Ringworm|B35.9|Dermatophytosis, unspecified|||tinea dermatophytosis
Candidiasis of skin and nail|B37.2|=|||yeast
Cellulitis|L03.90|Cellulitis, unspecified|128045006|=
Cellulitis of leg, right|L03.115|Cellulitis of right lower limb|||lower-limb
Cellulitis of leg, left|L03.116|Cellulitis of left lower limb|||lower-limb
Cellulitis of arm, right|L03.113|Cellulitis of right upper limb|||upper-limb
Cellulitis of arm, left|L03.114|Cellulitis of left upper limb|||upper-limb
Cellulitis of finger, right|L03.011|Cellulitis of right finger|||paronychia felon
Cellulitis of finger, left|L03.012|Cellulitis of left finger|||paronychia felon
Cellulitis of toe, right|L03.031|Cellulitis of right toe|||paronychia
Cellulitis of toe, left|L03.032|Cellulitis of left toe|||paronychia
Cellulitis of face|L03.211|=
Skin abscess|L02.91|Cutaneous abscess, unspecified|||boil
Furuncle|L02.92|Furuncle, unspecified|||boil
Abscess of axilla, right|L02.411|Cutaneous abscess of right axilla|||armpit boil
Abscess of axilla, left|L02.412|Cutaneous abscess of left axilla|||armpit boil
Abscess of buttock|L02.31|Cutaneous abscess of buttock|||boil
Pilonidal cyst with abscess|L05.01|=
Pilonidal cyst|L05.91|Pilonidal cyst without abscess
Impetigo|L01.00|Impetigo, unspecified
Skin infection|L08.9|Local infection of the skin and subcutaneous tissue, unspecified
Erysipelas|A46|=
MRSA infection|B95.62|Methicillin resistant Staphylococcus aureus infection as the cause of diseases classified elsewhere|||methicillin-resistant-staph
Plantar wart|B07.0|=|||verruca
Wart|B07.9|Viral wart, unspecified|||viral-wart verruca
Molluscum contagiosum|B08.1|=
Genital warts|A63.0|Anogenital (venereal) warts|||condyloma hpv
Scabies|B86|=
Head lice|B85.0|Pediculosis due to Pediculus humanus capitis|||pediculosis
Pubic lice|B85.3|Phthiriasis|||crabs pediculosis
Herpes zoster|B02.9|Zoster without complications|4740000|=|shingles
Herpes zoster of eye|B02.30|Zoster ocular disease, unspecified|||shingles
Herpes simplex|B00.9|Herpesviral infection, unspecified|88594005|=|hsv cold-sore fever-blister
Cold sore|B00.1|Herpesviral vesicular dermatitis|||herpes-labialis fever-blister
Genital herpes|A60.00|Herpesviral infection of urogenital system, unspecified|||hsv
Herpes of vulva or vagina|A60.04|Herpesviral vulvovaginitis|||hsv
Erythema nodosum|L52|=
Erythema multiforme|L51.9|Erythema multiforme, unspecified
Discoid lupus|L93.0|Discoid lupus erythematosus
Leg ulcer, chronic|L97.909|Non-pressure chronic ulcer of unspecified part of unspecified lower leg with unspecified severity|||nonhealing wound
Foot ulcer, right|L97.519|Non-pressure chronic ulcer of other part of right foot with unspecified severity|||chronic
Foot ulcer, left|L97.529|Non-pressure chronic ulcer of other part of left foot with unspecified severity|||chronic
Varicose ulcer of leg|I83.009|Varicose veins of unspecified lower extremity with ulcer of unspecified site|||venous-stasis
Pressure ulcer of sacrum|L89.159|Pressure ulcer of sacral region, unspecified stage|||bedsore decubitus
Pressure ulcer|L89.90|Pressure ulcer of unspecified site, unspecified stage|||bedsore decubitus
Pressure ulcer of sacrum, stage 2|L89.152|Pressure ulcer of sacral region, stage 2|||bedsore decubitus
Bullous pemphigoid|L12.0|=
Easy bruising|R23.3|Spontaneous ecchymoses|||ecchymosis petechiae
Skin change|R23.8|Other skin changes
Lump|R22.9|Localized swelling, mass and lump, unspecified|||localized-swelling mass
Neck lump|R22.1|Localized swelling, mass and lump, neck|||mass
Localized edema|R60.0|=|||leg-swelling
`
