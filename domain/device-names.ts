// What no file or folder may be called on Windows, whatever its ending.

const devices = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])$/i;

export const isDeviceName = (name: string): boolean => devices.test(name);
