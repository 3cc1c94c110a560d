-- name: changes-of-policies-and-keys
-- title: Who changed rights, keys or the trail
-- description: Every call of the last 90 days, granted or refused, that changes who may do what, the state of a key, or what is logged, newest first. Outside of a deployment there should be none.
-- columns: time varchar, person varchar, role varchar, service varchar, action varchar, object varchar, outcome varchar
SELECT
  eventtime AS time,
  coalesce(split_part(useridentity.principalid, ':', 2), useridentity.invokedby, useridentity.arn) AS person,
  useridentity.sessioncontext.sessionissuer.username AS role,
  split_part(eventsource, '.', 1) AS service,
  eventname AS action,
  coalesce(
    element_at(resources, 1).arn,
    json_extract_scalar(requestparameters, '$.bucketName'),
    json_extract_scalar(requestparameters, '$.keyId'),
    json_extract_scalar(requestparameters, '$.roleName'),
    json_extract_scalar(requestparameters, '$.name')
  ) AS object,
  coalesce(errorcode, 'changed') AS outcome
FROM cloudtrail
WHERE "day" >= date_format(current_date - interval '90' day, '%Y/%m/%d')
  AND readonly = 'false'
  AND (
    (eventsource = 'iam.amazonaws.com')
    OR (
      eventsource = 'kms.amazonaws.com'
      AND eventname NOT IN ('Decrypt', 'Encrypt', 'ReEncrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext', 'GenerateMac', 'VerifyMac')
    )
    OR (eventsource = 'cloudtrail.amazonaws.com')
    OR (
      eventsource = 's3.amazonaws.com'
      AND eventname IN ('PutBucketPolicy', 'DeleteBucketPolicy', 'PutBucketAcl', 'PutBucketPublicAccessBlock', 'DeleteBucketPublicAccessBlock',
        'PutBucketEncryption', 'DeleteBucketEncryption', 'PutBucketVersioning', 'PutBucketLifecycle', 'PutBucketLogging', 'PutBucketNotification',
        'PutBucketObjectLockConfiguration', 'PutObjectLockConfiguration', 'PutObjectRetention', 'PutObjectLegalHold', 'PutObjectAcl',
        'DeleteBucket')
    )
    OR (
      eventsource = 'lambda.amazonaws.com'
      AND (eventname LIKE 'UpdateFunction%' OR eventname LIKE 'AddPermission%' OR eventname LIKE 'RemovePermission%')
    )
    OR (eventsource = 'sqs.amazonaws.com' AND eventname IN ('SetQueueAttributes', 'AddPermission', 'PurgeQueue', 'DeleteQueue'))
    OR (eventsource = 'glue.amazonaws.com')
  )
ORDER BY time DESC
