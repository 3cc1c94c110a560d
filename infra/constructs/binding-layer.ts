import { aws_lambda as lambda, aws_s3_assets as s3Assets } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { lambdaBinding } from '../bundling/lambda-binding.ts';
import type { StudyNames } from './study-names.ts';

export interface BindingLayerProps {
  readonly names: StudyNames;
}

/** DuckDB's native binding for Lambda's platform, which no bundler can carry from the developer's. */
export class BindingLayer extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { names }: BindingLayerProps) {
    super(scope, id);
    const { folder, version, digest } = lambdaBinding();
    // The lock file's digest stands for the 60 MB that it was checked against.
    const asset = new s3Assets.Asset(this, 'Code', { path: folder, assetHash: digest });
    const layer = new lambda.CfnLayerVersion(this, 'Resource', {
      layerName: names.of('duckdb'),
      description: `DuckDB native binding ${version}`,
      compatibleArchitectures: ['arm64'],
      compatibleRuntimes: ['nodejs24.x'],
      licenseInfo: 'MIT',
      content: { s3Bucket: asset.s3BucketName, s3Key: asset.s3ObjectKey },
    });
    asset.addResourceMetadata(layer, 'Content');
    this.arn = layer.ref;
  }
}
