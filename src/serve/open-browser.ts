import { spawn } from "node:child_process";

/** Opens an address in the system's browser, if there is one; where there is none, nothing happens. */
export function openBrowser(address: string): void {
  const [program, ...args] = opener();
  if (program === undefined) return;
  const child = spawn(program, [...args, address], { detached: true, stdio: "ignore" });
  child.once("error", () => {}); // no such program
  child.unref();
}

function opener(): readonly string[] {
  if (process.platform === "darwin") return ["open"];
  if (process.platform === "win32") return ["cmd", "/c", "start", ""];
  // without a screen it would open one in the terminal
  const hasScreen = [process.env.DISPLAY, process.env.WAYLAND_DISPLAY, process.env.WSL_DISTRO_NAME].some(Boolean);
  return hasScreen ? ["xdg-open"] : [];
}
