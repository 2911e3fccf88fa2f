// Imported first by every entry point: the other modules may already use what an older Node has not got.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`✗ 需要 Node.js 20.19 或更高版本（当前为 ${process.versions.node}）：请安装 Node.js 22 LTS 后重试。`);
  process.exit(1);
}
