const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The projects whose files take longest: begun first, so that no worker is left with one at the end. What mostly waits for processes of its own comes before
 * what computes: the static checks run beside it.
 */
const LONG = ['faults', 'launcher', 'workflow', 'browser', 'api', 'cli'];

module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    const rank = ({ context }) => {
      const at = LONG.indexOf(context.config.displayName?.name);
      return at < 0 ? LONG.length : at;
    };
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
