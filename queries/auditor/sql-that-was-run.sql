-- name: sql-that-was-run
-- title: What SQL was run, by whom
-- description: Every query of the last 90 days that the trail or the store of queries knows, newest first: who started it, where, and its text. `kept` says whether the text is there: yes, not yet, gap (nobody can have it any more), or not in the trail.
-- columns: time varchar, person varchar, role varchar, workgroup varchar, query_id varchar, state varchar, bytes_scanned bigint, sql varchar, parameters varchar, kept varchar
WITH started AS (
  SELECT
    json_extract_scalar(responseelements, '$.queryExecutionId') AS query_id,
    json_extract_scalar(requestparameters, '$.workGroup') AS workgroup,
    min(eventtime) AS time,
    min_by(coalesce(split_part(useridentity.principalid, ':', 2), useridentity.arn), eventtime) AS person,
    min_by(useridentity.sessioncontext.sessionissuer.username, eventtime) AS role
  FROM cloudtrail
  WHERE "day" >= date_format(current_date - interval '90' day, '%Y/%m/%d')
    AND eventsource = 'athena.amazonaws.com'
    AND eventname = 'StartQueryExecution'
    AND errorcode IS NULL
  GROUP BY 1, 2
),
texts AS (
  SELECT query_id, workgroup, submitted_at, state, bytes_scanned, sql, array_join(parameters, ', ') AS parameters, gap
  FROM queries
  WHERE "day" >= date_format(current_date - interval '90' day, '%Y/%m/%d')
)
SELECT
  coalesce(started.time, substr(texts.submitted_at, 1, 19) || 'Z') AS time,
  started.person,
  started.role,
  coalesce(started.workgroup, texts.workgroup) AS workgroup,
  coalesce(started.query_id, texts.query_id) AS query_id,
  texts.state,
  texts.bytes_scanned,
  texts.sql,
  texts.parameters,
  CASE
    WHEN texts.query_id IS NULL THEN 'not yet'
    WHEN texts.gap IS NOT NULL THEN 'gap'
    WHEN started.query_id IS NULL THEN 'not in the trail'
    ELSE 'yes'
  END AS kept
FROM started
FULL OUTER JOIN texts ON texts.query_id = started.query_id
ORDER BY time DESC, query_id
