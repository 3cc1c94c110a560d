-- name: contacts
-- title: Hospital contacts before and after the change from LPR2 to LPR3
-- description: One row per contact of either register, system says of which. LPR3 registers otherwise and has no inpatients, so numbers before and after the change (break_flag, in Central Denmark Region 3 February 2019) must not be added or compared without saying so; an admission is an inpatient in LPR2 and a physical contact of six hours or more in LPR3.
-- columns: person_id varchar, system varchar, contact_id varchar, year integer, start_month varchar, end_month varchar, kind varchar, is_admission boolean, duration_hours integer, priority varchar, specialty varchar, diagnosis_group varchar, diagnosis_chapter varchar, break_flag boolean, delivery_id varchar
SELECT
  person_id,
  CAST('LPR2' AS varchar) AS system,
  contact_id,
  CAST(substr(start_month, 1, 4) AS integer) AS year,
  start_month,
  end_month,
  patient_type AS kind,
  patient_type = 'inpatient' AS is_admission,
  CAST(NULL AS integer) AS duration_hours,
  priority,
  specialty,
  diagnosis_group,
  diagnosis_chapter,
  after_break AS break_flag,
  delivery_id
FROM hospital_contacts_lpr2
UNION ALL
SELECT
  person_id,
  CAST('LPR3' AS varchar) AS system,
  contact_id,
  CAST(substr(start_month, 1, 4) AS integer) AS year,
  start_month,
  end_month,
  contact_kind AS kind,
  is_admission,
  duration_hours,
  priority,
  specialty,
  diagnosis_group,
  diagnosis_chapter,
  after_break AS break_flag,
  delivery_id
FROM hospital_contacts
