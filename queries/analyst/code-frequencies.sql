-- name: code-frequencies
-- title: How often each code was given
-- description: Per code of the codebooks: coded passages that are not the interviewer's, documents, speakers, and words; in the codebook's order. A speaker is a person, or who speaks under a label of one document. A number that rests on fewer than 5 speakers is empty.
-- columns: code_id varchar, code_path varchar, level integer, segments bigint, documents bigint, speakers bigint, words bigint
WITH named AS (
  SELECT code_id, min(path) AS code_path, min(level) AS level, min(position) AS position
  FROM codes
  GROUP BY code_id
),
said AS (
  SELECT
    code_id,
    segment_id,
    document_id,
    coalesce(person_id, document_id || ' ' || speaker) AS who,
    -- Words are parted by single blanks once runs of white space are closed up.
    length(regexp_replace(trim(text), '\s+', ' ')) - length(regexp_replace(trim(text), '\s+', '')) + 1 AS words
  FROM passages
  WHERE speaker_role <> 'interviewer'
),
cells AS (
  SELECT
    code_id,
    count(DISTINCT segment_id) AS segments,
    count(DISTINCT document_id) AS documents,
    count(DISTINCT who) AS speakers,
    CAST(sum(words) AS bigint) AS words
  FROM said
  GROUP BY code_id
)
SELECT
  named.code_id,
  named.code_path,
  named.level,
  CASE WHEN cells.code_id IS NULL THEN 0 WHEN cells.speakers >= 5 THEN cells.segments END AS segments,
  CASE WHEN cells.code_id IS NULL THEN 0 WHEN cells.speakers >= 5 THEN cells.documents END AS documents,
  CASE WHEN cells.code_id IS NULL THEN 0 WHEN cells.speakers >= 5 THEN cells.speakers END AS speakers,
  CASE WHEN cells.code_id IS NULL THEN 0 WHEN cells.speakers >= 5 THEN cells.words END AS words
FROM named
LEFT JOIN cells ON cells.code_id = named.code_id
ORDER BY named.position, named.code_path, named.code_id
