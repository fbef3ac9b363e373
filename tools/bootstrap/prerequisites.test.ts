import { describe, expect, it } from 'vitest';
import { choosePython, requireNode } from './prerequisites.mjs';

function python(version: string, venv = true) {
  return { program: `python${version}`, version, venv };
}

describe('Python', () => {
  it('is the first that is new enough and has venv', () => {
    expect(choosePython([python('3.9.1'), python('3.11.2', false), python('3.10.4'), python('3.13.0')]).version).toBe(
      '3.10.4',
    );
  });

  it('is asked for when there is none', () => {
    expect(() => choosePython([])).toThrow(/needs Python 3\.10 or later, and none was found: install it/);
  });

  it.each(['3.9.18', '2.7.18', '3.1.0'])('is asked for when there is only %s', (version) => {
    expect(() => choosePython([python(version)])).toThrow(`only ${version} was found`);
  });

  it('needs venv, and says which package has it', () => {
    expect(() => choosePython([python('3.9.1'), python('3.12.3', false)])).toThrow(
      /Python 3\.12\.3 is here, but without venv.*sudo apt install python3\.12-venv/,
    );
  });
});

describe('Node', () => {
  it.each(['20.0.0', '22.1.0', '24.21.0'])('%s will do', (version) => {
    expect(() => requireNode(version, 'linux')).not.toThrow();
  });

  it.each(['18.20.4', '9.11.2'])('%s will not', (version) => {
    expect(() => requireNode(version, 'linux')).toThrow(`GDmarket needs Node 20 or later, and this is ${version}`);
  });

  it('on Windows wants WSL', () => {
    expect(() => requireNode('24.0.0', 'win32')).toThrow(/WSL/);
  });
});
