-- name: landing-reads
-- title: Who reached into the landing zone
-- description: Every read or listing of deliveries before pseudonymisation in the last 90 days, granted or refused, newest first. Only functions of the pipeline should appear as granted, and data managers in review.
-- columns: time varchar, person varchar, role varchar, action varchar, area varchar, source varchar, delivery varchar, version varchar, outcome varchar
WITH calls AS (
  SELECT
    eventtime AS time,
    split_part(useridentity.principalid, ':', 2) AS person,
    useridentity.sessioncontext.sessionissuer.username AS role,
    eventname AS action,
    coalesce(json_extract_scalar(requestparameters, '$.key'), json_extract_scalar(requestparameters, '$.prefix')) AS place,
    json_extract_scalar(requestparameters, '$.versionId') AS version,
    coalesce(errorcode, 'granted') AS outcome
  FROM cloudtrail
  WHERE "day" >= date_format(current_date - interval '90' day, '%Y/%m/%d')
    AND eventsource = 's3.amazonaws.com'
    AND readonly = 'true'
)
SELECT
  time,
  person,
  role,
  action,
  split_part(place, '/', 1) AS area,
  split_part(place, '/', 2) AS source,
  split_part(place, '/', 3) AS delivery,
  version,
  outcome
FROM calls
WHERE split_part(place, '/', 1) IN ('deliveries', 'accepted', 'quarantine', 'review')
ORDER BY time DESC, person
