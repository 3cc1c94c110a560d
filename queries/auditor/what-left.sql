-- name: what-left
-- title: What left, and who took it
-- description: Results of queries and reports that persons fetched or tried to fetch in the last 90 days, one row per person and file, the newest first: how often, how much, and of a result the query that it answers.
-- columns: last_time varchar, first_time varchar, person varchar, role varchar, kind varchar, object varchar, through varchar, times bigint, bytes bigint, outcome varchar, query_id varchar, sql varchar
WITH reads AS (
  SELECT
    eventtime AS time,
    coalesce(split_part(useridentity.principalid, ':', 2), useridentity.username, useridentity.arn) AS person,
    useridentity.sessioncontext.sessionissuer.username AS role,
    json_extract_scalar(requestparameters, '$.key') AS object,
    coalesce(useridentity.invokedby, 'directly') AS through,
    CAST(coalesce(json_extract_scalar(additionaleventdata, '$.bytesTransferredOut'), '0') AS double) AS bytes,
    coalesce(errorcode, 'granted') AS outcome
  FROM cloudtrail
  WHERE "day" >= date_format(current_date - interval '90' day, '%Y/%m/%d')
    AND eventsource = 's3.amazonaws.com'
    AND eventname IN ('GetObject', 'CopyObject')
),
-- What Athena writes beside a result describes its columns and holds no row. What functions fetch stays.
files AS (
  SELECT
    *,
    CASE split_part(object, '/', 1) WHEN 'reports' THEN 'report' ELSE 'result' END AS kind,
    regexp_extract(object, '([0-9a-f-]{36})\.', 1) AS query_id
  FROM reads
  WHERE split_part(object, '/', 1) IN ('analyst', 'auditor', 'pipeline', 'reports')
    AND object NOT LIKE '%.metadata'
    AND NOT coalesce(role LIKE 'carelake-%' AND NOT regexp_like(role, '-(data-manager|analyst|auditor|custodian)$'), false)
),
texts AS (
  SELECT query_id, sql FROM queries WHERE "day" >= date_format(current_date - interval '120' day, '%Y/%m/%d')
)
SELECT
  max(files.time) AS last_time,
  min(files.time) AS first_time,
  files.person,
  files.role,
  files.kind,
  files.object,
  files.through,
  count(*) AS times,
  CAST(sum(files.bytes) AS bigint) AS bytes,
  files.outcome,
  files.query_id,
  max(texts.sql) AS sql
FROM files
LEFT JOIN texts ON texts.query_id = files.query_id
GROUP BY files.person, files.role, files.kind, files.object, files.through, files.outcome, files.query_id
ORDER BY last_time DESC, files.person, files.object
