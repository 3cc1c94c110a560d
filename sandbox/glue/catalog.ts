import { AwsError } from '../kernel/aws-error.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Properties } from '../kernel/service.ts';
import type { GlueTable } from './glue.ts';

interface GlueDatabase {
  readonly Name: string;
  readonly CatalogId: string;
  readonly Description?: string;
  readonly LocationUri?: string;
  readonly Parameters?: Readonly<Record<string, string>>;
}

/** The template's databases and tables. */
export interface Catalog {
  databases(): GlueDatabase[];
  database(name: string): GlueDatabase;
  tables(database: string): GlueTable[];
  table(database: string, name: string): GlueTable;
  /** Asks IAM for the action on the resource and on every ancestor of it. */
  authorize(caller: Caller, action: string, database?: string, table?: string): void;
}

export function createCatalog(kernel: Kernel): Catalog {
  const { template } = kernel;
  const { account, region, partition } = template.deployment;
  const arn = (resource: string) => `arn:${partition}:glue:${region}:${account}:${resource}`;

  const databases = () =>
    template.resources('AWS::Glue::Database').map(({ ref, properties }): GlueDatabase => {
      return { ...(properties['DatabaseInput'] as Properties), Name: ref, CatalogId: account };
    });

  const catalog: Catalog = {
    databases,
    database(name) {
      const found = databases().find((database) => database.Name === name.toLowerCase());
      if (!found) throw notFound(`Database ${name}`);
      return found;
    },
    tables(database) {
      const { Name } = catalog.database(database);
      return template
        .resources('AWS::Glue::Table')
        .filter(({ properties }) => String(properties['DatabaseName']).toLowerCase() === Name)
        .map(({ ref, properties }): GlueTable => {
          return {
            ...(properties['TableInput'] as Properties),
            Name: ref,
            DatabaseName: Name,
            CatalogId: account,
          };
        });
    },
    table(database, name) {
      const found = catalog.tables(database).find((table) => table.Name === name.toLowerCase());
      if (!found) throw notFound(`Table ${name}`);
      return found;
    },
    authorize(caller, action, database, table) {
      const resources = ['catalog'];
      if (database !== undefined) resources.push(`database/${database.toLowerCase()}`);
      if (database !== undefined && table !== undefined) {
        resources.push(`table/${database.toLowerCase()}/${table.toLowerCase()}`);
      }
      for (const resource of resources) kernel.authorize(caller, { action, resource: arn(resource) });
    },
  };
  return catalog;
}

function notFound(what: string): AwsError {
  return new AwsError('EntityNotFoundException', `${what} not found.`);
}
