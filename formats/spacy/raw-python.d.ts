// Lets the type checker see what the bundler does with a Python file: its content as a string.
declare module '*.py?raw' {
  const text: string;
  export default text;
}
