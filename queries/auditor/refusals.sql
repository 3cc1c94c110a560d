-- name: refusals
-- title: What was refused, and to whom
-- description: Every call of the last 90 days that was refused for want of a right or of valid credentials, newest first.
-- columns: time varchar, person varchar, role varchar, service varchar, action varchar, object varchar, error varchar, source_ip varchar
SELECT
  eventtime AS time,
  coalesce(split_part(useridentity.principalid, ':', 2), useridentity.invokedby, useridentity.accountid) AS person,
  useridentity.sessioncontext.sessionissuer.username AS role,
  split_part(eventsource, '.', 1) AS service,
  eventname AS action,
  coalesce(
    json_extract_scalar(requestparameters, '$.bucketName') || '/' || json_extract_scalar(requestparameters, '$.key'),
    element_at(resources, 1).arn,
    json_extract_scalar(requestparameters, '$.bucketName')
  ) AS object,
  errorcode AS error,
  sourceipaddress AS source_ip
FROM cloudtrail
WHERE "day" >= date_format(current_date - interval '90' day, '%Y/%m/%d')
  AND (
    errorcode LIKE '%AccessDenied%'
    OR errorcode LIKE '%Unauthorized%'
    OR errorcode IN ('SignatureDoesNotMatch', 'InvalidAccessKeyId', 'InvalidClientTokenId', 'ExpiredToken', 'ExpiredTokenException',
      'InvalidSignatureException', 'UnrecognizedClientException', 'MissingAuthenticationToken', 'RequestTimeTooSkewed')
  )
ORDER BY time DESC
