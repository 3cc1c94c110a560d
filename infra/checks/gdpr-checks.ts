import type { CfnResource } from 'aws-cdk-lib';
import { NagMessageLevel, NagPack, NagRuleCompliance } from 'cdk-nag';
import type { Construct } from 'constructs';
import { bucketOnOwnKey } from './gdpr/bucket-on-own-key.ts';
import { checkedResource } from './gdpr/checked-resource.ts';
import { describedTable } from './gdpr/described-table.ts';
import type { GdprRule } from './gdpr/gdpr-rule.ts';
import { insideTheEu } from './gdpr/inside-the-eu.ts';
import { neutralNames } from './gdpr/neutral-names.ts';
import { protectedLogs } from './gdpr/protected-logs.ts';
import { retentionSet } from './gdpr/retention-set.ts';
import { serviceBound } from './gdpr/service-bound.ts';

const RULES: readonly GdprRule[] = [
  bucketOnOwnKey,
  retentionSet,
  neutralNames,
  insideTheEu,
  describedTable,
  protectedLogs,
  serviceBound,
];

/** What Regulation (EU) 2016/679 asks of a template, as far as a template can show it; each rule names its article. */
export class GdprChecks extends NagPack {
  readonly name = 'GDPR';

  constructor(scope: Construct) {
    super(scope);
    this.packName = 'GDPR';
  }

  protected checkResource(node: CfnResource): void {
    const resource = checkedResource(node);
    for (const { id, article, says, breaks } of RULES) {
      this.applyRule({
        ruleSuffixOverride: id,
        info: `${says} (GDPR ${article})`,
        explanation: `GDPR ${article}`,
        level: NagMessageLevel.ERROR,
        node,
        rule: () => (breaks(resource) ? NagRuleCompliance.NON_COMPLIANT : NagRuleCompliance.COMPLIANT),
      });
    }
  }
}
