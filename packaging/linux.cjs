// How Hashiya presents itself on Linux, and what its packages need there.

const LIBRARIES_OF_DEBIAN = [
  'libgtk-3-0t64 | libgtk-3-0',
  'libnotify4',
  'libnss3',
  'libxss1',
  'libxtst6',
  'xdg-utils',
  'libatspi2.0-0t64 | libatspi2.0-0',
  'libuuid1',
  'libsecret-1-0',
  // Not among electron-builder's own, and without them a bare system cannot start it.
  'libgbm1',
  'libasound2t64 | libasound2',
];

const LIBRARIES_OF_RPM = [
  '(gtk3 or libgtk-3-0)',
  '(libnotify or libnotify4)',
  '(nss or mozilla-nss)',
  '(libXScrnSaver or libXss1)',
  '(libXtst or libXtst6)',
  'xdg-utils',
  '(at-spi2-core or libatspi0)',
  '(libuuid or libuuid1)',
  '(mesa-libgbm or libgbm1)',
  '(alsa-lib or libasound2)',
];

module.exports = ({ files, maintainer }) => ({
  executableName: 'hashiya',
  // Named, or the icon of macOS would be taken and converted by a tool that has to be fetched.
  icon: 'packaging/icons',
  category: 'Office',
  maintainer,
  synopsis: 'Label right-to-left text',
  description: 'A workbench for labelling entities, claims and stances in right-to-left text.',
  syncDesktopName: true,
  files,
  target: ['deb', 'rpm', 'AppImage', 'tar.gz'].map((target) => ({ target, arch: ['x64'] })),
  desktop: {
    entry: {
      Name: 'Hashiya',
      'Name[ar]': 'حاشية',
      GenericName: 'Text labelling workbench',
      'GenericName[ar]': 'منضدة وسم النصوص',
      Comment: 'Label entities, claims and stances in right-to-left text',
      'Comment[ar]': 'وسم الكيانات والادعاءات والمواقف في النصوص المكتوبة من اليمين إلى اليسار',
      Keywords: 'annotation;labelling;Arabic;Hebrew;Persian;Urdu;dataset;',
      'Keywords[ar]': 'وسم;تعليق;حاشية;نصوص;بيانات;',
      Categories: 'Office;Education;',
      StartupWMClass: 'hashiya',
    },
  },
});

module.exports.deb = ({ fast }) => ({
  depends: LIBRARIES_OF_DEBIAN,
  recommends: [],
  packageCategory: 'editors',
  compression: fast ? 'gz' : 'xz',
});

module.exports.rpm = ({ fast }) => ({
  depends: LIBRARIES_OF_RPM,
  packageCategory: 'Applications/Editors',
  compression: fast ? 'gzip' : 'xz',
});
