import { App, Tags } from 'aws-cdk-lib';
import { createMarket } from '../market.ts';
import { stageOf } from '../stage.ts';

const app = new App();
const stage = stageOf(app.node.tryGetContext('stage'), app.node.tryGetContext('gateway'));
createMarket(app, stage);
Tags.of(app).add('project', 'gdmarket');
Tags.of(app).add('stage', stage.name);
