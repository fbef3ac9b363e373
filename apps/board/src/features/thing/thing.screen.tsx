export function ThingScreen() {
  return null;
}
