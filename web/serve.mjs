// The last step of web/serve: `node web/serve.mjs <folder> <port>`.
import { serve } from "./server.mjs";

const [folder = "build/site", port = "8080"] = process.argv.slice(2);
try {
  const { address } = await serve(folder, Number(port));
  console.log(`Journey Mapper is at ${address} (Ctrl-C ends it)`);
} catch (error) {
  const taken = error.code === "EADDRINUSE";
  console.error(taken ? `Port ${port} is taken: choose another one with --port.` : String(error));
  process.exit(1);
}
