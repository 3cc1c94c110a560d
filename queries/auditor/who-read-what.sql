-- name: who-read-what
-- title: Who read which study data
-- description: Successful reads of published, staged and reported data in the last 90 days, by minute, person and table, newest first. Persons are named by their session; functions of the pipeline appear under their role.
-- columns: time varchar, person varchar, role varchar, through varchar, data varchar, table_name varchar, files bigint, reads bigint, bytes bigint
WITH reads AS (
  SELECT
    substr(eventtime, 1, 16) || 'Z' AS time,
    split_part(useridentity.principalid, ':', 2) AS person,
    useridentity.sessioncontext.sessionissuer.username AS role,
    coalesce(useridentity.invokedby, 'directly') AS through,
    json_extract_scalar(requestparameters, '$.key') AS object_key,
    CAST(coalesce(json_extract_scalar(additionaleventdata, '$.bytesTransferredOut'), '0') AS double) AS bytes
  FROM cloudtrail
  WHERE "day" >= date_format(current_date - interval '90' day, '%Y/%m/%d')
    AND eventsource = 's3.amazonaws.com'
    AND eventname IN ('GetObject', 'SelectObjectContent', 'CopyObject')
    AND errorcode IS NULL
)
SELECT
  time,
  person,
  role,
  through,
  split_part(object_key, '/', 1) AS data,
  -- In the ledger and among the reports, the second part of a key is a delivery or a source.
  CASE WHEN split_part(object_key, '/', 1) IN ('published', 'staged') THEN split_part(object_key, '/', 2) END AS table_name,
  count(DISTINCT object_key) AS files,
  count(*) AS reads,
  CAST(sum(bytes) AS bigint) AS bytes
FROM reads
WHERE split_part(object_key, '/', 1) IN ('published', 'staged', 'reports', 'ledger')
GROUP BY
  time, person, role, through, split_part(object_key, '/', 1),
  CASE WHEN split_part(object_key, '/', 1) IN ('published', 'staged') THEN split_part(object_key, '/', 2) END
ORDER BY time DESC, person, table_name
