import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../../sandbox/events/pattern.ts';

const event = {
  source: 'aws.s3',
  'detail-type': 'Object Created',
  detail: {
    bucket: { name: 'landing' },
    object: { key: 'deliveries/skive/1/datapackage.json', size: 300, note: null, odd: 'a*b\\c' },
    tags: ['red', 'Blue'],
    parts: [
      { n: 1, kind: 'csv' },
      { n: 2, kind: 'txt' },
    ],
    empty: '',
    none: [],
    live: true,
  },
};

const object = (matcher: unknown, key = 'key') => ({ detail: { object: { [key]: [matcher] } } });

describe('event pattern', () => {
  it.each([
    ['exact', { source: ['aws.s3'] }, true],
    ['exact, one of several', { source: ['aws.ec2', 'aws.s3'] }, true],
    ['exact, other', { source: ['aws.ec2'] }, false],
    ['all fields must match', { source: ['aws.s3'], 'detail-type': ['Object Deleted'] }, false],
    ['number', object(300, 'size'), true],
    ['number is no text', object('300', 'size'), false],
    ['boolean', { detail: { live: [true] } }, true],
    ['null', object(null, 'note'), true],
    ['empty text', { detail: { empty: [''] } }, true],
    ['any element of a list', { detail: { tags: ['red'] } }, true],
    ['prefix', object({ prefix: 'deliveries/' }), true],
    ['prefix is case-sensitive', object({ prefix: 'Deliveries/' }), false],
    ['prefix ignoring case', object({ prefix: { 'equals-ignore-case': 'DELIVERIES/' } }), true],
    ['suffix', object({ suffix: '/datapackage.json' }), true],
    ['suffix, other', object({ suffix: '/datapackage.jso' }), false],
    ['suffix ignoring case', object({ suffix: { 'equals-ignore-case': '.JSON' } }), true],
    ['wildcard', object({ wildcard: 'deliveries/*/datapackage.json' }), true],
    ['wildcard is anchored', object({ wildcard: 'skive/*' }), false],
    ['wildcard takes . literally', object({ wildcard: '*datapackageXjson' }), false],
    ['wildcard, escaped', object({ wildcard: 'a\\*b\\\\*' }, 'odd'), true],
    ['wildcard, escaped star is no wildcard', object({ wildcard: 'a\\*c' }, 'odd'), false],
    ['anything-but', { source: [{ 'anything-but': 'aws.ec2' }] }, true],
    ['anything-but, hit', { source: [{ 'anything-but': ['aws.ec2', 'aws.s3'] }] }, false],
    ['anything-but a number', object({ 'anything-but': 300 }, 'size'), false],
    ['anything-but prefix', object({ 'anything-but': { prefix: 'deliveries/' } }), false],
    ['anything-but suffixes', object({ 'anything-but': { suffix: ['.csv', '.txt'] } }), true],
    ['anything-but wildcard', object({ 'anything-but': { wildcard: '*/skive/*' } }), false],
    [
      'anything-but ignoring case',
      { source: [{ 'anything-but': { 'equals-ignore-case': 'AWS.S3' } }] },
      false,
    ],
    ['anything-but needs the field', object({ 'anything-but': 'x' }, 'missing'), false],
    ['exists', object({ exists: true }), true],
    ['exists, missing', object({ exists: true }, 'missing'), false],
    ['exists false, missing', object({ exists: false }, 'missing'), true],
    ['exists false below a missing parent', { detail: { gone: { deep: [{ exists: false }] } } }, true],
    ['exists false, there', object({ exists: false }), false],
    ['exists counts null', object({ exists: true }, 'note'), true],
    ['exists does not count an object', { detail: { object: [{ exists: true }] } }, false],
    ['exists does not count an empty list', { detail: { none: [{ exists: true }] } }, false],
    ['numeric =', object({ numeric: ['=', 300] }, 'size'), true],
    ['numeric range', object({ numeric: ['>', 0, '<=', 300] }, 'size'), true],
    ['numeric range, limit is out', object({ numeric: ['>', 0, '<', 300] }, 'size'), false],
    ['numeric on text', object({ numeric: ['>', 0] }), false],
    ['equals-ignore-case', { source: [{ 'equals-ignore-case': 'AWS.s3' }] }, true],
    ['$or, second holds', { $or: [{ source: ['x'] }, { 'detail-type': ['Object Created'] }] }, true],
    ['$or, none holds', { $or: [{ source: ['x'] }, { source: ['y'] }] }, false],
    ['$or and a field', { source: ['x'], $or: [{ source: ['aws.s3'] }, { source: ['y'] }] }, false],
    ['$or, nested', { detail: { $or: [{ tags: ['no'] }, { object: { size: [300] } }] } }, true],
    ['one element has it all', { detail: { parts: { n: [2], kind: ['txt'] } } }, true],
    ['no element has it all', { detail: { parts: { n: [1], kind: ['txt'] } } }, false],
    ['the prototype is no field', { detail: { constructor: { name: [{ exists: true }] } } }, false],
  ])('%s', (_name, pattern, matches) => {
    expect(compilePattern(pattern)(event)).toBe(matches);
  });

  it.each([
    [{ source: [{ cidr: '10.0.0.0/24' }] }, 'cidr'],
    [{ source: [{ 'anything-but': { cidr: '10.0.0.0/24' } }] }, 'cidr'],
    [{ source: [{ suffix: { prefix: 'x' } }] }, 'suffix prefix'],
    [{ source: [{ numeric: ['!=', 1] }] }, '!='],
    [{ source: 'aws.s3' }, 'object'],
    [{ source: [] }, 'empty list'],
    [{ source: [{ wildcard: 'a**' }] }, 'two *'],
    [{ $or: [{ source: ['x'] }] }, '$or'],
    [{}, 'at least one key'],
  ])('refuses %j', (pattern, message) => {
    expect(() => compilePattern(pattern)).toThrow(message);
  });
});
