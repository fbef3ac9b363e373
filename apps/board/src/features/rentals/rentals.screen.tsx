export function RentalsScreen() {
  return null;
}
