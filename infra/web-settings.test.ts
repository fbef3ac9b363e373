import { describe, expect, it } from 'vitest';
import { webSettingsOf } from './web-settings.ts';

describe('webSettingsOf', () => {
  it('allows any origin and has no address of its own unless told', () => {
    expect(webSettingsOf({})).toEqual({ allowedOrigins: ['*'] });
  });

  it('takes origins and an address', () => {
    const origins = 'https://shop.example,http://localhost:5173';
    expect(webSettingsOf({ origins, baseUrl: 'https://api.example/market' })).toEqual({
      allowedOrigins: ['https://shop.example', 'http://localhost:5173'],
      publicBaseUrl: 'https://api.example/market',
    });
  });

  it.each([
    '',
    'shop.example',
    'https://shop.example/',
    'https://shop.example,*',
    'https://a.example, https://b.example',
  ])('refuses %j as origins', (origins) => {
    expect(() => webSettingsOf({ origins })).toThrow('-c origins=… must be origins such as https://shop.example');
  });

  it.each(['', 'api.example', 'ftp://api.example', 'https://api.example?x=1', 'https://me@api.example'])(
    'refuses %j as an address',
    (baseUrl) => {
      expect(() => webSettingsOf({ baseUrl })).toThrow('-c baseUrl=… must be an address');
    },
  );

  const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/1';
  const webAcl = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/market/1';
  const baseUrl = 'https://market.example';

  it('puts CloudFront in front, with a domain and a firewall where they are named', () => {
    expect(webSettingsOf({ edge: 'on' }).edge).toEqual({});
    expect(webSettingsOf({ edge: 'on', baseUrl, certificate, webAcl }).edge).toEqual({
      domain: 'market.example',
      certificateArn: certificate,
      webAclArn: webAcl,
    });
  });

  it.each([
    [{ edge: 'yes' }, '-c edge=… must be on, not yes'],
    [{ webAcl }, 'go with -c edge=on'],
    [{ edge: 'on', certificate }, 'needs the domain that it is for'],
    [{ edge: 'on', certificate, baseUrl: `${baseUrl}/market` }, 'needs the domain that it is for'],
    [{ edge: 'on', baseUrl, certificate: certificate.replace('us-east-1', 'eu-west-1') }, '-c certificate=… must be'],
    [{ edge: 'on', webAcl: 'market' }, '-c webAcl=… must be an ARN such as arn:aws:wafv2:us-east-1:'],
  ])('refuses %j for CloudFront', (context, sentence) => {
    expect(() => webSettingsOf(context)).toThrow(sentence);
  });
});
