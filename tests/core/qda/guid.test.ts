import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentGuid, documentIdOf, namedGuid, normaliseGuid } from '../../../core/qda/guid.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const documentId = fc.stringMatching(/^[0-9a-f]{16}$/);

it('gives back the document that a GUID was made for, however a program spells it', () => {
  fc.assert(
    fc.property(documentId, (id) => {
      const guid = documentGuid(id);
      expect(guid).toMatch(UUID);
      for (const spelt of [guid, guid.toUpperCase(), `{${guid}}`]) expect(documentIdOf(spelt)).toBe(id);
    }),
  );
});

it.each(['', 'x', '0123456789abcdef', '5d9b3c9e-8f0d-4f6b-9f5e-0a1b2c3d4e5f', '{5d9b3c9e}'])(
  'sees that %s stands for no document',
  (guid) => {
    expect(documentIdOf(guid)).toBeUndefined();
  },
);

it('takes a GUID of braces and capitals for the same one, and nothing else for one', () => {
  expect(normaliseGuid('{5D9B3C9E-8F0D-4F6B-9F5E-0A1B2C3D4E5F}')).toBe(
    '5d9b3c9e-8f0d-4f6b-9f5e-0a1b2c3d4e5f',
  );
  expect(normaliseGuid('5d9b3c9e8f0d4f6b9f5e0a1b2c3d4e5f')).toBeUndefined();
});

it('names things of different kinds differently', () => {
  expect(namedGuid('case', 'x')).toMatch(UUID);
  expect(namedGuid('case', 'x')).not.toBe(namedGuid('variable', 'x'));
});
