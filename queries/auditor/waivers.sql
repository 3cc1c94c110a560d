-- name: waivers
-- title: Who let which delivery be published though too many persons stand out
-- description: Every waiver of the last 90 days, given or refused, newest first, with how many different persons have waived the delivery: published under waivers of two roles, it should be two.
-- columns: time varchar, person varchar, role varchar, source varchar, delivery varchar, reason varchar, persons bigint, outcome varchar
WITH calls AS (
  SELECT
    eventtime AS time,
    split_part(useridentity.principalid, ':', 2) AS person,
    json_extract_scalar(requestparameters, '$.key') AS object_key,
    coalesce(errorcode, 'waived') AS outcome
  FROM cloudtrail
  WHERE "day" >= date_format(current_date - interval '90' day, '%Y/%m/%d')
    AND eventsource = 's3.amazonaws.com'
    AND readonly = 'false'
),
-- waivers/<role>/<source>/<delivery>/<reason>
waivers AS (
  SELECT
    time,
    person,
    split_part(object_key, '/', 2) AS role,
    split_part(object_key, '/', 3) AS source,
    split_part(object_key, '/', 4) AS delivery,
    split_part(object_key, '/', 5) AS reason,
    outcome
  FROM calls
  WHERE split_part(object_key, '/', 1) = 'waivers'
),
waived AS (
  SELECT source, delivery, count(DISTINCT person) AS persons
  FROM waivers
  WHERE outcome = 'waived'
  GROUP BY source, delivery
)
SELECT
  waivers.time,
  waivers.person,
  waivers.role,
  waivers.source,
  waivers.delivery,
  waivers.reason,
  coalesce(waived.persons, 0) AS persons,
  waivers.outcome
FROM waivers
LEFT JOIN waived ON waived.source = waivers.source AND waived.delivery = waivers.delivery
ORDER BY waivers.time DESC, waivers.delivery, waivers.role
