-- name: said-by-role
-- title: What was said, by respondent role
-- description: Per role of who took part, several for a group of several roles: documents, turns that are not the interviewer's, their words, and words per turn; most words first. Counts of text, not of persons.
-- columns: respondent_role varchar, documents bigint, turns bigint, words bigint, words_per_turn double
WITH said AS (
  SELECT
    array_join(d.respondent_roles, ' + ') AS respondent_role,
    d.document_id,
    -- Words are parted by single blanks once runs of white space are closed up.
    length(regexp_replace(trim(t.text), '\s+', ' ')) - length(regexp_replace(trim(t.text), '\s+', '')) + 1 AS words
  FROM documents AS d
  JOIN turns AS t ON t.document_id = d.document_id
  WHERE t.speaker_role <> 'interviewer'
    AND trim(t.text) <> ''
)
SELECT
  respondent_role,
  count(DISTINCT document_id) AS documents,
  count(*) AS turns,
  CAST(sum(words) AS bigint) AS words,
  round(avg(words), 1) AS words_per_turn
FROM said
GROUP BY respondent_role
ORDER BY words DESC, respondent_role
