import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

/** zod/mini's message when a schema has none: no language is loaded, so every issue says the same. */
const NOTHING_SAID = 'Invalid input';

/** An issue in plain words that follow the field's name: the schema's own message, else one for the kind of issue. */
export function issueMessage(issue: Issue): string {
  if (issue.message !== NOTHING_SAID) return issue.message;
  if ('input' in issue && issue.input === undefined) return 'is required';
  switch (issue.code) {
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`;
    case 'invalid_type':
      return `must be of type ${issue.expected}`;
    case 'too_big':
      return `must be ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
    case 'too_small':
      return `must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    default:
      return 'is not valid';
  }
}
