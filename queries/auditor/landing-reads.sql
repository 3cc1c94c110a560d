-- name: landing-reads
-- title: Who reached into the landing zone
-- description: Every read, copy or listing of what sources sent in the last 90 days, granted or refused, newest first; requests to withdraw a person, which hold a number, included. Only functions of the pipeline should appear as granted, and data managers in review.
-- columns: time varchar, person varchar, role varchar, action varchar, area varchar, source varchar, delivery varchar, version varchar, outcome varchar
WITH calls AS (
  SELECT
    eventtime AS time,
    split_part(useridentity.principalid, ':', 2) AS person,
    useridentity.sessioncontext.sessionissuer.username AS role,
    eventname AS action,
    readonly,
    json_extract_scalar(requestparameters, '$.bucketName') AS bucket,
    coalesce(json_extract_scalar(requestparameters, '$.key'), json_extract_scalar(requestparameters, '$.prefix'), '') AS place,
    -- `<bucket>/<key>?versionId=<version>`, or the same with a slash in front; a copy is logged where it goes to.
    regexp_replace(replace(json_extract_scalar(requestparameters, '$.x-amz-copy-source'), '%2F', '/'), '^/', '') AS copied,
    json_extract_scalar(requestparameters, '$.versionId') AS version,
    coalesce(errorcode, 'granted') AS outcome
  FROM cloudtrail
  WHERE "day" >= date_format(current_date - interval '90' day, '%Y/%m/%d')
    AND eventsource = 's3.amazonaws.com'
),
reads AS (
  SELECT
    time, person, role, action, version, outcome,
    CASE WHEN copied IS NULL THEN place ELSE split_part(substr(copied, strpos(copied, '/') + 1), '?', 1) END AS place
  FROM calls
  WHERE (readonly = 'true' AND bucket LIKE 'carelake-%-landing%')
    OR split_part(copied, '/', 1) LIKE 'carelake-%-landing%'
)
SELECT
  time,
  person,
  role,
  action,
  CASE WHEN place = '' THEN 'everything' ELSE split_part(place, '/', 1) END AS area,
  split_part(place, '/', 2) AS source,
  split_part(place, '/', 3) AS delivery,
  version,
  outcome
FROM reads
ORDER BY time DESC, person
