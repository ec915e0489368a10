import type { startText as nl } from '../nl/start'

export const startText: typeof nl = {
  ready: (address) => `Duiding is ready at ${address}`,
  stopping: 'Duiding finishes running requests and stops.',
  stopped: 'Duiding has stopped.',
  portTaken: (port) =>
    `Port ${port} is already in use: stop the other program or choose another port, for instance PORT=${port < 65_000 ? port + 1 : 3000} npm start.`,
  portForbidden: (port) => `This account may not open port ${port}: choose one above 1023, for instance PORT=3000 npm start.`,
  hostUnknown: (host) => `HOST=${host} is no address of this machine: choose 127.0.0.1 (here only) or 0.0.0.0 (all networks).`,
  folderUnwritable: (folder) =>
    `The data folder ${folder} cannot be written: give this account permission or choose another folder with DATA_DIR.`,
  folderInUse: (folder, pid, host) =>
    `The data folder ${folder} is in use by process ${pid} on ${host}: stop that process or choose another folder with DATA_DIR.`,
  databaseUnreachable: (address, cause) =>
    `The database at ${address} cannot be reached (${cause}): check that the server runs and that DATABASE_URL is right.`,
  databaseRefusesLogin: (address) =>
    `The database at ${address} does not let Duiding in: check name, password, database and privileges in DATABASE_URL.`,
  databaseNewer:
    'The database was updated by a newer version of Duiding than this one: install that newer version or restore a backup from before the update.',
  databaseOfOtherVersion: (folder, found, expected) =>
    `The database in ${folder} was made with PGlite ${found} and this version uses ${expected}: start the version of Duiding that belongs to it, or choose another folder with DATA_DIR.`,
  engineOfOtherVersion: (found, expected) => `PGlite ${found} is installed, but Duiding was proven with ${expected} only: run npm ci.`,
  databaseUnreadable: (folder, cause) =>
    `The database in ${folder} cannot be opened (${cause}): restore a backup or choose another folder with DATA_DIR.`,
  diskDoesNotSync: (folder) =>
    `The disk below ${folder} does not confirm that data is kept: choose a folder on an ordinary local disk with DATA_DIR.`,
  catalogueWrong: (mistakes) =>
    `The folder controls has ${mistakes === 1 ? 'a mistake' : `${mistakes} mistakes`}: run npm run controls:check -- --english; it names each with file, line and remedy.`,
  catalogueRead: 'The folder controls was read again.',
  setUp: (code) => `There is nobody yet: open /set-up and make the first administrator with code ${code}.`,
  keyMade: (file) =>
    `The vault was given a master key in ${file}: keep a copy of it apart from the backups. Without this key no evidence can be read any more.`,
  vaultClosed: {
    locked: (folder) =>
      `The master key does not open the vault in ${folder}: start with the key with which it was sealed (MASTER_KEY, MASTER_KEY_FILE or master.key in the data folder). Nothing was changed.`,
    other: (folder, problem) =>
      `The vault in ${folder} cannot be opened (${problem}): let this account read and write there, on a disk with room. Nothing was changed.`,
  },
  settingWrong: {
    'not a port': (name) => `${name} must be a port number from 0 to 65535.`,
    'not a postgres address': (name) => `${name} must look like postgres://name:password@server/database.`,
    'not an origin': (name) => `${name} must be an address without a path, for instance https://duiding.example.`,
    'not 0 or 1': (name) => `${name} must be 0 or 1.`,
    'password missing': (name) =>
      `SAMPLES=1 asks for a password of your own here, because others can come: give ${name} at least 12 characters.`,
    'password too short': (name) => `${name} must have at least 12 characters.`,
    'not a mail server': (name) => `${name} must have the form smtp://name:password@server:587 or smtps://….`,
    'not a mail address': (name) => `${name} must be an e-mail address, for instance duiding@dienst.example.`,
    'mail address missing': (name) => `With SMTP_URL, ${name} is needed too: the address from which Duiding sends.`,
    'not a key': (name) => `${name} must be a key of 32 bytes in base64; make one with: openssl rand -base64 32.`,
    'not a key file': (name) => `${name} points to no file: give the path of the file with the master key.`,
    'not a scanner': (name: string) =>
      `${name} must have the form server:3310, or be the full path of a socket, for instance /run/clamav/clamd.ctl.`,
    'not a file': (name) => `${name} points to no file: give the path of a style sheet (.css).`,
  },
}
