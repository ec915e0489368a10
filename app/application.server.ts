import { join } from "node:path";
import type { AppLoadContext } from "@remix-run/node";
import { prepareDataFolder } from "./store/data-folder.server";
import { openDatabase, type Db } from "./store/database.server";
import { openDiskVault } from "./store/disk-vault.server";
import type { Environment } from "./store/environment.server";
import type { Vault } from "./store/vault.server";

export { readEnvironment } from "./store/environment.server";
export { startSentence } from "./start-sentence.server";
export { serverText } from "./text/nl/server";
export { startText } from "./text/nl/start";

/** What the server knows of one request before the application looks at it. */
export interface RequestInfo {
  /** For the scripts of this one page (content security policy). */
  nonce: string;
  /** IP address of the visitor, or of the proxy in front. */
  address: string;
}

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestInfo {
    db: Db;
    vault: Vault;
    environment: Environment;
  }
  interface Future {
    v3_singleFetch: true;
  }
}

export interface Application {
  loadContext(request: RequestInfo): AppLoadContext;
  /** How to sign in as each sample person; empty without samples. */
  signInLines: string[];
  close(): Promise<void>;
}

/** Opens the stores and brings them up to date; the server then serves. @throws StartRefusal */
export async function openApplication(environment: Environment): Promise<Application> {
  prepareDataFolder(environment.dataFolder);
  const { databaseUrl, dataFolder } = environment;
  const database = await openDatabase(databaseUrl ? { url: databaseUrl } : { dir: join(dataFolder, "database") });
  const vault = await openDiskVault(join(dataFolder, "vault"), { alone: !databaseUrl });
  return {
    loadContext: (request) => ({ ...request, db: database.db, vault, environment }),
    signInLines: [],
    close: () => database.close(),
  };
}
