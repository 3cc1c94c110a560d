-- name: passages
-- title: Coded passages with their words
-- description: One row per coded passage and turn: what was said, by whom, under which code, and who coded it. The words are those of turns, so that what is taken away there is not here either.
-- columns: segment_id varchar, document_id varchar, n integer, code_id varchar, code varchar, code_path varchar, text varchar, speaker_role varchar, speaker varchar, person_id varchar, coder varchar, month varchar, delivery_id varchar
WITH named AS (
  -- A delivery of several files may hold a code in each of them.
  SELECT delivery_id, code_id, min(name) AS code, min(path) AS code_path
  FROM codes
  GROUP BY delivery_id, code_id
)
SELECT
  s.segment_id,
  s.document_id,
  s.n,
  s.code_id,
  named.code,
  named.code_path,
  substr(t.text, s.start_position + 1, s.end_position - s.start_position) AS text,
  t.speaker_role,
  t.speaker,
  t.person_id,
  s.coder,
  s.month,
  s.delivery_id
FROM coded_segments AS s
JOIN turns AS t ON t.document_id = s.document_id AND t.n = s.n
LEFT JOIN named ON named.delivery_id = s.delivery_id AND named.code_id = s.code_id
