/**
 * A table in Markdown, its columns aligned as the formatter aligns them. Head and rows must have the same number of
 * cells.
 */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const escaped = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(3, ...escaped.map((row) => [...(row[column] ?? '')].length)));
  const [first = '', ...others] = escaped.map((row) => lineOf(row.map((cell, column) => padded(cell, widths[column]))));
  return [first, lineOf(widths.map((width) => '-'.repeat(width))), ...others].join('\n');
}

function padded(cell: string, width = 0): string {
  return cell + ' '.repeat(Math.max(0, width - [...cell].length));
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
