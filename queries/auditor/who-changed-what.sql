-- name: who-changed-what
-- title: Who wrote or deleted study data
-- description: Every write and deletion of objects in the study's buckets in the last 90 days, granted or refused, by minute and person, newest first.
-- columns: time varchar, person varchar, role varchar, action varchar, area varchar, part varchar, objects bigint, outcome varchar
WITH calls AS (
  SELECT
    substr(eventtime, 1, 16) || 'Z' AS time,
    coalesce(split_part(useridentity.principalid, ':', 2), useridentity.invokedby) AS person,
    useridentity.sessioncontext.sessionissuer.username AS role,
    eventname AS action,
    json_extract_scalar(requestparameters, '$.key') AS object_key,
    coalesce(errorcode, 'granted') AS outcome
  FROM cloudtrail
  WHERE "day" >= date_format(current_date - interval '90' day, '%Y/%m/%d')
    AND eventsource = 's3.amazonaws.com'
    AND eventcategory = 'Data'
    AND readonly = 'false'
)
SELECT
  time,
  person,
  role,
  action,
  split_part(object_key, '/', 1) AS area,
  split_part(object_key, '/', 2) AS part,
  count(DISTINCT object_key) AS objects,
  outcome
FROM calls
GROUP BY time, person, role, action, split_part(object_key, '/', 1), split_part(object_key, '/', 2), outcome
ORDER BY time DESC, person, action, area, part
