import { expect, it } from 'vitest';
import { readFile } from './no-profile-files.ts';

it('says of every file that it is not there, as Node would: by a rejection', async () => {
  await expect(readFile('/root/.aws/config')).rejects.toThrow('/root/.aws/config');
});
