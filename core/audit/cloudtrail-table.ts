/** A column as Glue has it: a Hive type. */
interface HiveColumn {
  readonly name: string;
  readonly type: string;
}

const ISSUER = 'struct<type:string,principalid:string,arn:string,accountid:string,username:string>';
const FEDERATION = 'struct<federatedprovider:string,attributes:map<string,string>>';
const SESSION =
  'struct<attributes:struct<mfaauthenticated:string,creationdate:string>,' +
  `sessionissuer:${ISSUER},ec2roledelivery:string,webidfederationdata:${FEDERATION}>`;
const IDENTITY =
  'struct<type:string,principalid:string,arn:string,accountid:string,invokedby:string,accesskeyid:string,' +
  `username:string,onbehalfof:struct<userid:string,identitystorearn:string>,sessioncontext:${SESSION}>`;

/** Columns of the trail's table, the ones that AWS documents for CloudTrail logs in Athena. */
const CLOUDTRAIL_COLUMNS: readonly HiveColumn[] = [
  { name: 'eventversion', type: 'string' },
  { name: 'useridentity', type: IDENTITY },
  { name: 'eventtime', type: 'string' },
  { name: 'eventsource', type: 'string' },
  { name: 'eventname', type: 'string' },
  { name: 'awsregion', type: 'string' },
  { name: 'sourceipaddress', type: 'string' },
  { name: 'useragent', type: 'string' },
  { name: 'errorcode', type: 'string' },
  { name: 'errormessage', type: 'string' },
  // Objects in the log, text in the table: the input format hands these over as JSON strings.
  { name: 'requestparameters', type: 'string' },
  { name: 'responseelements', type: 'string' },
  { name: 'additionaleventdata', type: 'string' },
  { name: 'requestid', type: 'string' },
  { name: 'eventid', type: 'string' },
  { name: 'readonly', type: 'string' },
  { name: 'resources', type: 'array<struct<arn:string,accountid:string,type:string>>' },
  { name: 'eventtype', type: 'string' },
  { name: 'apiversion', type: 'string' },
  { name: 'recipientaccountid', type: 'string' },
  { name: 'serviceeventdetails', type: 'string' },
  { name: 'sharedeventid', type: 'string' },
  { name: 'vpcendpointid', type: 'string' },
  { name: 'vpcendpointaccountid', type: 'string' },
  { name: 'eventcategory', type: 'string' },
  {
    name: 'addendum',
    type: 'struct<reason:string,updatedfields:string,originalrequestid:string,originaleventid:string>',
  },
  { name: 'sessioncredentialfromconsole', type: 'string' },
  { name: 'edgedevicedetails', type: 'string' },
  {
    name: 'tlsdetails',
    type: 'struct<tlsversion:string,ciphersuite:string,clientprovidedhostheader:string>',
  },
];

/** Everything that a Glue table over the trail's log files needs, but where they lie. */
export const CLOUDTRAIL_TABLE = {
  name: 'cloudtrail',
  columns: CLOUDTRAIL_COLUMNS,
  /** Opens `{"Records":[…]}` into one row per record, which the SerDe alone cannot. */
  inputFormat: 'com.amazon.emr.cloudtrail.CloudTrailInputFormat',
  outputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
  serializationLibrary: 'org.apache.hive.hcatalog.data.JsonSerDe',
} as const;
