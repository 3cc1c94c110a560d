import { describe, expect, it } from 'vitest';
import { aTemplate, listed, statementsOf } from './a-template.ts';

const template = aTemplate();
const statements = statementsOf(template);
const allowed = statements.filter(({ statement }) => statement.Effect === 'Allow');
const CRYPTO =
  /^kms:(\*|Decrypt|Encrypt|ReEncrypt\*?|GenerateDataKey\*?|GenerateMac|VerifyMac|Sign|Verify|CreateGrant|DeriveSharedSecret)$/;
const usesKey = (action: string | readonly string[]) => listed(action).some((one) => CRYPTO.test(one));
const principals = (principal: unknown): readonly string[] =>
  typeof principal === 'string'
    ? [principal]
    : Object.values(principal ?? {}).flatMap((value) => listed(value as string | string[]));

describe('the stack of a study', () => {
  it('holds plain resources only: nothing that CDK adds by itself', () => {
    const types = new Set(template.resources.map(({ Type }) => Type));
    expect([...types].filter((type) => /^Custom::|CustomResource/.test(type))).toEqual([]);
    expect(template.of('AWS::Lambda::Function')).toHaveLength(5);
    expect(template.of('AWS::IAM::Role')).toHaveLength(10);
    expect(Object.keys(JSON.parse(template.text))).toEqual(['Description', 'Resources']);
  });

  it('is the same whenever it is synthesized', () => {
    const again = aTemplate();
    expect(again.text === template.text).toBe(true);
    expect(again.assets).toBe(template.assets);
  });

  it('is refused for a Region outside of the EU', () => {
    for (const region of ['us-east-1', 'eu-west-2', 'eu-central-2', '']) {
      expect(() => aTemplate({ region })).toThrow();
    }
  });

  it('writes no partition or domain of its own, so that it deploys to the European Sovereign Cloud too', () => {
    const permissionSets = { 'data-manager': 'D', analyst: 'A', auditor: 'R', custodian: 'C', operator: 'O' };
    const identity = { kind: 'identity-center', permissionSets, mfa: { enforcedBy: 'Identity Center' } };
    const sovereign = aTemplate({ region: 'eusc-de-east-1', identity });
    expect(sovereign.text).not.toContain('arn:aws:');
    expect(sovereign.text).not.toContain('eu-north-1');
    // Services keep their names in every partition: as principals, in aws:CalledVia, in the path of Identity Center's roles, and as
    // the event sources that auditors' queries ask for. What differs is where they are called.
    const deployed = sovereign.resources.filter(({ Type }) => Type !== 'AWS::Athena::NamedQuery');
    const domains = JSON.stringify(deployed).match(/[a-z0-9.-]*amazonaws\.com[a-z0-9.]*/g) ?? [];
    const names = new Set(['athena.amazonaws.com', 'sso.amazonaws.com']);
    for (const { statement } of statementsOf(sovereign))
      if (typeof statement.Principal === 'object' && 'Service' in statement.Principal)
        for (const service of listed(statement.Principal['Service'])) names.add(service);
    const calledAt = /^(s3|sqs)\.eu-north-1\.amazonaws\.com$/;
    expect(domains.filter((domain) => !names.has(domain) && !calledAt.test(domain))).toEqual([]);
    // The URL suffix is CloudFormation's own; here it was resolved to the commercial one.
    expect(sovereign.text).not.toMatch(/(s3|sqs)\.[^"]*amazonaws\.com"/);
  });

  it('keeps what holds data when the stack goes', () => {
    for (const type of [
      'AWS::S3::Bucket',
      'AWS::KMS::Key',
      'AWS::CloudTrail::Trail',
      'AWS::Logs::LogGroup',
    ]) {
      for (const { id, DeletionPolicy } of template.of(type))
        expect({ id, DeletionPolicy }).toEqual({ id, DeletionPolicy: 'Retain' });
    }
  });

  it('binds every service to resources of this account', () => {
    const ofServices = allowed.filter(({ statement }) =>
      JSON.stringify(statement.Principal ?? '').includes('"Service"'),
    );
    expect(ofServices.length).toBeGreaterThan(5);
    for (const { resource, statement } of ofServices) {
      const keys = Object.values(statement.Condition ?? {}).flatMap((condition) => Object.entries(condition));
      const bound = keys.some(
        ([key, value]) =>
          ['aws:SourceArn', 'aws:SourceAccount', 'kms:EncryptionContext:aws:logs:arn'].includes(key) &&
          listed(value).every((one) => one.includes('123456789012')),
      );
      expect({ id: resource.id, sid: statement.Sid, bound }).toEqual({
        id: resource.id,
        sid: statement.Sid,
        bound: true,
      });
    }
  });

  it('allows "*" as a resource only where AWS knows no narrower one, or within a boundary', () => {
    const REASONS: Readonly<Record<string, string>> = {
      LookUpEvents: 'these CloudTrail calls take no resource',
      LookUpQueries: 'this CloudTrail call takes no resource',
      ListKeys: 'these KMS calls take no resource',
      LookUps: 'the same call, within the boundary',
      PipelineServices: 'a boundary grants nothing: it is the most that can be granted',
    };
    const wide = allowed.filter(
      ({ resource, statement }) =>
        resource.Type !== 'AWS::KMS::Key' && listed(statement.Resource).includes('*'),
    );
    expect(wide.map(({ statement }) => statement.Sid).sort()).toEqual(Object.keys(REASONS).sort());
  });

  it('lets nobody touch retention, and people and functions no way to more rights', () => {
    const actions = allowed.flatMap(({ statement }) => listed(statement.Action));
    expect(
      actions.filter((action) =>
        /Retention$|LegalHold|^iam:|^sts:AssumeRole$|UpdateFunction|PutBucket/.test(action),
      ),
    ).toEqual([...Array.from({ length: 10 }, () => 'sts:AssumeRole'), 's3:GetObjectRetention']);
    for (const person of ['datamanager', 'analyst', 'auditor', 'custodian', 'operator']) {
      const denied = statements.filter(
        ({ resource, statement }) => resource.id.startsWith(`${person}rights`) && statement.Effect === 'Deny',
      );
      expect(denied.flatMap(({ statement }) => listed(statement.Action))).toEqual(
        expect.arrayContaining([
          'iam:*',
          'lambda:*',
          'kms:CreateGrant',
          'sts:AssumeRole',
          's3:PutObjectRetention',
        ]),
      );
    }
    for (const { Properties } of template.of('AWS::IAM::Role')) {
      if (JSON.stringify(Properties).includes('lambda.amazonaws.com'))
        expect(Properties.PermissionsBoundary).toBe('FunctionBoundary');
      else expect(Properties.MaxSessionDuration).toBe(3600);
    }
  });
});

const rights = (pattern: RegExp) =>
  allowed.flatMap(({ resource, statement }) =>
    resource.Type === 'AWS::IAM::Policy' && listed(statement.Action).some((action) => pattern.test(action))
      ? listed(statement.Resource).map((arn) => `${resource.id.split('rights')[0]} ${arn.split('/')[1]}`)
      : [],
  );

describe('the function that pseudonymises', () => {
  it('reads nothing of what is published but turns, in which it finds coded passages', () => {
    const read = allowed.flatMap(({ resource, statement }) =>
      resource.id.startsWith('Pipelinepseudonymise') && listed(statement.Action).includes('s3:GetObject')
        ? listed(statement.Resource).map((arn) => arn.replace(/^[^/]*\//, ''))
        : [],
    );
    const landing = ['accepted/*', 'review/*', 'names/*', 'person-withdrawals/*'];
    const own = ['ledger/*', 'key-checks/*', 'withdrawn-persons/*', 'sweeps/*'];
    expect(read).toEqual([...landing, ...own, 'published/turns/*']);
  });
});

describe('the function that erases', () => {
  it('is the only one with a right to delete, and only where study data lie', () => {
    const landing = ['deliveries', 'accepted', 'quarantine', 'review', 'names', 'person-withdrawals'];
    const places = [...landing, 'staged', 'published', 'hidden'];
    expect(rights(/^s3:Delete/)).toEqual(places.map((place) => `Pipelineerase ${place}`));
  });

  it('reads no content of what it erases', () => {
    const read = rights(/^s3:GetObject/).filter((right) => right.startsWith('Pipelineerase'));
    expect(read).toEqual(['Pipelineerase ledger', 'Pipelineerase locks', 'Pipelineerase sweeps']);
  });

  it('is never the one that reads whom a request is about: that is the pseudonymising function alone', () => {
    const readers = rights(/^s3:GetObject/).filter((right) => right.endsWith(' person-withdrawals'));
    expect(readers).toEqual(['Pipelinepseudonymise person-withdrawals']);
    const keyUsers = allowed.filter(
      ({ resource, statement }) =>
        resource.Type === 'AWS::KMS::Key' && JSON.stringify(statement).includes('/person-withdrawals/'),
    );
    expect(keyUsers.map(({ statement }) => [statement.Sid, statement.Action])).toEqual([
      ['DataManagerUploads', expect.anything()],
      ['PseudonymiseReadsRequests', ['kms:Decrypt']],
    ]);
  });

  it('leaves who has withdrawn to two others, and analysts see it only while views have to leave it out', () => {
    const readers = rights(/^s3:GetObject/).filter((right) => / (withdrawn-persons|hidden)$/.test(right));
    expect(readers.sort()).toEqual([
      'Pipelinepseudonymise withdrawn-persons',
      'Pipelinepublish hidden',
      'Pipelinepublish withdrawn-persons',
      'analyst hidden',
    ]);
  });
});

describe('a waiver', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable
  const source = '${aws:PrincipalTag/source}';
  const writers = allowed.flatMap(({ resource, statement }) =>
    resource.Type === 'AWS::IAM::Policy' && listed(statement.Action).includes('s3:PutObject')
      ? listed(statement.Resource)
          .filter((arn) => /waivers|^\*|Arn\/\*/.test(arn))
          .map((arn) => [resource.id, arn.replace(/^[^/]*\//, '')])
      : [],
  );
  const keyUsers = allowed.filter(
    ({ resource, statement }) =>
      resource.Type === 'AWS::KMS::Key' && JSON.stringify(statement.Condition ?? {}).includes('waivers/'),
  );

  it('is written by two roles, each under a prefix of its own', () => {
    expect(writers).toEqual([
      ['datamanagerrights', `waivers/data-manager/${source}/*`],
      ['custodianrights', 'waivers/custodian/*'],
    ]);
  });

  it('is encrypted by these two, so that no other right is enough to write one', () => {
    expect(keyUsers.map(({ statement }) => [principals(statement.Principal)[0], statement.Action])).toEqual([
      [expect.stringMatching(/^datamanager/), ['kms:GenerateDataKey', 'kms:Decrypt']],
      [expect.stringMatching(/^custodian/), ['kms:GenerateDataKey']],
    ]);
    const context = keyUsers[1]?.statement.Condition?.['StringLike']?.['kms:EncryptionContext:aws:s3:arn'];
    expect(context).toEqual(['arn:aws:s3:::carelake-3cp-landing*/waivers/custodian/*']);
  });

  it('is all that the custodian writes and encrypts, whatever else is granted', () => {
    const denied = (sid: string) =>
      statements.find(({ resource, statement }) => resource.id === 'custodianrights' && statement.Sid === sid)
        ?.statement;
    expect(denied('WritesWaiversOnly')).toMatchObject({
      Effect: 'Deny',
      Action: 's3:PutObject*',
      NotResource: expect.stringMatching(/^Landing.*\/waivers\/custodian\/\*$/),
    });
    expect(denied('EncryptsWaiversOnly')).toMatchObject({
      Effect: 'Deny',
      Action: 'kms:GenerateDataKey',
      Condition: {
        StringNotLike: {
          'kms:EncryptionContext:aws:s3:arn': 'arn:aws:s3:::carelake-3cp-landing*/waivers/custodian/*',
        },
      },
    });
  });

  it('is read by nobody: who publishes sees that it is there, and nothing else of landing', () => {
    const ofLanding = allowed.filter(
      ({ resource, statement }) =>
        resource.id.startsWith('Pipelinepublishrights') &&
        JSON.stringify(statement.Resource).includes('Landing'),
    );
    expect(ofLanding.map(({ statement }) => [statement.Action, statement.Condition])).toEqual([
      ['s3:ListBucket', { StringLike: { 's3:prefix': ['waivers/*'] } }],
    ]);
  });
});

describe('a data manager', () => {
  const own = (action: string) =>
    allowed.flatMap(({ resource, statement }) =>
      resource.id.startsWith('datamanagerrights') && listed(statement.Action).includes(action)
        ? listed(statement.Resource).map((arn) => arn.slice(arn.indexOf('/') + 1))
        : [],
    );

  it('reads reports and what waits for a review, of one source', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable
    const source = '${aws:PrincipalTag/source}';
    expect(own('s3:GetObject')).toEqual([`review/${source}/*`, `reports/${source}/*`]);
  });

  it('writes decisions, and nothing else of what waits for a review', () => {
    expect(own('s3:PutObject').filter((place) => place.startsWith('review/'))).toEqual([
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable
      'review/${aws:PrincipalTag/source}/*/decisions/*',
    ]);
  });
});

describe('the function that keeps queries', () => {
  const rights = allowed.filter(({ resource }) => resource.id.startsWith('SqlCapturecapturerights'));
  const use = allowed.filter(({ resource, statement }) => {
    const isCaptures = principals(statement.Principal).some((one) => one.startsWith('capturerole'));
    return isCaptures && /^KeysSql/.test(resource.id);
  });

  it('writes what it never reads back', () => {
    const actions = rights.flatMap(({ statement }) => listed(statement.Action));
    expect(actions).toContain('s3:PutObject');
    expect(actions.filter((action) => action.startsWith('s3:GetObject'))).toEqual([]);
    expect(use.flatMap(({ statement }) => listed(statement.Action))).toEqual(['kms:GenerateDataKey']);
  });
});

describe('the operator', () => {
  const arns = (action: string) =>
    allowed
      .filter(
        ({ resource, statement }) =>
          resource.id === 'operatorrights' && listed(statement.Action).includes(action),
      )
      .flatMap(({ statement }) =>
        listed(statement.Resource).map((arn) => arn.replace(/^Pipeline|\..*$/g, '')),
      );

  it('sends round again what three steps could not work on, and puts nothing on the queue of the one that erases', () => {
    const steps = ['ToValidate', 'ToPseudonymise', 'ToPublish'];
    expect(arns('sqs:SendMessage').map((id) => id.slice(0, -8))).toEqual(steps);
    for (const action of ['sqs:StartMessageMoveTask', 'sqs:ReceiveMessage', 'sqs:DeleteMessage'])
      expect(arns(action).map((id) => id.slice(0, -8))).toEqual(steps.map((step) => `${step}DeadLetters`));
  });
});

describe('the keys of a study', () => {
  const ofKeys = allowed.filter(({ resource }) => resource.Type === 'AWS::KMS::Key');

  it('are handed over to IAM by no statement', () => {
    for (const { statement } of ofKeys) {
      expect(principals(statement.Principal).filter((principal) => /:root$|^\*$/.test(principal))).toEqual(
        [],
      );
      expect(listed(statement.Action)).not.toContain('kms:*');
    }
  });

  it('can be used by nobody who administers them, and the other way round', () => {
    const administrators = /custodian|cfn-exec-role/;
    for (const { statement } of ofKeys) {
      const administers = principals(statement.Principal).some((principal) => administrators.test(principal));
      if (administers && statement.Sid !== 'CustodianWaives') expect(usesKey(statement.Action)).toBe(false);
      if (usesKey(statement.Action))
        expect(listed(statement.Action).some((action) => /Put|Schedule|Disable|Alias/.test(action))).toBe(
          false,
        );
    }
  });

  it('are used through S3 and SQS only, each role for its own objects and queues', () => {
    const users = ofKeys.filter(
      ({ statement }) => usesKey(statement.Action) && 'AWS' in (statement.Principal as object),
    );
    for (const { statement } of users) {
      if (statement.Sid === 'PseudonymiseDerivesSecrets') continue;
      const { StringEquals, StringLike } = statement.Condition ?? {};
      expect(StringEquals?.['kms:ViaService']).toMatch(/^(s3|sqs)\.eu-north-1\.amazonaws\.com$/);
      const context = Object.values(StringLike ?? {}).flatMap((value) => listed(value));
      expect(context.length).toBeGreaterThan(0);
      for (const pattern of context)
        expect(pattern).toMatch(
          /^arn:aws:(s3:::carelake-3cp-[a-z]+\*\/[^*]+\/\*|sqs:.*:carelake-3cp-[a-z]+(-dead-letters)?)$/,
        );
    }
  });

  it('are named in no identity policy that would let a role use them', () => {
    const elsewhere = allowed.filter(
      ({ resource, statement }) => resource.Type === 'AWS::IAM::Policy' && usesKey(statement.Action),
    );
    expect(elsewhere).toEqual([]);
  });

  it('let the pseudonymising function alone derive secrets, and nobody verify one', () => {
    const mac = statements.filter(
      ({ resource, statement }) =>
        resource.Type === 'AWS::KMS::Key' && /Mac/.test(listed(statement.Action).join()),
    );
    expect(
      mac.map(({ statement }) => [statement.Effect, principals(statement.Principal), statement.Action]),
    ).toEqual([
      ['Allow', [expect.stringMatching(/^pseudonymiserole/)], 'kms:GenerateMac'],
      ['Deny', ['*'], 'kms:VerifyMac'],
    ]);
    expect(mac[0]?.statement.Condition).toEqual({ StringEquals: { 'kms:MacAlgorithm': 'HMAC_SHA_512' } });
  });

  it('open landing to the data manager of one source, prefix by prefix', () => {
    const ofDataManager = ofKeys.filter(({ statement }) =>
      principals(statement.Principal).some((one) => one.startsWith('datamanager')),
    );
    const contexts = ofDataManager.flatMap(({ statement }) =>
      listed(statement.Condition?.['StringLike']?.['kms:EncryptionContext:aws:s3:arn']),
    );
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable
    const source = '${aws:PrincipalTag/source}';
    expect(contexts).toEqual([
      `arn:aws:s3:::carelake-3cp-landing*/deliveries/${source}/*`,
      `arn:aws:s3:::carelake-3cp-landing*/withdrawals/${source}/*`,
      `arn:aws:s3:::carelake-3cp-landing*/person-withdrawals/${source}/*`,
      `arn:aws:s3:::carelake-3cp-landing*/releases/${source}/*`,
      `arn:aws:s3:::carelake-3cp-landing*/waivers/data-manager/${source}/*`,
      `arn:aws:s3:::carelake-3cp-landing*/review/${source}/*`,
      `arn:aws:s3:::carelake-3cp-lake*/reports/${source}/*`,
    ]);
  });
});
