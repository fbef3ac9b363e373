import { setTimeout } from 'node:timers/promises';
import type { Flow } from './flow.ts';
import type { Parameters } from './parameters.ts';
import { byPhase, type PhaseName, type Phases, phaseNames, type SlowStep, type Span } from './phase.ts';
import { planOf, type Scene } from './plan.ts';
import { LOOK_MS } from './watch-breaker.ts';

/** What scenes are played with. */
export interface SceneOptions {
  /**
   * How long the usual and the healed phase take, in seconds. Once the circuit has had time to open, the slow phase
   * goes on for half as long.
   */
  readonly seconds: number;
  readonly parameters: Parameters;
  /** Ends the scenes early. */
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

/** Plays the scenes in order by changing the market's settings. Returns the span of each. */
export async function playScenes(options: SceneOptions): Promise<Pick<Flow, 'phases' | 'slowSteps'>> {
  const { seconds, parameters } = options;
  const plan = planOf({ ...parameters.guard, noticeMs: parameters.noticeMs, lookMs: LOOK_MS, seconds });
  const play = openStage(options);
  const spans: Partial<Record<PhaseName, Span>> = {};
  const slowSteps: SlowStep[] = [];
  for (const name of phaseNames) {
    if (name !== 'slow') {
      spans[name] = await play(name, plan[name]);
      continue;
    }
    for (const scene of plan.slow) {
      const { latencyMs } = scene.provider;
      slowSteps.push({ ...(await play(`${name}, ${latencyMs} ms`, scene)), latencyMs });
    }
    spans.slow = { from: slowSteps[0]?.from ?? 0, to: slowSteps.at(-1)?.to ?? 0 };
  }
  return { phases: allOf(spans), slowSteps };
}

/** Makes the function that plays a scene. */
function openStage({ parameters, signal, say }: SceneOptions) {
  let before: Scene | undefined;
  return async (words: string, scene: Scene): Promise<Span> => {
    await change(parameters, before, scene);
    before = scene;
    const from = performance.now();
    say(`${words}: ${scene.seconds.toFixed(0)} s`);
    await setTimeout(scene.seconds * 1_000, undefined, { signal });
    return { from, to: performance.now() };
  };
}

async function change(parameters: Parameters, before: Scene | undefined, { provider, timeLimitMs }: Scene) {
  const { guard } = parameters;
  if (before?.timeLimitMs !== timeLimitMs) await parameters.setTimeLimit(timeLimitMs ?? guard.timeoutMs);
  if (before?.provider !== provider) await parameters.setProvider(provider);
}

function allOf(spans: Partial<Record<PhaseName, Span>>): Phases {
  return byPhase((name) => {
    const span = spans[name];
    if (span === undefined) throw new Error(`${name} did not take place`);
    return span;
  });
}
