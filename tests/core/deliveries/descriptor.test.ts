import { expect, it } from 'vitest';
import { describeDelivery } from '../../../core/deliveries/describe.ts';
import { parseDescriptor } from '../../../core/deliveries/descriptor.ts';

const describing = (path: string) =>
  JSON.stringify({
    resources: [
      { name: 'core_group', path, bytes: 1, hash: `sha256:${'0'.repeat(64)}`, schema: 'core_group' },
    ],
  });

it.each([
  '../core_group.csv',
  'a/../../core_group.csv',
  '/etc/passwd',
  'file:///etc/passwd',
  'https://example.org/core_group.csv',
  '%2e%2e/core_group.csv',
  'core\ngroup.csv',
  '*',
  '.hidden/core_group.csv',
  `${'a'.repeat(1020)}.csv`,
  '1502805043.csv',
  '150280-5043/core_group.csv',
  'datapackage.json',
])('refuses the path %j, and says only where it stands', (path) => {
  const errors = [{ row: 0, column: 'resources[0].path[0]', rule: 'path', count: 1 }];
  expect(parseDescriptor(describing(path))).toEqual({ ok: false, errors });
});

it('takes a path that stays inside of its delivery', () => {
  expect(parseDescriptor(describing('core_group/part-0001.csv'))).toMatchObject({ ok: true });
});

it.each([1, 2])('keeps what stands for the sender’s name of each of %i files', (files) => {
  const parts = Array.from({ length: files }, (_, n) => ({
    ...{ resource: 'picture', table: 'picture', path: `picture/part-000${n}.jpg`, bytes: 1 },
    ...{ sha256: 'a'.repeat(64), nameHash: String(n).repeat(64) },
  }));
  const parsed = parseDescriptor(JSON.stringify(describeDelivery(parts)));
  expect(parsed.ok && parsed.descriptor.parts.map(({ nameHash }) => nameHash)).toEqual(
    parts.map(({ nameHash }) => nameHash),
  );
});
