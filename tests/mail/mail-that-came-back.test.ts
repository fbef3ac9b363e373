import { describe, expect, it } from 'vitest';
import { matches } from '#contracts/events/pattern.fixture.ts';
import { sesBounce, sesComplaint, sesDelivery } from '#functions/notices/handlers/ses-events.fixture.ts';
import { marketIn } from '../../infra/testing/market.fixture.ts';
import { resourceOf, resourcesOf } from '../../infra/testing/template.fixture.ts';

const { services } = marketIn('prod');

describe('e-mail that came back', () => {
  const set = resourceOf(services, 'AWS::SES::ConfigurationSet');
  const [rule] = resourcesOf(services, 'AWS::Events::Rule').filter(({ id }) => id.startsWith('NoticesBounces'));
  const pattern = Object(rule?.properties.EventPattern);
  const hears = (event: object) => matches(pattern, event);

  it('is put on the bus that its consumer listens to, and so is what readers call unwanted', () => {
    const { properties } = resourceOf(services, 'AWS::SES::ConfigurationSetEventDestination');
    const { MatchingEventTypes, EventBridgeDestination, ...destination } = Object(properties.EventDestination);
    expect(properties.ConfigurationSetName).toEqual({ Ref: set.id });
    const sender = resourceOf(services, 'AWS::Lambda::Function', { FunctionName: 'gdmarket-prod-notices-events' });
    expect(sender.properties).toMatchObject({
      Environment: { Variables: { MAIL_CONFIGURATION_SET: set.properties.Name } },
    });
    expect(destination).toMatchObject({ Enabled: true });
    expect(MatchingEventTypes).toEqual(['bounce', 'complaint']);
    expect(JSON.stringify(EventBridgeDestination)).toContain(':event-bus/default');
    expect(rule?.properties.EventBusName).toBe('default');
  });

  it.each([
    ['a bounce', sesBounce],
    ['a complaint', sesComplaint],
  ])('reaches the consumer as SES says it: %s, of this stage alone', (_, event) => {
    expect(hears(event({ configurationSet: String(set.properties.Name) }))).toBe(true);
    expect(hears(event({ configurationSet: 'gdmarket-test-mail' }))).toBe(false);
  });

  it('is all that the consumer hears', () => {
    const configurationSet = String(set.properties.Name);
    expect(hears(sesDelivery({ configurationSet }))).toBe(false);
    expect(hears({ ...sesBounce({ configurationSet }), source: 'somebody.else' })).toBe(false);
  });
});
