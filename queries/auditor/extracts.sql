-- name: extracts
-- title: Who took query results out
-- description: Every read of an Athena result file in the last 90 days: what left the lake as rows, with the query it came from, newest first.
-- columns: time varchar, person varchar, role varchar, workgroup varchar, query_id varchar, through varchar, bytes bigint, outcome varchar
WITH calls AS (
  SELECT
    eventtime AS time,
    split_part(useridentity.principalid, ':', 2) AS person,
    useridentity.sessioncontext.sessionissuer.username AS role,
    json_extract_scalar(requestparameters, '$.key') AS object_key,
    coalesce(useridentity.invokedby, 'directly') AS through,
    CAST(CAST(coalesce(json_extract_scalar(additionaleventdata, '$.bytesTransferredOut'), '0') AS double) AS bigint) AS bytes,
    coalesce(errorcode, 'granted') AS outcome
  FROM cloudtrail
  WHERE "day" >= date_format(current_date - interval '90' day, '%Y/%m/%d')
    AND eventsource = 's3.amazonaws.com'
    AND eventname = 'GetObject'
)
SELECT
  time,
  person,
  role,
  split_part(object_key, '/', 1) AS workgroup,
  regexp_extract(object_key, '([0-9a-f-]{36})\.', 1) AS query_id,
  through,
  bytes,
  outcome
FROM calls
WHERE split_part(object_key, '/', 1) IN ('analyst', 'auditor', 'pipeline')
ORDER BY time DESC, person
