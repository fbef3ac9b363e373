export function RentalScreen() {
  return null;
}
