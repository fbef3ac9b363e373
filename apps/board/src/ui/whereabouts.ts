import { useSignal } from '@preact/signals';

/** A point on the earth, in degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** How long the browser may look for its place, and how old one that it knows may be, in ms. */
const LOOK_MS = 15_000;
const RECENT_MS = 60_000;

/** Where the browser is, when somebody asks. */
export interface Whereabouts {
  readonly isLooking: boolean;
  /** Why it did not say where it is: people refused, or it does not know. */
  readonly trouble: 'refused' | 'unknown' | undefined;
  /** Asks the browser, which asks the person. */
  readonly look: () => void;
}

/** Asks the browser for its place. `found` gets it with that many decimals of a degree: 3 are about 100 m. */
export function useWhereabouts(decimals: number, found: (place: Point) => void): Whereabouts {
  const isLooking = useSignal(false);
  const trouble = useSignal<Whereabouts['trouble']>(undefined);
  const end = (what: Whereabouts['trouble']) => {
    isLooking.value = false;
    trouble.value = what;
  };
  const look = () => {
    if (isLooking.value) return;
    isLooking.value = true;
    trouble.value = undefined;
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        end(undefined);
        found({ latitude: Number(latitude.toFixed(decimals)), longitude: Number(longitude.toFixed(decimals)) });
      },
      ({ code, PERMISSION_DENIED }) => end(code === PERMISSION_DENIED ? 'refused' : 'unknown'),
      { enableHighAccuracy: decimals > 3, timeout: LOOK_MS, maximumAge: RECENT_MS },
    );
  };
  return { isLooking: isLooking.value, trouble: trouble.value, look };
}
