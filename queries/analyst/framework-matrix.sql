-- name: framework-matrix
-- title: Codes by respondent role and municipality
-- description: Per code, role of who took part and municipality: coded passages that are not the interviewer's, documents and speakers; by code. Cells of fewer than 5 speakers are empty, and so is a code's next smallest where only one would be. What was never coded has no cell.
-- columns: code_id varchar, code_path varchar, respondent_role varchar, municipality varchar, segments bigint, documents bigint, speakers bigint
WITH named AS (
  SELECT code_id, min(path) AS code_path, min(position) AS position
  FROM codes
  GROUP BY code_id
),
cells AS (
  SELECT
    p.code_id,
    array_join(d.respondent_roles, ' + ') AS respondent_role,
    d.municipality,
    count(DISTINCT p.segment_id) AS segments,
    count(DISTINCT p.document_id) AS documents,
    count(DISTINCT coalesce(p.person_id, p.document_id || ' ' || p.speaker)) AS speakers
  FROM passages AS p
  JOIN documents AS d ON d.document_id = p.document_id
  WHERE p.speaker_role <> 'interviewer'
  GROUP BY p.code_id, array_join(d.respondent_roles, ' + '), d.municipality
),
ranked AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY code_id ORDER BY speakers, respondent_role, municipality) AS smallest_first,
    sum(CASE WHEN speakers < 5 THEN 1 ELSE 0 END) OVER (PARTITION BY code_id) AS small_cells
  FROM cells
),
-- A code's passages in all are in code-frequencies, so a single hidden cell could be found by subtracting the others.
judged AS (
  SELECT *, speakers < 5 OR (small_cells = 1 AND smallest_first = 2) AS hide
  FROM ranked
)
SELECT
  judged.code_id,
  named.code_path,
  judged.respondent_role,
  judged.municipality,
  CASE WHEN NOT hide THEN segments END AS segments,
  CASE WHEN NOT hide THEN documents END AS documents,
  CASE WHEN NOT hide THEN speakers END AS speakers
FROM judged
LEFT JOIN named ON named.code_id = judged.code_id
ORDER BY named.position, named.code_path, judged.code_id, judged.respondent_role, judged.municipality
