-- name: search-turns
-- title: Turns that say something, by respondent role
-- description: Every turn that holds the text given as the query's one parameter, in upper or lower case alike, with its document, month and role; by document and place in it.
-- columns: respondent_role varchar, speaker_role varchar, municipality varchar, month varchar, document_id varchar, n integer, text varchar
SELECT
  array_join(d.respondent_roles, ' + ') AS respondent_role,
  t.speaker_role,
  d.municipality,
  d.month,
  d.document_id,
  t.n,
  t.text
FROM turns AS t
JOIN documents AS d ON d.document_id = t.document_id
WHERE strpos(lower(t.text), lower(?)) > 0
ORDER BY d.document_id, t.n
