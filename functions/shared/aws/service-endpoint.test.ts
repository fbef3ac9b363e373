import { describe, expect, it } from 'vitest';
import { bucketEndpoint, serviceEndpoint } from './service-endpoint.ts';

describe('where a service answers', () => {
  it.each([
    ['eu-west-1', {}, 'https://lambda.eu-west-1.amazonaws.com/'],
    ['cn-north-1', {}, 'https://lambda.cn-north-1.amazonaws.com.cn/'],
    ['eu-west-1', { AWS_ENDPOINT_URL: 'http://127.0.0.1:4566' }, 'http://127.0.0.1:4566/'],
    ['eu-west-1', { AWS_ENDPOINT_URL: '' }, 'https://lambda.eu-west-1.amazonaws.com/'],
    ['eu-west-1', { AWS_ENDPOINT_URL: 'http://a', AWS_ENDPOINT_URL_LAMBDA: 'http://b' }, 'http://b/'],
    ['eu-west-1', { AWS_ENDPOINT_URL_SSM: 'http://b' }, 'https://lambda.eu-west-1.amazonaws.com/'],
  ])('%s, %o → %s', (region, source, url) => {
    expect(serviceEndpoint('lambda', region, source).href).toBe(url);
  });

  it('is another place for another service', () => {
    expect(serviceEndpoint('ssm', 'eu-west-1', {}).href).toBe('https://ssm.eu-west-1.amazonaws.com/');
    expect(serviceEndpoint('ssm', 'eu-west-1', { AWS_ENDPOINT_URL_SSM: 'http://b' }).href).toBe('http://b/');
  });
});

describe('where a bucket answers', () => {
  it.each([
    [{}, 'https://pictures.s3.eu-west-1.amazonaws.com/'],
    [{ AWS_ENDPOINT_URL: 'http://127.0.0.1:4566' }, 'http://127.0.0.1:4566/pictures/'],
    [{ AWS_ENDPOINT_URL: 'http://a', AWS_ENDPOINT_URL_S3: 'http://b' }, 'http://b/pictures/'],
    [{ AWS_ENDPOINT_URL: '' }, 'https://pictures.s3.eu-west-1.amazonaws.com/'],
  ])('%o → %s', (source, url) => expect(bucketEndpoint('pictures', 'eu-west-1', source).href).toBe(url));
});
