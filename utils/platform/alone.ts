/**
 * Does something while no other page or worker of the program does the same. Where there is no lock manager there is one
 * program only.
 */
export async function alone<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return work();
  return navigator.locks.request(name, work);
}
