/** Joints, back, muscles and bones, but for injuries. Columns and sources: ../problems.ts. */
export const musculoskeletal = `
Low back pain|M54.50|Low back pain, unspecified|279039007|=|lumbago backache lbp
Other low back pain|M54.59|=|||mechanical lumbar
Back pain|M54.9|Dorsalgia, unspecified|||backache dorsalgia
Thoracic back pain|M54.6|Pain in thoracic spine|||mid-back upper-back
Neck pain|M54.2|Cervicalgia|81680005|=|cervicalgia
Sciatica|M54.30|Sciatica, unspecified side|23056005|=
Sciatica, right|M54.31|Sciatica, right side
Sciatica, left|M54.32|Sciatica, left side
Low back pain with sciatica, right|M54.41|Lumbago with sciatica, right side|||lumbago
Low back pain with sciatica, left|M54.42|Lumbago with sciatica, left side|||lumbago
Lumbar radiculopathy|M54.16|Radiculopathy, lumbar region|||pinched-nerve
Cervical radiculopathy|M54.12|Radiculopathy, cervical region|||pinched-nerve
Lumbosacral radiculopathy|M54.17|Radiculopathy, lumbosacral region|||pinched-nerve
Degeneration of lumbar intervertebral disc|||26538006|=|ddd
Degeneration of cervical intervertebral disc|M50.30|Other cervical disc degeneration, unspecified cervical region|||ddd neck
Lumbar disc herniation|M51.26|Other intervertebral disc displacement, lumbar region|||herniated bulging slipped displacement
Lumbosacral disc herniation|M51.27|Other intervertebral disc displacement, lumbosacral region|||herniated bulging slipped
Cervical disc herniation|M50.20|Other cervical disc displacement, unspecified cervical region|||herniated bulging
Lumbar disc disorder with radiculopathy|M51.16|Intervertebral disc disorders with radiculopathy, lumbar region
Lumbar spinal stenosis|M48.061|Spinal stenosis, lumbar region without neurogenic claudication|18347007|Spinal stenosis of lumbar region
Lumbar spinal stenosis with neurogenic claudication|M48.062|Spinal stenosis, lumbar region with neurogenic claudication
Cervical spinal stenosis|M48.02|Spinal stenosis, cervical region
Lumbar spondylosis|M47.816|Spondylosis without myelopathy or radiculopathy, lumbar region|||arthritis-of-back facet
Cervical spondylosis|M47.812|Spondylosis without myelopathy or radiculopathy, cervical region|||arthritis-of-neck facet
Lumbar spondylolisthesis|M43.16|Spondylolisthesis, lumbar region
Lumbar spondylolysis|M43.06|Spondylolysis, lumbar region|||pars-defect
Sacroiliitis|M46.1|Sacroiliitis, not elsewhere classified
Sacroiliac or coccyx disorder|M53.3|Sacrococcygeal disorders, not elsewhere classified|||tailbone coccydynia si-joint
Scoliosis|M41.9|Scoliosis, unspecified
Adolescent idiopathic scoliosis|M41.129|Adolescent idiopathic scoliosis, site unspecified
Kyphosis|M40.209|Unspecified kyphosis, site unspecified
Ankylosing spondylitis|M45.9|Ankylosing spondylitis of unspecified sites in spine
Muscle spasm of back|M62.830|=
Muscle spasm|M62.838|Other muscle spasm
Knee pain|M25.569|Pain in unspecified knee|30989003|=
Knee pain, right|M25.561|Pain in right knee
Knee pain, left|M25.562|Pain in left knee
Shoulder pain|M25.519|Pain in unspecified shoulder|45326000|=
Shoulder pain, right|M25.511|Pain in right shoulder
Shoulder pain, left|M25.512|Pain in left shoulder
Hip pain, right|M25.551|Pain in right hip
Hip pain, left|M25.552|Pain in left hip
Hip pain|M25.559|Pain in unspecified hip
Ankle and foot joint pain, right|M25.571|Pain in right ankle and joints of right foot
Ankle and foot joint pain, left|M25.572|Pain in left ankle and joints of left foot
Wrist pain, right|M25.531|Pain in right wrist
Wrist pain, left|M25.532|Pain in left wrist
Elbow pain, right|M25.521|Pain in right elbow
Elbow pain, left|M25.522|Pain in left elbow
Foot pain, right|M79.671|Pain in right foot
Foot pain, left|M79.672|Pain in left foot
Foot pain|M79.673|Pain in unspecified foot
Hand pain, right|M79.641|Pain in right hand
Hand pain, left|M79.642|Pain in left hand
Finger pain, right|M79.644|Pain in right finger(s)
Finger pain, left|M79.645|Pain in left finger(s)
Leg pain, right|M79.604|Pain in right leg
Leg pain, left|M79.605|Pain in left leg
Arm pain, right|M79.601|Pain in right arm
Arm pain, left|M79.602|Pain in left arm
Leg pain|M79.606|Pain in leg, unspecified
Joint pain|M25.50|Pain in unspecified joint|||arthralgia
Muscle pain|M79.10|Myalgia, unspecified site|||myalgia
Neuralgia|M79.2|Neuralgia and neuritis, unspecified|||neuritis nerve-pain
Soft tissue swelling|M79.89|Other specified soft tissue disorders|||leg-swelling
Knee effusion, right|M25.461|Effusion, right knee|||swollen-knee fluid
Knee effusion, left|M25.462|Effusion, left knee|||swollen-knee fluid
Osteoarthritis|M19.90|Unspecified osteoarthritis, unspecified site|396275006|=|oa djd arthritis
Osteoarthritis of knee|M17.9|Osteoarthritis of knee, unspecified|239873007|=|oa djd
Osteoarthritis of both knees|M17.0|Bilateral primary osteoarthritis of knee|||oa djd bilateral arthritis
Osteoarthritis of knee, right|M17.11|Unilateral primary osteoarthritis, right knee|||oa djd arthritis
Osteoarthritis of knee, left|M17.12|Unilateral primary osteoarthritis, left knee|||oa djd arthritis
Osteoarthritis of hip|M16.9|Osteoarthritis of hip, unspecified|239872002|=|oa djd
Osteoarthritis of both hips|M16.0|Bilateral primary osteoarthritis of hip|||oa djd bilateral arthritis
Osteoarthritis of hip, right|M16.11|Unilateral primary osteoarthritis, right hip|||oa djd arthritis
Osteoarthritis of hip, left|M16.12|Unilateral primary osteoarthritis, left hip|||oa djd arthritis
Osteoarthritis of shoulder, right|M19.011|Primary osteoarthritis, right shoulder|||oa djd arthritis
Osteoarthritis of shoulder, left|M19.012|Primary osteoarthritis, left shoulder|||oa djd arthritis
Osteoarthritis of hand, right|M19.041|Primary osteoarthritis, right hand|||oa djd arthritis
Osteoarthritis of hand, left|M19.042|Primary osteoarthritis, left hand|||oa djd arthritis
Osteoarthritis of thumb base|M18.9|Osteoarthritis of first carpometacarpal joint, unspecified|||cmc-arthritis oa
Osteoarthritis of ankle and foot, right|M19.071|Primary osteoarthritis, right ankle and foot|||oa djd arthritis
Osteoarthritis of ankle and foot, left|M19.072|Primary osteoarthritis, left ankle and foot|||oa djd arthritis
Osteoarthritis of several joints|M15.9|Polyosteoarthritis, unspecified|||polyosteoarthritis generalized oa
Rheumatoid arthritis|M06.9|Rheumatoid arthritis, unspecified|69896004|=|ra
Rheumatoid arthritis with rheumatoid factor|M05.9|Rheumatoid arthritis with rheumatoid factor, unspecified|||ra seropositive
Rheumatoid arthritis without rheumatoid factor|M06.00|Rheumatoid arthritis without rheumatoid factor, unspecified site|||ra seronegative
Juvenile rheumatoid arthritis|M08.00|Unspecified juvenile rheumatoid arthritis of unspecified site|||jia
Psoriatic arthritis|L40.50|Arthropathic psoriasis, unspecified|33339001|Psoriasis with arthropathy
Polyarthritis|M13.0|Polyarthritis, unspecified
Septic arthritis|M00.9|Pyogenic arthritis, unspecified|||pyogenic
Gout of ankle and foot, right|M10.071|Idiopathic gout, right ankle and foot|||podagra big-toe
Gout of ankle and foot, left|M10.072|Idiopathic gout, left ankle and foot|||podagra big-toe
Chronic gout|M1A.9XX0|Chronic gout, unspecified, without tophus (tophi)
Pseudogout|M11.20|Other chondrocalcinosis, unspecified site|||cppd chondrocalcinosis
Systemic lupus erythematosus|M32.9|Systemic lupus erythematosus, unspecified|55464009|=|sle
Sjogren syndrome|M35.00|Sjogren syndrome, unspecified|||sicca dry
Scleroderma|M34.9|Systemic sclerosis, unspecified|||systemic-sclerosis
Polymyositis|M33.20|Polymyositis, organ involvement unspecified
Dermatomyositis|M33.90|Dermatopolymyositis, unspecified, organ involvement unspecified
Mixed connective tissue disease|M35.1|Other overlap syndromes|||mctd
Connective tissue disease|M35.9|Systemic involvement of connective tissue, unspecified
Hypermobility syndrome|M35.7|=
Ehlers-Danlos syndrome|Q79.60|Ehlers-Danlos syndrome, unspecified|||eds
Polymyalgia rheumatica|M35.3|=|65323003|=|pmr
Giant cell arteritis|M31.6|Other giant cell arteritis|||temporal-arteritis gca
Fibromyalgia|M79.7|=|203082005|=
Osteoporosis|M81.0|Age-related osteoporosis without current pathological fracture|64859006|=
Osteoporosis with vertebral fracture|M80.08XA|Age-related osteoporosis with current pathological fracture, vertebra(e), initial encounter for fracture|||compression-fracture
Secondary osteoporosis|M81.8|Other osteoporosis without current pathological fracture|||drug-induced
Osteopenia|M85.80|Other specified disorders of bone density and structure, unspecified site|312894000|=|low-bone-density
Avascular necrosis of femoral head|M87.059|Idiopathic aseptic necrosis of unspecified femur|||osteonecrosis hip avn
Osteomyelitis|M86.9|Osteomyelitis, unspecified|||bone-infection
Paget disease of bone|M88.9|Osteitis deformans of unspecified bone
Rotator cuff syndrome|M75.100|Unspecified rotator cuff tear or rupture of unspecified shoulder, not specified as traumatic|||tear
Shoulder impingement syndrome, right|M75.41|Impingement syndrome of right shoulder
Shoulder impingement syndrome, left|M75.42|Impingement syndrome of left shoulder
Adhesive capsulitis of shoulder, right|M75.01|Adhesive capsulitis of right shoulder|||frozen-shoulder
Adhesive capsulitis of shoulder, left|M75.02|Adhesive capsulitis of left shoulder|||frozen-shoulder
Shoulder bursitis, right|M75.51|Bursitis of right shoulder
Shoulder bursitis, left|M75.52|Bursitis of left shoulder
Rotator cuff tear, not traumatic, right|M75.101|Unspecified rotator cuff tear or rupture of right shoulder, not specified as traumatic
Rotator cuff tear, not traumatic, left|M75.102|Unspecified rotator cuff tear or rupture of left shoulder, not specified as traumatic
Calcific tendinitis of shoulder, right|M75.31|Calcific tendinitis of right shoulder
Calcific tendinitis of shoulder, left|M75.32|Calcific tendinitis of left shoulder
Biceps tendinitis, right|M75.21|Bicipital tendinitis, right shoulder
Biceps tendinitis, left|M75.22|Bicipital tendinitis, left shoulder
Lateral epicondylitis|M77.10|Lateral epicondylitis, unspecified elbow|202855006|=|tennis-elbow
Lateral epicondylitis, right|M77.11|Lateral epicondylitis, right elbow|||tennis-elbow
Lateral epicondylitis, left|M77.12|Lateral epicondylitis, left elbow|||tennis-elbow
Medial epicondylitis, right|M77.01|Medial epicondylitis, right elbow|||golfers-elbow
Medial epicondylitis, left|M77.02|Medial epicondylitis, left elbow|||golfers-elbow
Olecranon bursitis, right|M70.21|Olecranon bursitis, right elbow|||elbow
Olecranon bursitis, left|M70.22|Olecranon bursitis, left elbow|||elbow
De Quervain tenosynovitis|M65.4|Radial styloid tenosynovitis [de Quervain]|||thumb wrist
Trigger finger|M65.30|Trigger finger, unspecified finger
Ganglion cyst|M67.40|Ganglion, unspecified site
Ganglion cyst of wrist, right|M67.431|Ganglion, right wrist
Ganglion cyst of wrist, left|M67.432|Ganglion, left wrist
Dupuytren contracture|M72.0|Palmar fascial fibromatosis [Dupuytren]
Trochanteric bursitis of hip, right|M70.61|Trochanteric bursitis, right hip
Trochanteric bursitis of hip, left|M70.62|Trochanteric bursitis, left hip
Prepatellar bursitis, right|M70.41|Prepatellar bursitis, right knee|||knee
Prepatellar bursitis, left|M70.42|Prepatellar bursitis, left knee|||knee
Baker cyst, right|M71.21|Synovial cyst of popliteal space [Baker], right knee|||popliteal knee
Baker cyst, left|M71.22|Synovial cyst of popliteal space [Baker], left knee|||popliteal knee
Iliotibial band syndrome, right|M76.31|Iliotibial band syndrome, right leg|||itb
Iliotibial band syndrome, left|M76.32|Iliotibial band syndrome, left leg|||itb
Patellofemoral pain syndrome, right|M22.2X1|Patellofemoral disorders, right knee|||runners-knee
Patellofemoral pain syndrome, left|M22.2X2|Patellofemoral disorders, left knee|||runners-knee
Chondromalacia of patella, right|M22.41|Chondromalacia patellae, right knee|||knee
Chondromalacia of patella, left|M22.42|Chondromalacia patellae, left knee|||knee
Patellar tendinitis, right|M76.51|Patellar tendinitis, right knee|||jumpers-knee
Patellar tendinitis, left|M76.52|Patellar tendinitis, left knee|||jumpers-knee
Internal derangement of knee|M23.90|Unspecified internal derangement of unspecified knee
Chronic instability of knee|M23.50|Chronic instability of knee, unspecified knee
Osgood-Schlatter disease, right|M92.521|Juvenile osteochondrosis of tibia tubercle, right leg|||tibial-tubercle knee
Osgood-Schlatter disease, left|M92.522|Juvenile osteochondrosis of tibia tubercle, left leg|||tibial-tubercle knee
Achilles tendinitis, right|M76.61|Achilles tendinitis, right leg|||heel
Achilles tendinitis, left|M76.62|Achilles tendinitis, left leg|||heel
Achilles tendinitis|M76.60|Achilles tendinitis, unspecified leg
Plantar fasciitis|M72.2|Plantar fascial fibromatosis|202882003|=|heel-pain
Heel spur, right|M77.31|Calcaneal spur, right foot|||calcaneal
Heel spur, left|M77.32|Calcaneal spur, left foot|||calcaneal
Metatarsalgia, right|M77.41|Metatarsalgia, right foot|||ball-of-foot
Metatarsalgia, left|M77.42|Metatarsalgia, left foot|||ball-of-foot
Hallux valgus, right|M20.11|Hallux valgus (acquired), right foot|||bunion
Hallux valgus, left|M20.12|Hallux valgus (acquired), left foot|||bunion
Bunion|M20.10|Hallux valgus (acquired), unspecified foot|||hallux-valgus
Hammer toe|M20.40|Other hammer toe(s) (acquired), unspecified foot
Flat foot|M21.40|Flat foot [pes planus] (acquired), unspecified foot|||pes-planus
Flat foot, right|M21.41|Flat foot [pes planus] (acquired), right foot|||pes-planus
Flat foot, left|M21.42|Flat foot [pes planus] (acquired), left foot|||pes-planus
Sever disease|M92.60|Juvenile osteochondrosis of tarsus, unspecified ankle|||calcaneal-apophysitis heel
Morton neuroma|G57.60|Lesion of plantar nerve, unspecified lower limb|||foot
Morton neuroma, right|G57.61|Lesion of plantar nerve, right lower limb|||foot
Morton neuroma, left|G57.62|Lesion of plantar nerve, left lower limb|||foot
Posterior tibial tendinitis, right|M76.821|Posterior tibial tendinitis, right leg
Posterior tibial tendinitis, left|M76.822|Posterior tibial tendinitis, left leg
Tendinitis|M77.9|Enthesopathy, unspecified|||enthesopathy
Bursitis|M71.9|Bursopathy, unspecified
Compartment syndrome, nontraumatic|M79.A9|Nontraumatic compartment syndrome of other sites
Muscle weakness|M62.81|Muscle weakness (generalized)|||generalized
Rhabdomyolysis|M62.82|=
Sarcopenia|M62.84|=
Myopathy|G72.9|Myopathy, unspecified
Statin-related adverse effect, initial encounter|T46.6X5A|Adverse effect of antihyperlipidemic and antiarteriosclerotic drugs, initial encounter|||statin-myalgia intolerance
Temporomandibular joint disorder|M26.609|Unspecified temporomandibular joint disorder, unspecified side|||tmj tmd jaw
Costochondritis|M94.0|Chondrocostal junction syndrome [Tietze]|||tietze chest-wall
Repeated falls|R29.6|=|||recurrent
Difficulty walking|R26.2|Difficulty in walking, not elsewhere classified
Gait abnormality|R26.9|Unspecified abnormalities of gait and mobility
Unsteadiness on feet|R26.81|=|||balance
Abnormal mobility|R26.89|Other abnormalities of gait and mobility
Somatic dysfunction of lumbar region|M99.03|Segmental and somatic dysfunction of lumbar region|||omt
Somatic dysfunction of cervical region|M99.01|Segmental and somatic dysfunction of cervical region|||omt
Somatic dysfunction of thoracic region|M99.02|Segmental and somatic dysfunction of thoracic region|||omt
Somatic dysfunction of pelvic region|M99.05|Segmental and somatic dysfunction of pelvic region|||omt
Leg cramp|R25.2|Cramp and spasm|||muscle-cramp spasm charley-horse
Stress fracture|M84.30XA|Stress fracture, unspecified site, initial encounter for fracture
Leg length difference|M21.70|Unequal limb length (acquired), unspecified site
`
