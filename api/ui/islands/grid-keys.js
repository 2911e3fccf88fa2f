/**
 * Moves in a table of fields as in a spreadsheet: Enter and ↓ to the field below, ↑ to the one above, ← and → from the edge of a field to its neighbour. After
 * the last row Enter leads on to what stands below the table. Without it Tab moves, and Enter saves.
 */
(() => {
  const watch = (table) => {
    const fieldsOf = (row) => [...row.querySelectorAll('input')];
    const rows = [...table.tBodies[0].rows].map(fieldsOf).filter((fields) => fields.length > 0);
    const below = table.parentElement.querySelector('textarea');

    /** Where a key leads from the field in this row and column; undefined: nowhere, the key does what it always does. */
    const target = (event, at, column) => {
      const { selectionStart, selectionEnd, value } = event.target;
      const isEmptySelection = selectionStart === selectionEnd;
      switch (event.key) {
        case 'Enter':
          return event.shiftKey ? rows[at - 1]?.[column] : (rows[at + 1]?.[column] ?? below);
        case 'ArrowDown':
          return rows[at + 1]?.[column];
        case 'ArrowUp':
          return rows[at - 1]?.[column];
        case 'ArrowLeft':
          return isEmptySelection && selectionStart === 0 ? rows[at][column - 1] : undefined;
        case 'ArrowRight':
          return isEmptySelection && selectionEnd === value.length ? rows[at][column + 1] : undefined;
        default:
          return undefined;
      }
    };

    table.addEventListener('keydown', (event) => {
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
      const at = rows.findIndex((fields) => fields.includes(event.target));
      if (at < 0) return;
      const found = target(event, at, rows[at].indexOf(event.target));
      if (event.key === 'Enter') event.preventDefault();
      if (!found) return;
      event.preventDefault();
      found.focus();
      found.select?.();
    });
  };

  document.querySelectorAll('table.entry').forEach(watch);
})();
