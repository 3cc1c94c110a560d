-- name: queries-started
-- title: Who started which queries
-- description: Athena queries started in the last 90 days, newest first. The trail has no SQL, which may hold identifiers: GetQueryExecution gives it for 45 days, by query_id.
-- columns: time varchar, person varchar, role varchar, workgroup varchar, database_name varchar, query_id varchar, outcome varchar
SELECT
  eventtime AS time,
  split_part(useridentity.principalid, ':', 2) AS person,
  useridentity.sessioncontext.sessionissuer.username AS role,
  json_extract_scalar(requestparameters, '$.workGroup') AS workgroup,
  json_extract_scalar(requestparameters, '$.queryExecutionContext.database') AS database_name,
  json_extract_scalar(responseelements, '$.queryExecutionId') AS query_id,
  coalesce(errorcode, 'started') AS outcome
FROM cloudtrail
WHERE "day" >= date_format(current_date - interval '90' day, '%Y/%m/%d')
  AND eventsource = 'athena.amazonaws.com'
  AND eventname = 'StartQueryExecution'
ORDER BY time DESC
