import type { FileAddresses, Invitation } from './file-addresses.ts';

/** Addresses that lead nowhere, and the invitations that were made. */
export function noAddresses(): FileAddresses & { readonly invited: readonly Invitation[] } {
  const invited: Invitation[] = [];
  return {
    invited,
    invite: async (invitation) => {
      invited.push(invitation);
      return { url: 'https://files.example/', fields: { key: invitation.key } };
    },
    show: async (key, seconds) => `https://files.example/${key}?for=${seconds}`,
  };
}
