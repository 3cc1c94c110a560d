import type { RawTemplate } from './resolve-template.ts';
import type { Deployment, Resource } from './service.ts';

/** What `AWS::NoValue` leaves: the property is absent. */
export const NO_VALUE = Symbol('AWS::NoValue');

/** Evaluates the intrinsic functions of one template. */
export interface Resolver {
  value(node: unknown): unknown;
  condition(name: string): boolean;
}

type Intrinsic = (argument: unknown) => unknown;

/** Evaluates what CDK templates use; anything else is an error that names the function. */
export function createResolver(
  template: RawTemplate,
  deployment: Deployment,
  resource: (logicalId: string) => Resource,
): Resolver {
  const pseudo: Record<string, unknown> = {
    'AWS::AccountId': deployment.account,
    'AWS::Region': deployment.region,
    'AWS::Partition': deployment.partition,
    'AWS::URLSuffix': deployment.urlSuffix,
    'AWS::StackName': deployment.stackName,
    'AWS::StackId': deployment.stackId,
    'AWS::NotificationARNs': [],
    'AWS::NoValue': NO_VALUE,
  };

  function ref(name: string): unknown {
    if (name in pseudo) return pseudo[name];
    const parameter = template.Parameters?.[name];
    return parameter ? parameterValue(name, parameter) : resource(name).ref;
  }

  function substitute(argument: unknown): string {
    const [text, own] = Array.isArray(argument) ? [argument[0], argument[1] ?? {}] : [argument, {}];
    const variables = own as Record<string, unknown>;
    return string(text, 'Fn::Sub').replace(/\$\{([^}]*)\}/g, (_whole, inner: string) => {
      if (inner.startsWith('!')) return `\${${inner.slice(1)}}`;
      const name = inner.trim();
      if (Object.hasOwn(variables, name)) return string(value(variables[name]), 'Fn::Sub');
      const dot = name.indexOf('.');
      const found = dot < 0 ? ref(name) : resource(name.slice(0, dot)).attribute(name.slice(dot + 1));
      return string(found, 'Fn::Sub');
    });
  }

  const intrinsics: Record<string, Intrinsic> = {
    Ref: (argument) => ref(string(argument, 'Ref')),
    'Fn::GetAtt': (argument) => {
      const [id, attribute] = Array.isArray(argument) ? argument : splitOnce(string(argument, 'Fn::GetAtt'));
      return resource(string(id, 'Fn::GetAtt')).attribute(string(value(attribute), 'Fn::GetAtt'));
    },
    'Fn::Sub': substitute,
    'Fn::Join': (argument) => {
      const [separator, items] = list(argument, 'Fn::Join');
      return list(value(items), 'Fn::Join').join(string(separator, 'Fn::Join'));
    },
    'Fn::Select': (argument) => {
      const [index, items] = list(argument, 'Fn::Select');
      const found = list(value(items), 'Fn::Select')[Number(value(index))];
      if (found === undefined) throw new Error('Fn::Select points outside of its list');
      return found;
    },
    'Fn::Split': (argument) => {
      const [separator, text] = list(argument, 'Fn::Split');
      return string(value(text), 'Fn::Split').split(string(separator, 'Fn::Split'));
    },
    'Fn::Base64': (argument) => Buffer.from(string(value(argument), 'Fn::Base64')).toString('base64'),
    'Fn::If': (argument) => {
      const [name, yes, no] = list(argument, 'Fn::If');
      return value(condition(string(name, 'Fn::If')) ? yes : no);
    },
    'Fn::FindInMap': (argument) => {
      const [map, first, second] = list(argument, 'Fn::FindInMap').map((part) =>
        string(value(part), 'Fn::FindInMap'),
      );
      const found = template.Mappings?.[map ?? '']?.[first ?? '']?.[second ?? ''];
      if (found === undefined)
        throw new Error(`the template's mapping ${map} has no entry ${first}, ${second}`);
      return found;
    },
    'Fn::Equals': (argument) => {
      const [left, right] = list(argument, 'Fn::Equals').map(value);
      return JSON.stringify(left) === JSON.stringify(right);
    },
    'Fn::And': (argument) => list(argument, 'Fn::And').every(truth),
    'Fn::Or': (argument) => list(argument, 'Fn::Or').some(truth),
    'Fn::Not': (argument) => !truth(list(argument, 'Fn::Not')[0]),
    Condition: (argument) => condition(string(argument, 'Condition')),
  };

  function truth(node: unknown): boolean {
    return value(node) === true;
  }

  function condition(name: string): boolean {
    const definition = template.Conditions?.[name];
    if (definition === undefined) throw new Error(`the template has no condition ${name}`);
    return truth(definition);
  }

  function value(node: unknown): unknown {
    if (typeof node === 'string') return plainString(node);
    if (Array.isArray(node)) return node.map(value).filter((item) => item !== NO_VALUE);
    if (typeof node !== 'object' || node === null) return node;
    const intrinsic = intrinsicOf(node as Record<string, unknown>);
    if (intrinsic) return call(intrinsic.name, intrinsic.argument);
    return Object.fromEntries(
      Object.entries(node)
        .map(([key, child]) => [key, value(child)] as const)
        .filter(([, child]) => child !== NO_VALUE),
    );
  }

  function call(name: string, argument: unknown): unknown {
    const intrinsic = intrinsics[name];
    if (!intrinsic) throw new Error(`the sandbox does not evaluate ${name}`);
    return intrinsic(argument);
  }

  return { value, condition };
}

function intrinsicOf(node: Record<string, unknown>): { name: string; argument: unknown } | undefined {
  const [name, ...others] = Object.keys(node);
  if (name === undefined || others.length > 0) return undefined;
  // `Condition` is an intrinsic only with a name behind it: policies have a key of the same spelling.
  const isCondition = name === 'Condition' && typeof node[name] === 'string';
  if (name !== 'Ref' && !name.startsWith('Fn::') && !isCondition) return undefined;
  return { name, argument: node[name] };
}

function parameterValue(name: string, { Type, Default }: { Type?: string; Default?: unknown }): unknown {
  if (Type?.startsWith('AWS::SSM::Parameter'))
    throw new Error(`the sandbox does not look up parameter ${name} in SSM`);
  if (Default === undefined) throw new Error(`the template's parameter ${name} has no default`);
  return Type === 'CommaDelimitedList' ? String(Default).split(',') : Default;
}

function plainString(text: string): string {
  if (text.includes('{{resolve:'))
    throw new Error('the sandbox does not evaluate dynamic references ({{resolve:...}})');
  return text;
}

function string(value: unknown, where: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`${where} needs a text`);
}

function list(value: unknown, where: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`${where} needs a list`);
}

function splitOnce(text: string): [string, string] {
  const dot = text.indexOf('.');
  return [text.slice(0, dot), text.slice(dot + 1)];
}
