/** Refuses to publish while the project's address is a placeholder: npm calls it before `npm publish`. */
import packageJson from "../package.json" with { type: "json" };

const { hostname } = new URL(packageJson.homepage);
if (hostname.endsWith(".example")) {
  console.error(
    `package.json says that the project lives at ${hostname}, a placeholder; its real address is expected.`,
  );
  process.exitCode = 1;
}
