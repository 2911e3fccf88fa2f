const { default: Sequencer } = require('@jest/test-sequencer');

/** The projects whose files take longest, most of it waiting for processes of their own: begun first, so that no worker is left with one at the end. */
const LONG = ['faults', 'launcher', 'workflow'];

module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    const rank = ({ context }) => {
      const at = LONG.indexOf(context.config.displayName?.name);
      return at < 0 ? LONG.length : at;
    };
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
