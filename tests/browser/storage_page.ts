// The page of storage.ts: the modules that keep maps, within reach of the tests. Bundled as a classic script, because
// a sandboxed frame may not fetch modules.
import { entriesOf, textOf } from "../../web/src/archive_reader.ts";
import { ArchiveWriter } from "../../web/src/archive_writer.ts";
import { openDrafts, type Drafts } from "../../web/src/drafts.ts";
import { deflate, deflateNow, inflate, pack, unpack } from "../../web/src/drafts_packing.ts";
import { keeping } from "../../web/src/late_keeping.ts";
import { openFiles, type Files } from "../../web/src/files.ts";
import { loadPreferences, storePreferences } from "../../web/src/preferences.ts";

const storage = {
  openDrafts,
  openFiles,
  keeping,
  loadPreferences,
  storePreferences,
  archives: { ArchiveWriter, entriesOf, textOf },
  packing: { deflate, deflateNow, inflate, pack, unpack },
};

declare global {
  interface Window {
    storage: typeof storage;
    /** Opened by a test, for its later steps. */
    drafts: Drafts;
    files: Files;
  }
}

window.storage = storage;
