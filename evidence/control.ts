import type { GdprRule } from '../infra/checks/gdpr/gdpr-rule.ts';
import type { Deployment, Resource } from './deployment.ts';

/** Something that protects, and can be seen in a template. */
export interface Control {
  readonly id: string;
  /** What is so where it holds. */
  readonly says: string;
  /** CloudFormation types of the resources that carry it. */
  readonly types: readonly string[];
  /** Every resource that has to keep it. If there is none, the control does not hold: what is gone protects nobody. */
  places(deployment: Deployment): readonly Place[];
}

interface Place {
  /** Logical id. */
  readonly resource: string;
  readonly holds: boolean;
}

type About = Pick<Control, 'id' | 'says' | 'types'>;
type Holds = (resource: Resource, deployment: Deployment) => boolean;

/** A control that every resource of its types has to keep, or those of them that it is about. */
export function everyOne(about: About, holds: Holds, isAbout: Holds = () => true): Control {
  return {
    ...about,
    places: (deployment) =>
      deployment
        .of(...about.types)
        .filter((resource) => isAbout(resource, deployment))
        .map((resource) => ({ resource: resource.id, holds: holds(resource, deployment) })),
  };
}

/** A rule of the GDPR pack, asked of the template: one rule for what is refused at synthesis and what is shown afterwards. */
export function byRule(rule: GdprRule, about: About): Control {
  return everyOne(
    about,
    ({ id, Type, declared }, { region }) =>
      !rule.breaks({ type: Type, name: id, properties: declared, region }),
  );
}
