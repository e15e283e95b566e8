// Lets the type checker see what the bundler does with a text file: its content as a string.
declare module '*.txt?raw' {
  const text: string;
  export default text;
}
