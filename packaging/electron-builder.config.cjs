// What goes into an installer and how it presents itself, for all systems. `npm run dist` starts it; what it says of the machine
// comes in through the environment:
//   HASHIYA_ELECTRON_DIST, HASHIYA_ELECTRON_VERSION  another Electron than the official one of package.json (tests only)
//   HASHIYA_FAST=1         compress as little as possible (tests)
//   GITHUB_REPOSITORY      owner/name of the repository whose releases feed updates; without it nothing is checked for
//   HASHIYA_FEED           address of a folder with the files of a release, to look for updates there instead
//   HASHIYA_VERSION        another version than that of package.json (tests only)
const { readFileSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const plist = require('plist');

const { maintainer, places } = require('./publisher.cjs');

const { HASHIYA_ELECTRON_DIST: electronDist, HASHIYA_ELECTRON_VERSION, HASHIYA_FAST, HASHIYA_VERSION } = process.env;
const standIn = electronDist !== undefined;
const installed = JSON.parse(readFileSync(path.join(__dirname, '..', 'node_modules', 'electron', 'package.json'), 'utf8'));
const facts = require('../package.json');
const { homepage, releases, publish } = places(facts, process.env);

/** Only the database's library for the system it is for; the stand-in needs the one that was built for it. */
function nativeModule(platform) {
  const sqlite = 'node_modules/better-sqlite3';
  return standIn && platform === 'linux'
    ? [`!${sqlite}/prebuilds`, `!${sqlite}/build/!(Release)`, `!${sqlite}/build/Release/!(better_sqlite3.node)`]
    : [`!${sqlite}/build`, `!${sqlite}/prebuilds/!(${platform}-\${arch}).node`];
}

const unwanted = ['deps', 'src', 'binding.gyp', 'README.md', 'docs'].map((part) => `!node_modules/better-sqlite3/${part}`);
const everywhere = [
  'package.json',
  'out/main',
  'out/preload',
  'out/renderer',
  '!**/*.map',
  ...unwanted,
  '!node_modules/node-addon-api',
];
/** Added to what goes in everywhere. A list of exclusions alone would mean "and everything else", so each names something. */
const filesFor = (platform) => ['package.json', ...nativeModule(platform)];

function afterPack({ appOutDir, electronPlatformName }) {
  // The stand-in brings what makes it start a folder; an installed app has no use for it.
  for (const extra of standIn ? ['resources/app', 'stand-in-for-electron'] : []) {
    rmSync(path.join(appOutDir, extra), { recursive: true, force: true });
  }
  if (electronPlatformName === 'darwin') closeTransport(path.join(appOutDir, 'Hashiya.app', 'Contents', 'Info.plist'));
}

/** electron-builder would allow any connection. Updates come encrypted, and are handed to the system from this very machine. */
function closeTransport(file) {
  const facts = plist.parse(readFileSync(file, 'utf8'));
  const transport = { NSAllowsArbitraryLoads: false, NSAllowsLocalNetworking: true };
  writeFileSync(file, plist.build({ ...facts, NSAppTransportSecurity: transport }));
}

/** @type {import('electron-builder').Configuration} */
module.exports = {
  appId: 'org.hashiya.Hashiya',
  productName: 'Hashiya',
  copyright: 'MIT licence',
  // The app itself reads where its packages are shown.
  extraMetadata: { homepage, ...(releases ? { releases } : {}), ...(HASHIYA_VERSION ? { version: HASHIYA_VERSION } : {}) },
  directories: { output: 'dist', buildResources: 'packaging' },
  electronVersion: HASHIYA_ELECTRON_VERSION ?? installed.version,
  ...(standIn ? { electronDist } : {}),
  afterPack,
  // Everything that pure JavaScript needs is in `out`; the database's library comes built.
  npmRebuild: false,
  files: everywhere,
  asarUnpack: ['**/*.node'],
  // Chromium's own words: those of the two languages of the interface.
  electronLanguages: ['en-US', 'ar'],
  compression: HASHIYA_FAST ? 'store' : 'normal',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
  artifactName: 'Hashiya-${version}-${os}-${arch}.${ext}',
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  toolsets: { appimage: '1.0.3' },
  fileAssociations: [
    {
      ext: 'hashiya',
      name: 'Hashiya project',
      description: 'Hashiya project',
      mimeType: 'application/x-hashiya',
      role: 'Editor',
    },
  ],
  publish,
  linux: require('./linux.cjs')({ files: filesFor('linux'), maintainer: maintainer(facts) }),
  deb: require('./linux.cjs').deb({ fast: HASHIYA_FAST }),
  rpm: require('./linux.cjs').rpm({ fast: HASHIYA_FAST }),
  win: {
    icon: 'packaging/icon.ico',
    files: filesFor('win32'),
    // Not beside the program, whose name Windows would prefer.
    extraFiles: [{ from: 'packaging/hashiya.cmd', to: 'bin/hashiya.cmd' }],
    target: [
      { target: 'nsis', arch: ['x64', 'arm64'] },
      { target: 'zip', arch: ['x64', 'arm64'] },
    ],
  },
  nsis: {
    // For the person who installs it, without asking for an administrator.
    oneClick: false,
    perMachine: false,
    allowElevation: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    multiLanguageInstaller: true,
    installerLanguages: ['en_US', 'ar_SA'],
  },
  mac: {
    icon: 'packaging/icon.icns',
    category: 'public.app-category.productivity',
    files: filesFor('darwin'),
    target: [
      { target: 'dmg', arch: ['x64', 'arm64'] },
      { target: 'zip', arch: ['x64', 'arm64'] },
    ],
    hardenedRuntime: true,
    // Without a certificate by nobody in particular, for Apple's own processors start nothing that is not signed at all.
    ...(process.env.CSC_LINK ? {} : { identity: '-' }),
    gatekeeperAssess: false,
    entitlements: 'packaging/entitlements.mac.plist',
    entitlementsInherit: 'packaging/entitlements.mac.plist',
    extendInfo: { CFBundleLocalizations: ['ar', 'en'] },
  },
};
