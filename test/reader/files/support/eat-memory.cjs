// Takes memory until the process is ended.
const all = [];
for (;;) all.push(new Array(1e6).fill(Math.random()));
