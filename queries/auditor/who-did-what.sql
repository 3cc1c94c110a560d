-- name: who-did-what
-- title: Who did what
-- description: Every call that persons made themselves in the last 90 days, granted or refused, one row each, newest first. What services and the pipeline's functions did is not in it.
-- columns: time varchar, person varchar, role varchar, service varchar, action varchar, object varchar, outcome varchar, source_ip varchar, event_id varchar
WITH calls AS (
  SELECT
    eventtime AS time,
    coalesce(split_part(useridentity.principalid, ':', 2), useridentity.username, useridentity.arn, useridentity.accountid) AS person,
    useridentity.sessioncontext.sessionissuer.username AS role,
    split_part(eventsource, '.', 1) AS service,
    eventname AS action,
    coalesce(
      json_extract_scalar(requestparameters, '$.bucketName') || '/'
        || coalesce(json_extract_scalar(requestparameters, '$.key'), json_extract_scalar(requestparameters, '$.prefix')),
      json_extract_scalar(requestparameters, '$.bucketName'),
      json_extract_scalar(responseelements, '$.queryExecutionId'),
      json_extract_scalar(requestparameters, '$.queryExecutionId'),
      json_extract_scalar(requestparameters, '$.workGroup'),
      element_at(resources, 1).arn,
      json_extract_scalar(requestparameters, '$.keyId'),
      json_extract_scalar(requestparameters, '$.name'),
      json_extract_scalar(requestparameters, '$.trailName')
    ) AS object,
    coalesce(errorcode, 'granted') AS outcome,
    sourceipaddress AS source_ip,
    eventid AS event_id
  FROM cloudtrail
  WHERE "day" >= date_format(current_date - interval '90' day, '%Y/%m/%d')
    AND useridentity.type <> 'AWSService'
    AND useridentity.invokedby IS NULL
)
SELECT time, person, role, service, action, object, outcome, source_ip, event_id
FROM calls
WHERE NOT coalesce(role LIKE 'carelake-%' AND NOT regexp_like(role, '-(data-manager|analyst|auditor|custodian)$'), false)
ORDER BY time DESC, person, service, action, object, event_id
