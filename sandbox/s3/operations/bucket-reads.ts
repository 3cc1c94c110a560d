import { requireAccess } from '../access.ts';
import { findBucket } from '../bucket.ts';
import type { Operation } from '../call.ts';
import { xmlDocument } from '../xml.ts';
import { requireListing } from './list-objects-v2.ts';

const XML = { 'content-type': 'application/xml' };

export const listBuckets: Operation = {
  eventName: 'ListBuckets',
  category: 'Management',
  readOnly: true,
  queries: [],
  async run(host, call) {
    const { account, region } = host.kernel.template.deployment;
    host.kernel.authorize(call.caller, {
      action: 's3:ListAllMyBuckets',
      resource: '*',
    });
    const names = [...host.buckets().keys()].sort();
    const Bucket = names.map((Name) => ({
      Name,
      CreationDate: host.index.bucketCreated(Name, host.kernel.now()).toISOString(),
      BucketRegion: region,
    }));
    const body = xmlDocument('ListAllMyBucketsResult', { Owner: { ID: account }, Buckets: { Bucket } });
    return { status: 200, headers: XML, body };
  },
};

export const headBucket: Operation = {
  eventName: 'HeadBucket',
  category: 'Data',
  readOnly: true,
  queries: [],
  async run(host, call) {
    requireListing(host, call);
    return { status: 200, headers: { 'x-amz-bucket-region': host.kernel.template.deployment.region } };
  },
};

export const getBucketLocation: Operation = {
  eventName: 'GetBucketLocation',
  category: 'Management',
  readOnly: true,
  queries: ['location'],
  async run(host, call) {
    const bucket = findBucket(host.buckets(), call.bucketName);
    requireAccess(host, call, 's3:GetBucketLocation', { bucket });
    const { region } = host.kernel.template.deployment;
    return { status: 200, headers: XML, body: xmlDocument('LocationConstraint', { '#text': region }) };
  },
};

export const getBucketVersioning: Operation = {
  eventName: 'GetBucketVersioning',
  category: 'Management',
  readOnly: true,
  queries: ['versioning'],
  async run(host, call) {
    const bucket = findBucket(host.buckets(), call.bucketName);
    requireAccess(host, call, 's3:GetBucketVersioning', { bucket });
    return {
      status: 200,
      headers: XML,
      body: xmlDocument('VersioningConfiguration', { Status: bucket.versioning }),
    };
  },
};
