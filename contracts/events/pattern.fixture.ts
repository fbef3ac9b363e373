/**
 * EventBridge's matching, as far as the market's patterns use it: every named field has one of the listed values, or is
 * a list with one of them. Throws for any other operator.
 */
export function matches(pattern: object, message: object): boolean {
  return Object.entries(pattern).every(([field, wanted]) => {
    const value: unknown = Object.entries(message).find(([name]) => name === field)?.[1];
    if (!Array.isArray(wanted)) return typeof value === 'object' && value !== null && matches(wanted, value);
    if (wanted.some((choice) => typeof choice === 'object' && choice !== null)) throw new Error('unknown operator');
    return [value].flat().some((one) => wanted.includes(one));
  });
}
