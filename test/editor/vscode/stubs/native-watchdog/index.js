// The real module ends an extension host whose parent is gone. Here `code.mjs` ends the whole process group.
module.exports = {
  start() {},
  exit(code) {
    process.exit(code);
  },
};
