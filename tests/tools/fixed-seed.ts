import fc from 'fast-check';

/**
 * Property tests ask the same questions on every machine, so that `npm test` gives one answer for one state of the code.
 * The long run (TENTH_DAY_RUNS) asks new ones each time; a failure prints its seed, and TENTH_DAY_SEED asks it again.
 */
const SEED = 20261124;

const named = process.env['TENTH_DAY_SEED'];
if (named !== undefined) fc.configureGlobal({ seed: Number(named) });
else if (process.env['TENTH_DAY_RUNS'] === undefined) fc.configureGlobal({ seed: SEED });
