import { CfnCluster } from 'aws-cdk-lib/aws-dsql';
import { Construct } from 'constructs';
import { nameIn, type Stage } from '../stage.ts';
import type { MarketFunction } from './market-function.ts';

/** The names that functions have for the database: who keeps the books, and who owns them. */
const KEEPER = 'ledger_keeper';
const OWNER = 'admin';

/** The books' database on AWS: a cluster of Aurora DSQL in one region, which costs nothing while nobody uses it. */
export class LedgerCluster extends Construct {
  readonly #cluster: CfnCluster;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.#cluster = new CfnCluster(this, 'Cluster', {
      deletionProtectionEnabled: stage.keepData,
      tags: [{ key: 'Name', value: nameIn(stage, 'ledger') }],
    });
    this.#cluster.applyRemovalPolicy(stage.removalPolicy);
  }

  /** The address for who keeps the books. It has no password: a role signs in by its own credentials. */
  get keeperUrl(): string {
    return this.#urlOf(KEEPER);
  }

  /** The address for who owns them. */
  get ownerUrl(): string {
    return this.#urlOf(OWNER);
  }

  /** Lets functions sign in; as whom in the database, its owner says. */
  admit(...functions: readonly MarketFunction[]): void {
    for (const one of functions) one.allow(['dsql:DbConnect'], this.#cluster.attrResourceArn);
  }

  /** Lets a function sign in as the owner. */
  admitAsOwner(one: MarketFunction): void {
    one.allow(['dsql:DbConnectAdmin'], this.#cluster.attrResourceArn);
  }

  #urlOf(user: string): string {
    return `postgres://${user}@${this.#cluster.attrEndpoint}:5432/postgres`;
  }
}
