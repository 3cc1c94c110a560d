import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R5Checks } from 'cdk-nag';
import { GdprChecks } from './gdpr-checks.ts';

/**
 * Rules that a template has to keep, or synthesis fails: three published packs and one of our own. What is accepted is written into the
 * template beside the resource that it is about.
 */
export function addCheckPacks(app: App): void {
  Validations.of(app).addPlugins(
    new AwsSolutionsChecks(app, { writeSuppressionsToCloudFormation: true }),
    new HIPAASecurityChecks(app),
    new NIST80053R5Checks(app),
    new GdprChecks(app),
  );
}
